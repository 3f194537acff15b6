import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { withoutTimeLimits } from "@/lib/platform/database/connection-limits";
import { type Migration, migrationsIn } from "@/lib/platform/database/migration-files";

/** The migrations and the database do not fit; the message is one sentence for the person who starts the app. */
export class MigrationProblem extends Error {
  override name = "MigrationProblem";
}

// Prisma's own lock and table, so that `prisma migrate deploy` and this runner take turns and agree.
const lockId = 72_707_369;
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

// Whoever waits for a table's lock keeps everyone behind it waiting too. So a migration waits only briefly, lets the
// old processes go on for a moment, and tries again.
const patience = { lockTimeoutMs: 2_000, pauseMs: 1_000, tries: 60 };
const lockNotAvailable = "55P03";

export type MigrateOptions = {
  /** Applies these and no others. */
  readonly only?: ReadonlySet<string>;
  readonly patience?: typeof patience;
};

/**
 * Applies what is missing, each migration in one transaction; answers the names of those it applied. The lock is the
 * transaction's, so that it holds through a pooler that gives each transaction another connection, and that several
 * starts at once take turns from one migration to the next.
 */
export async function migrate(
  databaseUrl: string,
  folder: string,
  options: MigrateOptions = {},
): Promise<string[]> {
  const migrations = await migrationsIn(folder);
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager migrations",
  });
  await client.connect();
  const applied: string[] = [];
  try {
    for (;;) {
      const name = await patiently(() => applyNext(client, migrations, options), options);
      if (name === null) return applied;
      applied.push(name);
    }
  } finally {
    await client.end();
  }
}

async function patiently<Answer>(
  work: () => Promise<Answer>,
  { patience: { tries, pauseMs } = patience }: MigrateOptions,
): Promise<Answer> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (problem) {
      const waitedForLock = problem instanceof MigrationProblem && codeOf(problem.cause) === lockNotAvailable;
      if (!waitedForLock || left <= 1) throw problem;
      await wait(pauseMs);
    }
  }
}

/** The name of the migration it applied, or null when none is missing. */
async function applyNext(
  client: pg.Client,
  migrations: readonly Migration[],
  { only, patience: { lockTimeoutMs } = patience }: MigrateOptions,
): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await withoutTimeLimits(client);
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockId]);
    await client.query(historyTable);
    const missing = await missingMigrations(client, migrations);
    const next = missing.find(({ name }) => only?.has(name) ?? true);
    if (next) {
      await client.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
      await apply(client, next);
      await client.query("COMMIT");
      return next.name;
    }
    await client.query("COMMIT");
    return null;
  } catch (problem) {
    await client.query("ROLLBACK");
    throw problem;
  }
}

async function missingMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const known = byName.get(row.name);
    if (!known) {
      throw new MigrationProblem(
        `The database was last used by another version of the app: this one has no migration "${row.name}".`,
      );
    }
    if (!row.finished) {
      throw new MigrationProblem(
        `The migration "${row.name}" was begun by another tool and not finished; settle it before the app starts.`,
      );
    }
    if (known.checksum !== row.checksum) {
      throw new MigrationProblem(
        `The migration "${row.name}" was changed after the database had applied it; restore its file.`,
      );
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (cause) {
    throw new MigrationProblem(`The migration "${name}" could not be applied: ${messageOf(cause)}.`, {
      cause,
    });
  }
}

function codeOf(cause: unknown): unknown {
  return typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
