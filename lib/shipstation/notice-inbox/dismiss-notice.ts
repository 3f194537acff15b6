import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { receiptById } from "@/lib/shipstation/notice-inbox/reads";
import { reopenNotices, settleNotices } from "@/lib/shipstation/notice-inbox/writes";

/** Takes a notice off the list without an order, or back onto it. Nothing of it is lost. */
export async function dismissNotice(
  { scope, userId, name }: Actor,
  receiptId: string,
  isDismissed: boolean,
  now: Date,
): Promise<Result<undefined, "notice-gone">> {
  return inTransaction(async (tx): Promise<Result<undefined, "notice-gone">> => {
    const receipt = await receiptById(scope, receiptId, tx);
    if (!receipt) return refuse("notice-gone");
    const changed = isDismissed
      ? await settleNotices(scope, receipt.payloadHash, { at: now, by: name, how: "dismissed" }, tx)
      : await reopenNotices(scope, receipt.payloadHash, tx);
    if (changed === 0) return ok();
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: isDismissed ? "notice.dismissed" : "notice.reopened",
        subject: "connection",
        subjectId: scope.siteId,
        details: { orderNumber: receipt.orderNumber, request: receipt.contactId },
      },
      now,
      tx,
    );
    return ok();
  });
}
