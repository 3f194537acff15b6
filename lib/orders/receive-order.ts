import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { OrderContent } from "@/lib/orders/order";
import { changedFields, contentDigest, lineChanges } from "@/lib/orders/order-difference";
import { judgeOrder, noParcels } from "@/lib/orders/order-judgement";
import { orderByNumber } from "@/lib/orders/reads";
import { holdStatus } from "@/lib/orders/statuses/writes";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { insertOrder, lockOrderByNumber, updateOrder, writeLines } from "@/lib/orders/writes";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { parcelCount, shippedQuantities } from "@/lib/shipments/shipped-quantities";

export type OrderReceived = {
  readonly outcome: "created" | "replaced" | "unchanged";
  readonly id: string;
};

/**
 * Creates the order, or replaces the one with that number. A body that is the last one again changes nothing, so that
 * a shop may repeat itself without undoing what staff and ShipStation did since.
 */
export async function receiveOrder(
  scope: SiteScope,
  actor: ChangeActor,
  content: OrderContent,
  now: Date,
): Promise<Result<OrderReceived, "unknown-status">> {
  const intakeHash = contentDigest(content);
  return inTransaction(async (tx) => {
    const known = await lockOrderByNumber(scope, content.number, tx);
    if (known?.intakeHash === intakeHash) return ok({ outcome: "unchanged", id: known.id });
    if ((await holdStatus(scope, content.status, tx)) === null) return refuse("unknown-status");

    const made = known ? null : await create(scope, actor, content, intakeHash, now, tx);
    if (made !== null) return ok({ outcome: "created", id: made });

    // Where somebody else made it meanwhile, the insert has waited for them: now the row is there.
    const there = known ?? (await lockOrderByNumber(scope, content.number, tx));
    if (there?.intakeHash === intakeHash) return ok({ outcome: "unchanged", id: there.id });
    return ok(await replace(scope, actor, content, intakeHash, now, tx));
  });
}

async function create(
  scope: SiteScope,
  actor: ChangeActor,
  content: OrderContent,
  intakeHash: string,
  now: Date,
  tx: Transaction,
): Promise<string | null> {
  const judgement = judgeOrder(content, { flags: [], shippedAt: null }, noParcels, now);
  const id = await insertOrder(scope, content, { ...judgement, intakeHash }, now, tx);
  if (id === null) return null;
  await writeLines(scope, id, lineChanges([], content.lines), tx);
  await recordChange(
    scope,
    {
      actor,
      action: "order.received",
      subject: "order",
      subjectId: id,
      details: { status: content.status },
    },
    now,
    tx,
  );
  return id;
}

async function replace(
  scope: SiteScope,
  actor: ChangeActor,
  content: OrderContent,
  intakeHash: string,
  now: Date,
  tx: Transaction,
): Promise<OrderReceived> {
  const before = await orderByNumber(scope, content.number, tx);
  if (!before) throw new Error("An order was there and is gone within one transaction.");
  const { id } = before;
  const parcels = {
    count: await parcelCount(scope, id, tx),
    shipped: await shippedQuantities(scope, id, tx),
  };
  const was = contentOf(before);
  const fields = changedFields(was, content);
  await updateOrder(scope, id, content, { ...judgeOrder(content, before, parcels, now), intakeHash }, tx);
  await writeLines(scope, id, lineChanges(was.lines, content.lines), tx);
  if (fields.length === 0) return { outcome: "unchanged", id };

  const subject = { actor, subject: "order", subjectId: id } as const;
  await recordChange(scope, { ...subject, action: "order.replaced", details: { fields } }, now, tx);
  if (before.status !== content.status) {
    const details = { old: before.status, new: content.status };
    await recordChange(scope, { ...subject, action: "order.status-changed", details }, now, tx);
  }
  return { outcome: "replaced", id };
}

/** What of a stored order a body can say. */
function contentOf(order: StoredOrder): OrderContent {
  const {
    id: _id,
    changedAt: _changedAt,
    shippedAt: _shippedAt,
    shippingProgress: _progress,
    problems: _problems,
    flags: _flags,
    isSample: _isSample,
    staffNotes: _staffNotes,
    ...content
  } = order;
  return { ...content, lines: order.lines.map(({ quantityShipped: _, ...line }) => line) };
}
