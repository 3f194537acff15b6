import type { ChangeActor, NewChange } from "@/lib/activity/change";
import type { OrderContent } from "@/lib/orders/order";
import { changedFields, type LineChanges, lineChanges } from "@/lib/orders/order-difference";
import { judgeOrder, type OrderJudgement, type Parcels } from "@/lib/orders/order-judgement";
import type { StoredOrder } from "@/lib/orders/stored-order";

/** What becomes of an order that gets another body. */
export type Replacement = {
  readonly judgement: OrderJudgement;
  readonly lines: LineChanges;
  readonly changes: readonly NewChange[];
};

/** A body that says what is stored already, because staff changed it so, is no change of the history. */
export function replacement(
  before: StoredOrder,
  content: OrderContent,
  parcels: Parcels,
  actor: ChangeActor,
  now: Date,
): Replacement {
  const was = contentOf(before);
  const fields = changedFields(was, content);
  const subject = { actor, subject: "order", subjectId: before.id } as const;
  const changes: NewChange[] = [];
  if (fields.length > 0) changes.push({ ...subject, action: "order.replaced", details: { fields } });
  if (before.status !== content.status) {
    const details = { old: before.status, new: content.status };
    changes.push({ ...subject, action: "order.status-changed", details });
  }
  return {
    judgement: judgeOrder(content, before, parcels, now),
    lines: lineChanges(was.lines, content.lines),
    changes,
  };
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
