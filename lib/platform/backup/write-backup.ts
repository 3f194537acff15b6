import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { newBackupFile } from "@/lib/platform/backup/backup-file";
import type { BackedUpTable, Manifest } from "@/lib/platform/backup/manifest";

/** What a restored shop must not have again: people sign in anew, failures are counted anew. */
const leftOut = [
  // Kept as the manifest's list of migrations.
  "_prisma_migrations",
  // A session that was ended after the backup would be alive again.
  "session",
  "rate_limit",
  "connection_test_credential",
];

export type BackupRequest = {
  readonly databaseUrl: string;
  readonly file: string;
  readonly app: string;
  readonly keyId: string | null;
};

/**
 * Writes every table of the app into one file, as they were at one moment, while the app goes on. The schema is not in
 * it: the migrations make it. Nor are the queue's own tables: the worker makes them, and what must not be lost is in the
 * outbox.
 */
export async function writeBackup({ databaseUrl, file, app, keyId }: BackupRequest): Promise<Manifest> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager backup",
  });
  const backup = await newBackupFile(file);
  try {
    await client.connect();
    const names = await tableNames(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // Before the snapshot is taken: no migration changes a table in the middle.
    await client.query(`LOCK TABLE ${names.map(quoted).join(", ")} IN ACCESS SHARE MODE`);
    const about = await readAbout(client);
    const tables: BackedUpTable[] = [];
    for (const name of names) {
      const columns = await columnsOf(client, name);
      const rows = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(", ")}) TO STDOUT`));
      const section = await backup.add(rows);
      tables.push({ name, columns, rows: rows.rowCount, ...section });
    }
    // Sequences know no snapshot: read last, they are above every row.
    const sequences = await sequencesOf(client);
    await client.query("COMMIT");
    const manifest = { app, keyId, ...about, sequences, tables };
    await backup.finish(manifest);
    return manifest;
  } catch (problem) {
    await backup.discard();
    throw problem;
  } finally {
    await client.end();
  }
}

export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1) ORDER BY relname`,
    [leftOut],
  );
  return rows.map(({ name }) => name);
}

/** Not those that the database computes. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`public.${quoted(table)}`],
  );
  return rows.map(({ name }) => name);
}

async function readAbout(client: pg.Client): Promise<Pick<Manifest, "postgres" | "madeAt" | "migrations">> {
  const { rows } = await client.query<{ postgres: string; at: Date }>(
    "SELECT current_setting('server_version') AS postgres, clock_timestamp() AS at",
  );
  const migrations = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const [about] = rows;
  return {
    postgres: about?.postgres ?? "",
    madeAt: (about?.at ?? new Date(0)).toISOString(),
    migrations: migrations.rows,
  };
}

async function sequencesOf(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
  );
  return rows;
}
