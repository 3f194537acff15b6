import pg from "pg";
import { DatabaseProblem } from "@/lib/platform/database/checks";
import { migrationsIn } from "@/lib/platform/database/migration-files";

/**
 * Throws when the database lacks a migration of this version. One that is ahead is fine: during an upgrade the old
 * processes go on, and come back after a crash, beside a schema that only grew.
 */
export async function checkMigrations(databaseUrl: string, folder: string): Promise<void> {
  const applied = await appliedMigrations(databaseUrl);
  const missing = (await migrationsIn(folder)).map(({ name }) => name).filter((name) => !applied.has(name));
  if (missing.length === 0) return;
  const which = missing.length === 1 ? `"${missing[0]}"` : `"${missing[0]}" and ${missing.length - 1} more`;
  throw new DatabaseProblem(
    `The database lacks a migration of this version (${which}); apply it once with: npm run migrate`,
  );
}

async function appliedMigrations(databaseUrl: string): Promise<Set<string>> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager checks",
  });
  await client.connect();
  try {
    const history = await client.query<{ exists: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
    );
    if (!history.rows[0]?.exists) return new Set();
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Set(rows.map(({ name }) => name));
  } finally {
    await client.end();
  }
}
