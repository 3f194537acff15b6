import type pg from "pg";

const files = 40;

/**
 * Leaves the server the log files (WAL) that a busy one has: used up, and kept to be written over. A new server makes each
 * first, 16 MB that are on disk before the next commit, which on a slow disk stops all of them for half a second.
 */
export async function useUpWal(client: pg.Client): Promise<void> {
  await client.query("CREATE TABLE wal_file (number int)");
  for (let number = 0; number < files; number++) {
    await client.query("INSERT INTO wal_file VALUES ($1)", [number]);
    await client.query("SELECT pg_switch_wal()");
  }
  await client.query("DROP TABLE wal_file");
  await client.query("CHECKPOINT");
}
