import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor, NewChange } from "@/lib/activity/change";
import { recordChanges } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { shippedAtUnder } from "@/lib/orders/order-status";
import {
  type LockedOrder,
  lockedOrders,
  lockOrderRows,
  type OrderNames,
  storeShipping,
} from "@/lib/orders/shipping/writes";
import { type Statements, together } from "@/lib/platform/database/plain-transaction";

export type { LockedOrder } from "@/lib/orders/shipping/writes";

/** Finds an order and keeps it for this transaction; null when the site has none of that id or number. */
export async function lockOrder(
  scope: SiteScope,
  by: { readonly id: string } | { readonly number: string },
  tx: Statements,
): Promise<LockedOrder | null> {
  const locked = await lockNamedOrder(scope, by, tx);
  return locked.ok ? locked.value : null;
}

/** The one order that all of these names mean, kept likewise; a name that means none is no other order. */
export async function lockNamedOrder(
  scope: SiteScope,
  names: OrderNames,
  tx: Statements,
): Promise<Result<LockedOrder, "none" | "several">> {
  const [ids, orders] = await together(tx, [
    () => lockOrderRows(scope, names, tx),
    () => lockedOrders(scope, names, tx),
  ]);
  // One that came between the two is not ours to ship.
  const [order, other] = orders.filter(({ id }) => ids.includes(id));
  if (other) return refuse("several");
  return order ? ok(order) : refuse("none");
}

export type ShippingMark = {
  readonly progress: "none" | "partial" | "complete";
  /** The status to move to; null keeps the one it has. */
  readonly status: string | null;
  readonly addFlags: readonly string[];
  readonly actor: ChangeActor;
  /** What the history tells besides, after the move. */
  readonly changes: readonly NewChange[];
};

/** Notes how far a locked order is shipped, and moves its status with an entry in the history where told to. */
export async function markOrderShipping(
  scope: SiteScope,
  order: LockedOrder,
  mark: ShippingMark,
  now: Date,
  tx: Statements,
): Promise<void> {
  const status = mark.status ?? order.status;
  const moved: NewChange = {
    actor: mark.actor,
    action: "order.status-changed",
    subject: "order",
    subjectId: order.id,
    details: { old: order.status, new: status },
  };
  const changes = status === order.status ? mark.changes : [moved, ...mark.changes];
  const shipping = {
    status,
    shippingProgress: mark.progress,
    shippedAt: shippedAtUnder(
      status,
      { shippedAt: order.shippedAt, isCovered: mark.progress === "complete" },
      now,
    ),
    flags: [...new Set([...order.flags, ...mark.addFlags])],
  };
  await storeShipping(scope, order.id, shipping, tx);
  await recordChanges(scope, changes, now, tx);
}
