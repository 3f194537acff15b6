import pino from "pino";
import { env } from "@/lib/platform/env";

const secretFields = [
  "password",
  "passwordHash",
  "secret",
  "token",
  "apiKey",
  "apiSecret",
  "authorization",
  "cookie",
  "masterKey",
  "databaseUrl",
  "smtpUrl",
];

/** JSON lines in UTC. Log ids, not bodies; fields named like secrets are blanked if one slips in. */
export const logger = pino({
  level: env().logLevel,
  base: { role: env().processRole },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
    censor: "[redacted]",
  },
});
