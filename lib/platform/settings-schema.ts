import { z } from "zod";
import { isPlainEmail } from "@/lib/kernel/plain-email";

const localHosts = ["localhost", "127.0.0.1", "[::1]"];

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isOrigin(text: string): boolean {
  const url = urlOf(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, "").toLowerCase()
  );
}

function isShipStationUrl(text: string): boolean {
  const url = urlOf(text);
  if (!url || url.username || url.search || url.hash) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && localHosts.includes(url.hostname));
}

function isSupportContact(text: string): boolean {
  return isPlainEmail(text) || (urlOf(text)?.protocol === "https:" && !urlOf(text)?.username);
}

const hasScheme =
  (...schemes: string[]) =>
  (text: string) =>
    schemes.includes(urlOf(text)?.protocol ?? "");

const masterKeyBytes = 32;

function isMasterKey(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, "base64").length === masterKeyBytes;
}

const text = (isSound: (value: string) => boolean, expected: string) =>
  z.string().refine(isSound, { message: expected });

const number = (least: number, most: number) =>
  text(
    (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  ).transform(Number);

const oneOf = <const Word extends string>(...words: Word[]) =>
  z.enum(words, { error: `one of ${words.join(", ")}` });

const noBlank = (least: number) => (value: string) => value.length >= least && !/\s/.test(value);

/** Every environment variable of the app. A message says what is expected, never what was given. */
export const settingsSchema = z.object({
  PORT: number(1, 65535).default(3000),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: text(
    hasScheme("postgres:", "postgresql:"),
    "the address of a PostgreSQL database, such as postgresql://user:password@host:5432/name",
  ).optional(),
  APP_ORIGIN: text(isOrigin, "scheme and host without a path, such as https://shop.example")
    .transform((value) => new URL(value).origin)
    .optional(),
  MASTER_KEY: text(
    isMasterKey,
    `${masterKeyBytes} random bytes in base64 (openssl rand -base64 ${masterKeyBytes})`,
  )
    .transform((value) => Buffer.from(value, "base64"))
    .optional(),
  SHIPSTATION_API_URL: text(isShipStationUrl, "an https address (http only for localhost)").default(
    "https://ssapi.shipstation.com",
  ),
  SMTP_URL: text(
    hasScheme("smtp:", "smtps:"),
    "the address of a mail server, such as smtps://user:password@host:465",
  ).optional(),
  MAIL_FROM: text(isPlainEmail, "an e-mail address such as shop@shop.example").optional(),
  SUPPORT_CONTACT: text(
    isSupportContact,
    "an e-mail address, or an https address such as https://support.example",
  ).optional(),
  SAMPLE_SHOP: oneOf("on", "off", "true", "false", "1", "0")
    .transform((value) => ["on", "true", "1"].includes(value))
    .optional(),
  SAMPLE_OWNER_PASSWORD: text((value) => value.length >= 8, "8 characters or more").optional(),
  SAMPLE_SHIPSTATION_PASSWORD: text((value) => value.length >= 12, "12 characters or more").optional(),
  SAMPLE_API_KEY: text(noBlank(16), "16 characters or more, without spaces").optional(),
  SAMPLE_API_SECRET: text(noBlank(16), "16 characters or more, without spaces").optional(),
  SAMPLE_INTAKE_TOKEN: text(noBlank(16), "16 characters or more, without spaces").optional(),
  TRUSTED_PROXY_HOPS: number(0, 10).default(0),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
  PROCESS_ROLE: oneOf("web", "worker", "all").default("all"),
  OTEL_EXPORTER_OTLP_ENDPOINT: text(
    hasScheme("http:", "https:"),
    "the address of a collector, such as http://localhost:4318",
  ).optional(),
  OTEL_TRACES_SAMPLER_ARG: text((value) => /^(0(\.\d+)?|1(\.0+)?)$/.test(value), "a number from 0 to 1")
    .transform(Number)
    .default(1),
  METRICS_TOKEN: text(noBlank(16), "16 characters or more, without spaces").optional(),
});
