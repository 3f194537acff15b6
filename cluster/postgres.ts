import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { end, until, type Workplace } from "@/cluster/workplace";
import { systemVariables } from "@/lib/platform/env";

const run = promisify(execFile);
const installed = "/usr/lib/postgresql";

export type Postgres = {
  /** The shop's own role, which is no superuser. */
  readonly url: string;
  /** Ends it as a crash would, and starts it again. */
  readonly crashAndStart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Debian keeps PostgreSQL's programs by version and off the path; null when there is none. */
export function postgresPrograms(): string | null {
  try {
    const [newest] = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
    return newest === undefined ? null : join(installed, newest, "bin");
  } catch {
    return null;
  }
}

export async function startPostgres(
  place: Workplace,
  programs: string,
  port: number,
  password: string,
): Promise<Postgres> {
  const data = place.makeFolder("postgres");
  const passwordFile = place.write("postgres.password", password);
  await run(
    join(programs, "initdb"),
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--encoding=UTF8",
      "--locale=C",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
    ],
    { cwd: place.folder, ...place.account, env: systemVariables() },
  );
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 60,
    timezone: "UTC",
  };
  const command = [
    join(programs, "postgres"),
    "-D",
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const address = (user: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

  const begin = async () => {
    const child = place.start("postgres", command);
    await until("PostgreSQL", () => answers(address("postgres", "postgres")));
    return child;
  };
  let server = await begin();
  await onServer(address("postgres", "postgres"), [
    `CREATE ROLE shop LOGIN PASSWORD '${password}'`,
    "CREATE DATABASE shop OWNER shop",
  ]);
  return {
    url: address("shop", "shop"),
    async crashAndStart() {
      // SIGQUIT: an immediate stop. What was acknowledged has to be in the write-ahead log.
      await end(server, "SIGQUIT");
      server = await begin();
    },
    stop: () => end(server, "SIGINT"),
  };
}

async function answers(url: string): Promise<boolean> {
  await onServer(url, ["SELECT 1"]);
  return true;
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
