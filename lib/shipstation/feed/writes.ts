import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db, Transaction } from "@/lib/platform/database/transaction";

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

/**
 * Stamps every order again that changed since `fromMs`, above `untilMs`: what windows up to there did not carry is in the
 * next one. To be called before anything else is stamped in the transaction. Answers how many.
 */
export async function restampChangedSince(
  scope: SiteScope,
  { fromMs, untilMs }: { readonly fromMs: number; readonly untilMs: number },
  tx: Transaction,
): Promise<number> {
  await closeWindow(scope, untilMs, tx);
  const { siteId } = scope;
  return tx.$executeRaw`
    WITH changed AS (
      SELECT order_id, min(seq) AS first_seq FROM order_change
      WHERE site_id = ${siteId} AND stamp_ms >= ${fromMs}::bigint GROUP BY order_id
    ), stamp AS MATERIALIZED (SELECT site_stamp(${siteId}) AS ms)
    INSERT INTO order_change (site_id, order_id, stamp_ms, held)
    SELECT o.site_id, o.id, stamp.ms, is_order_held(o.site_id, o.id)
    FROM changed JOIN shop_order o ON o.site_id = ${siteId} AND o.id = changed.order_id, stamp
    ORDER BY changed.first_seq
    ON CONFLICT (site_id, order_id, stamp_ms) DO NOTHING`;
}
