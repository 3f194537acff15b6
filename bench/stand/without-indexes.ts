import type pg from "pg";

/**
 * Writes rows while the tables have only their keys, and makes the other indexes once the rows are there: an index that
 * grows row by row takes thrice the time.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisunique`,
    [[...tables]],
  );
  await client.query(`DROP INDEX ${rows.map(({ name }) => name).join(", ")}`);
  await write();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
  await client.query("RESET maintenance_work_mem");
}
