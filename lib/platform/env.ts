import { resolve } from "node:path";
import { settingsSchema } from "@/lib/platform/settings-schema";

/** A setting that is missing or not usable; the message is one sentence for the person who starts the app. */
export class SettingProblem extends Error {
  override name = "SettingProblem";
}

export type Settings = ReturnType<typeof parseSettings>;

/** Reads the settings; the one place that knows their names. Empty counts as not given. */
export function parseSettings(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingProblem(`${String(issue?.path[0])} is not usable: expected ${issue?.message}.`);
  }
  const settings = parsed.data;
  const embedded = settings.DATABASE_URL === undefined;
  const appOrigin = settings.APP_ORIGIN ?? `http://localhost:${settings.PORT}`;
  return {
    port: settings.PORT,
    dataDir: resolve(settings.DATA_DIR),
    /** Null means the embedded database, which the start script runs in DATA_DIR. */
    databaseUrl: settings.DATABASE_URL ?? null,
    appOrigin,
    masterKey: settings.MASTER_KEY ?? null,
    shipStationApiUrl: settings.SHIPSTATION_API_URL,
    /** Null means that no mail leaves: what is due waits in the outbox. */
    smtpUrl: settings.SMTP_URL ?? null,
    /** The address that mails come from; their name is the store's. */
    mailFrom: settings.MAIL_FROM ?? `no-reply@${new URL(appOrigin).hostname}`,
    /** Where people reach the platform's operator, an e-mail address or a page; null: they know it from elsewhere. */
    supportContact: settings.SUPPORT_CONTACT ?? null,
    sampleShop: settings.SAMPLE_SHOP ?? embedded,
    sampleOwnerPassword: settings.SAMPLE_OWNER_PASSWORD ?? null,
    sampleShipStationPassword: settings.SAMPLE_SHIPSTATION_PASSWORD ?? null,
    /** ShipStation's API key of the sample shop; the two come together or not at all. */
    sampleApiKey:
      settings.SAMPLE_API_KEY && settings.SAMPLE_API_SECRET
        ? { apiKey: settings.SAMPLE_API_KEY, apiSecret: settings.SAMPLE_API_SECRET }
        : null,
    sampleIntakeToken: settings.SAMPLE_INTAKE_TOKEN ?? null,
    trustedProxyHops: settings.TRUSTED_PROXY_HOPS,
    logLevel: settings.LOG_LEVEL,
    processRole: settings.PROCESS_ROLE,
    /** Null means that there is nothing at /api/metrics. */
    metricsToken: settings.METRICS_TOKEN ?? null,
    /** Without an endpoint no traces are made. */
    traces: {
      endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
      share: settings.OTEL_TRACES_SAMPLER_ARG,
    },
  };
}

/** The settings of a running app: the database and the key are there, or asking for them throws. */
export type Environment = Omit<Settings, "databaseUrl" | "masterKey"> & {
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
};

/** What this app was built from: next.config.js writes it into the build. */
export const builtFrom = {
  version: process.env.BUILD_VERSION ?? "unknown",
  commit: process.env.BUILD_COMMIT ?? "unknown",
};

let parsed: Environment | undefined;

export function env(): Environment {
  parsed ??= withRequired(parseSettings(process.env));
  return parsed;
}

/** Getters, because a build reads settings too and has neither a database nor a key. */
function withRequired(settings: Settings): Environment {
  return {
    ...settings,
    get databaseUrl() {
      return required("DATABASE_URL", settings.databaseUrl, "the address of a PostgreSQL database");
    },
    get masterKey() {
      return required(
        "MASTER_KEY",
        settings.masterKey,
        "32 random bytes in base64 (openssl rand -base64 32)",
      );
    },
  };
}

function required<Value>(name: string, value: Value | null, expected: string): Value {
  if (value === null) throw new SettingProblem(`${name} is missing: expected ${expected}.`);
  return value;
}

/** What must not stand in a log wherever it comes from. Short words are left out: they would blank harmless text. */
export function secretSettings(): string[] {
  const given = process.env;
  const passwords = [given["DATABASE_URL"], given["SMTP_URL"]].flatMap((address) => {
    const password = address && URL.canParse(address) ? new URL(address).password : "";
    return [password, decodedOrAsIs(password)];
  });
  const named = Object.entries(given)
    .filter(([name]) =>
      /^(MASTER_KEY|METRICS_TOKEN|OTEL_EXPORTER_OTLP_(TRACES_)?HEADERS|SAMPLE_\w+_(PASSWORD|TOKEN|KEY|SECRET))$/.test(
        name,
      ),
    )
    .map(([, value]) => value ?? "");
  return [...new Set([...passwords, ...named])].filter((secret) => secret.length >= 8);
}

function decodedOrAsIs(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a program needs of the system and nothing else: PGDATA or PGPORT would be meant for another server. */
export function systemVariables(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, NODE_ENV } = process.env;
  return { PATH, SystemRoot, TEMP, NODE_ENV, LC_ALL: "C" };
}
