import pino, { type DestinationStream, type Logger } from "pino";
import { env, secretSettings } from "@/lib/platform/env";
import { readableLine } from "@/lib/platform/readable-line";
import { redactJson } from "@/lib/platform/redact";
import { requestFields } from "@/lib/platform/request-context";

/** JSON lines in UTC. Log ids, not bodies; what slips in all the same is blanked on the way out. */
export const logger = makeLogger({ level: env().logLevel, role: env().processRole });

/** People read the log while they work on the app, machines read it everywhere else. */
const written = process.env.NODE_ENV === "development" ? readableLine : JSON.stringify;

type LoggerGiven = { readonly level: string; readonly role: string };

export function makeLogger({ level, role }: LoggerGiven, destination?: DestinationStream): Logger {
  const known = secretSettings();
  return pino(
    {
      level,
      base: { role },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: requestFields,
      serializers: { err: pino.stdSerializers.errWithCause },
      // The one gate that every line passes, whoever made it: bindings of a child and the causes of an error too.
      hooks: { streamWrite: (line) => `${written(redactJson(JSON.parse(line), known))}\n` },
    },
    destination ?? pino.destination(1),
  );
}
