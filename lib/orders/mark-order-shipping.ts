import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { shippedAtUnder } from "@/lib/orders/order-status";
import { type LockedOrder, lockOrderRow, storeShipping } from "@/lib/orders/shipping/writes";
import type { Transaction } from "@/lib/platform/database/transaction";

export type { LockedOrder } from "@/lib/orders/shipping/writes";

/** Finds an order and keeps it for this transaction; null when the site has none of that id or number. */
export function lockOrder(
  scope: SiteScope,
  by: { readonly id: string } | { readonly number: string },
  tx: Transaction,
): Promise<LockedOrder | null> {
  return lockOrderRow(scope, by, tx);
}

export type ShippingMark = {
  readonly progress: "none" | "partial" | "complete";
  /** The status to move to; null keeps the one it has. */
  readonly status: string | null;
  readonly addFlags: readonly string[];
  readonly actor: ChangeActor;
};

/** Notes how far a locked order is shipped, and moves its status with an entry in the history where told to. */
export async function markOrderShipping(
  scope: SiteScope,
  order: LockedOrder,
  mark: ShippingMark,
  now: Date,
  tx: Transaction,
): Promise<void> {
  const status = mark.status ?? order.status;
  await storeShipping(
    scope,
    order.id,
    {
      status,
      shippingProgress: mark.progress,
      shippedAt: shippedAtUnder(
        status,
        { shippedAt: order.shippedAt, isCovered: mark.progress === "complete" },
        now,
      ),
      flags: [...new Set([...order.flags, ...mark.addFlags])],
    },
    tx,
  );
  if (status === order.status) return;
  await recordChange(
    scope,
    {
      actor: mark.actor,
      action: "order.status-changed",
      subject: "order",
      subjectId: order.id,
      details: { old: order.status, new: status },
    },
    now,
    tx,
  );
}
