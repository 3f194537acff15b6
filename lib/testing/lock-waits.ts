import { database } from "@/lib/platform/database/client";

/** How many statements like this (a pattern of LIKE) wait for a lock in the test's database. */
export async function waitingForLock(statementLike: string): Promise<number> {
  const [row] = await database().$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE ${statementLike}`;
  return row?.waiting ?? 0;
}
