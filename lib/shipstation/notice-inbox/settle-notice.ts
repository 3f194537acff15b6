import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { keptReceiptOfContact, receiptById, settlementOf } from "@/lib/shipstation/notice-inbox/reads";
import { keptNotice } from "@/lib/shipstation/notice-inbox/unknown-notice";
import { holdNotice, settleNotices } from "@/lib/shipstation/notice-inbox/writes";
import { type NoticeOutcome, takeNotice } from "@/lib/shipstation/receive-ship-notice";
import { exchangeOfContact } from "@/lib/shipstation/request-log/reads";
import { noticePayloadHash, noticeQueryOf } from "@/lib/shipstation/wire/ship-notice";

/** Which notice: one of the inbox by its receipt, or one of the log by its request. */
export type NoticeSource = { readonly receiptId: string } | { readonly contactId: string };

export type SettleProblem =
  | "notice-gone"
  | "bad-xml"
  | "order-unknown"
  | "order-mismatch"
  | "order-number-missing"
  | "already-settled";

type Kept = { readonly body: string; readonly query: string; readonly contactId: string | null };

/**
 * Does with a kept notice what its arrival would do now: the same verb, so the parcel is recorded once and the
 * customer is mailed once, however often. With `linkTo` it goes to that order, whatever number it carries.
 */
export async function settleNotice(
  actor: Actor,
  source: NoticeSource,
  { linkTo }: { readonly linkTo?: string },
  now: Date,
): Promise<Result<NoticeOutcome, SettleProblem>> {
  const { scope } = actor;
  return inTransaction(async (tx): Promise<Result<NoticeOutcome, SettleProblem>> => {
    const kept = await keptOf(actor, source, tx);
    if (!kept) return refuse("notice-gone");
    const notice = keptNotice(kept);
    if (!notice) return refuse("bad-xml");
    const payloadHash = noticePayloadHash(notice);
    await holdNotice(scope, payloadHash, tx);
    // Another order now would make a second parcel of the same label.
    if (linkTo !== undefined && (await settlementOf(scope, payloadHash, tx)))
      return refuse("already-settled");

    const { orderNumber } = noticeQueryOf(kept.query);
    const taken = await takeNotice(
      scope,
      { ...kept, notice, queryOrderNumber: orderNumber, ...(linkTo !== undefined && { linkedTo: linkTo }) },
      now,
      tx,
    );
    if (!taken.ok) return refuse(taken.problem.code);
    const how = linkTo === undefined ? "processed" : "linked";
    const settled = await settleNotices(scope, payloadHash, { at: now, by: actor.name, how }, tx);
    if (settled > 0 || taken.value.outcome !== "repeated") {
      await noteInHistory(
        actor,
        taken.value,
        { how, from: notice.orderNumber || orderNumber, kept },
        now,
        tx,
      );
    }
    return taken;
  });
}

/** The notice whole: from its receipt while it is there, else from the body of the request. */
async function keptOf({ scope }: Actor, source: NoticeSource, tx: Transaction): Promise<Kept | null> {
  const receipt =
    "receiptId" in source
      ? await receiptById(scope, source.receiptId, tx)
      : await keptReceiptOfContact(scope, source.contactId, tx);
  if (receipt?.kept) return { ...receipt.kept, contactId: receipt.contactId };
  if (!("contactId" in source)) return null;
  const exchange = await exchangeOfContact(scope, source.contactId, tx);
  if (!exchange || exchange.request.body.isTruncated) return null;
  const query = exchange.request.url.split("?")[1] ?? "";
  return { body: exchange.request.body.text ?? "", query, contactId: source.contactId };
}

async function noteInHistory(
  { scope, userId, name }: Actor,
  { orderId, outcome }: NoticeOutcome,
  { how, from, kept }: { readonly how: "processed" | "linked"; readonly from: string; readonly kept: Kept },
  now: Date,
  tx: Transaction,
): Promise<void> {
  await recordChange(
    scope,
    {
      actor: { kind: "person", id: userId, name },
      action: how === "linked" ? "notice.linked" : "notice.processed-again",
      subject: "order",
      subjectId: orderId,
      details: { outcome, from, request: kept.contactId },
    },
    now,
    tx,
  );
}
