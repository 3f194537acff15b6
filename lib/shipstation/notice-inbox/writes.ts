import type { SiteScope } from "@/lib/access/site-scope";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { SettledHow } from "@/lib/shipstation/notice-inbox/unknown-notice";

/** Settles every receipt of a notice that still waits. Answers how many there were. */
export async function settleNotices(
  { siteId }: SiteScope,
  payloadHash: string,
  settled: { readonly at: Date; readonly by: string; readonly how: SettledHow },
  tx: Transaction,
): Promise<number> {
  const { count } = await tx.noticeReceipt.updateMany({
    where: { siteId, payloadHash, outcome: "order-unknown", settledAt: null },
    data: { settledAt: settled.at, settledBy: settled.by, settledHow: settled.how },
  });
  return count;
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

/** Keeps the receipts of a notice for this transaction: before any order is locked, so that it is settled once. */
export async function holdNotice({ siteId }: SiteScope, payloadHash: string, tx: Transaction): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM notice_receipt WHERE site_id = ${siteId} AND payload_hash = ${payloadHash}
      AND outcome = 'order-unknown'
    ORDER BY id FOR UPDATE`;
}
