import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { sectionOf } from "@/lib/platform/backup/backup-file";
import { BackupProblem } from "@/lib/platform/backup/backup-problem";
import type { BackedUpTable, Manifest } from "@/lib/platform/backup/manifest";
import { quoted } from "@/lib/platform/backup/write-backup";

/** Puts the rows of a backup into a database that its migrations have made, all of them or none. */
export async function loadBackup(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  await client.query("BEGIN");
  // Rows come back as they were: no trigger stamps an order anew or makes a second clock.
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(`TRUNCATE ${manifest.tables.map(({ name }) => quoted(name)).join(", ")}`);
  for (const table of manifest.tables) await loadTable(client, file, table);
  for (const { name, value } of manifest.sequences)
    await client.query("SELECT setval($1::regclass, $2)", [`public.${quoted(name)}`, value]);
  await client.query("COMMIT");
  for (const table of manifest.tables) await countTable(client, table);
}

async function loadTable(client: pg.Client, file: string, table: BackedUpTable): Promise<void> {
  const columns = table.columns.map(quoted).join(", ");
  const rows = client.query(copyFrom(`COPY ${quoted(table.name)} (${columns}) FROM STDIN`));
  await pipeline(sectionOf(file, table), createZstdDecompress(), rows);
}

async function countTable(client: pg.Client, { name, rows }: BackedUpTable): Promise<void> {
  const counted = await client.query<{ found: string }>(`SELECT count(*) AS found FROM ${quoted(name)}`);
  const found = Number(counted.rows[0]?.found);
  if (found !== rows)
    throw new BackupProblem(
      `The backup says ${rows} rows in ${name} and ${found} were restored; nothing was changed.`,
    );
}
