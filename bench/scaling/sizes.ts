import type pg from "pg";

/** Bytes on disk of some tables, indexes and all, for one row of another that they belong to. */
export async function bytesPer(
  client: pg.Client,
  tables: readonly string[],
  counted: string,
): Promise<number> {
  const { rows } = await client.query<{ bytes: string; rows: string }>(
    `SELECT (SELECT sum(pg_total_relation_size(name::regclass)) FROM unnest($1::text[]) name) AS bytes,
       (SELECT count(*) FROM ${counted}) AS rows`,
    [tables],
  );
  return Number(rows[0]?.bytes) / Math.max(1, Number(rows[0]?.rows));
}
