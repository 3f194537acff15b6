import { join } from "node:path";
import pg from "pg";
import { runningPostmaster } from "@/lib/platform/database/postmaster-file";

/** Every row of every table of an app's embedded database as PostgreSQL would write it into a dump. */
export async function databaseText(dataDir: string): Promise<string> {
  const server = runningPostmaster(join(dataDir, "postgres"));
  if (!server) throw new Error(`No PostgreSQL runs in ${dataDir}.`);
  const { socketFolder: host, port } = server;
  const client = new pg.Client({ host, port, user: "wsm", database: "wsm" });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join("\n");
  } finally {
    await client.end();
  }
}
