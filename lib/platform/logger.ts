import pino, { type DestinationStream, type Logger } from "pino";
import { env, secretSettings } from "@/lib/platform/env";
import { redactJson } from "@/lib/platform/redact";

/** JSON lines in UTC. Log ids, not bodies; what slips in all the same is blanked on the way out. */
export const logger = makeLogger({ level: env().logLevel, role: env().processRole });

type LoggerGiven = { readonly level: string; readonly role: string };

export function makeLogger({ level, role }: LoggerGiven, destination?: DestinationStream): Logger {
  const known = secretSettings();
  return pino(
    {
      level,
      base: { role },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: pino.stdSerializers.errWithCause },
      // The one gate that every line passes, whoever made it: bindings of a child and the causes of an error too.
      hooks: { streamWrite: (line) => `${JSON.stringify(redactJson(JSON.parse(line), known))}\n` },
    },
    destination ?? pino.destination(1),
  );
}
