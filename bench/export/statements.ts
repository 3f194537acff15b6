import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/**
 * How many statements the server is given while something is done, BEGIN and COMMIT included: it writes each into its
 * log, with the name of the program. The embedded server has no pg_stat_statements.
 */
export async function statementsDuring(client: pg.Client, work: () => Promise<void>): Promise<number> {
  const log = join(process.env["DATA_DIR"] ?? "", "postgres.log");
  const own = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid;
  await logStatements(client, "all");
  const begin = statSync(log).size;
  await work();
  await pause(300);
  const written = readFileSync(log).subarray(begin).toString("utf8");
  await logStatements(client, "none");
  return [...written.matchAll(/^\[(\d+)\] LOG: {2}(?:statement|execute)/gm)].filter(
    ([, pid]) => Number(pid) !== own,
  ).length;
}

async function logStatements(client: pg.Client, which: "all" | "none"): Promise<void> {
  await client.query("ALTER SYSTEM SET log_line_prefix = '[%p] '");
  await client.query(`ALTER SYSTEM SET log_statement = '${which}'`);
  await client.query("SELECT pg_reload_conf()");
  await pause(500);
}
