import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";

/**
 * Closes the window: from now on no change can get a stamp inside it, and every change that has one is committed,
 * for this waits for whoever holds the site's clock. A window already closed costs no lock.
 */
export async function closeWindow(scope: SiteScope, endMs: number, db: Db = database()): Promise<void> {
  await db.$executeRaw`
    UPDATE site_clock SET served_ms = ${endMs}
    WHERE site_id = ${scope.siteId} AND served_ms < ${endMs}`;
}

/** The database's time: stamps are made with it, so windows are bounded by it too. */
export async function databaseNowMs(db: Db = database()): Promise<number> {
  const rows = await db.$queryRaw<{ now_ms: bigint }[]>`
    SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now_ms`;
  return Number(rows[0]?.now_ms ?? 0);
}
