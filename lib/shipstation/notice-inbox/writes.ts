import type { SiteScope } from "@/lib/access/site-scope";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import type { Db, Transaction } from "@/lib/platform/database/transaction";
import type { SettledHow } from "@/lib/shipstation/notice-inbox/unknown-notice";

/** Settles every receipt of a notice that still waits. Answers how many there were. */
export async function settleNotices(
  { siteId }: SiteScope,
  payloadHash: string,
  settled: { readonly at: Date; readonly by: string; readonly how: SettledHow },
  tx: Statements,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE notice_receipt SET settled_at = ${settled.at}, settled_by = ${settled.by}, settled_how = ${settled.how}
    WHERE site_id = ${siteId} AND payload_hash = ${payloadHash} AND outcome = 'order-unknown' AND settled_at IS NULL`;
}

/** Makes dismissed receipts of a notice wait again. */
export async function reopenNotices(
  { siteId }: SiteScope,
  payloadHash: string,
  tx: Transaction,
): Promise<number> {
  const { count } = await tx.noticeReceipt.updateMany({
    where: { siteId, payloadHash, settledHow: "dismissed" },
    data: { settledAt: null, settledBy: null, settledHow: null },
  });
  return count;
}

/**
 * Keeps the receipts of a notice for this transaction: before any order is locked, so that it is settled once. Answers
 * whether there are any. In no order that an index has: a plan of the first minutes would read all receipts for it.
 */
export async function holdNotice(
  { siteId }: SiteScope,
  payloadHash: string,
  tx: Statements,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    /* prepared: hold-notice */
    SELECT id FROM notice_receipt WHERE site_id = ${siteId} AND payload_hash = ${payloadHash}
      AND outcome = 'order-unknown'
    ORDER BY id COLLATE "C" FOR UPDATE`;
  return rows.length > 0;
}

/**
 * Forgets what notices said that nobody waits for any more; that they came, and what became of them, stays. A repeat of
 * a settled one waits for nobody either. One that names two orders can not be settled, so it goes by the day it came.
 */
export async function forgetNoticesBefore({ siteId }: SiteScope, moment: Date, db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE notice_receipt kept SET body = NULL, query = NULL
    WHERE site_id = ${siteId} AND body IS NOT NULL AND received_at < ${moment}
      AND (outcome <> 'order-unknown' OR EXISTS (
        SELECT FROM notice_receipt settled
        WHERE settled.site_id = kept.site_id AND settled.payload_hash = kept.payload_hash
          AND settled.settled_at < ${moment}))`;
}
