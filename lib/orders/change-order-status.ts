import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { shippedAtUnder } from "@/lib/orders/order-status";
import { orderByNumber } from "@/lib/orders/reads";
import { holdStatus } from "@/lib/orders/statuses/writes";
import { lockOrderByNumber, storeStatus } from "@/lib/orders/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

export type StatusMove = {
  readonly number: string;
  readonly status: string;
  /** What whoever moves it believes the status to be; left out, the order moves from wherever it is. */
  readonly expectedStatus?: string;
};

/** Moves an order. The status it has already is no change, and leaves no trace. */
export async function changeOrderStatus(
  scope: SiteScope,
  actor: ChangeActor,
  { number, status, expectedStatus }: StatusMove,
  now: Date,
): Promise<
  Result<{ readonly from: string; readonly to: string }, "unknown-order" | "unknown-status" | "status-moved">
> {
  return inTransaction(async (tx) => {
    if (!(await lockOrderByNumber(scope, number, tx))) return refuse("unknown-order");
    if ((await holdStatus(scope, status, tx)) === null) return refuse("unknown-status");
    const order = await orderByNumber(scope, number, tx);
    if (!order) return refuse("unknown-order");
    const moved = { from: order.status, to: status };
    if (order.status === status) return ok(moved);
    if (expectedStatus !== undefined && order.status !== expectedStatus) return refuse("status-moved");

    const isCovered = order.shippingProgress === "complete";
    const shippedAt = shippedAtUnder(status, { shippedAt: order.shippedAt, isCovered }, now);
    await storeStatus(scope, order.id, { status, shippedAt }, tx);
    await recordChange(
      scope,
      {
        actor,
        action: "order.status-changed",
        subject: "order",
        subjectId: order.id,
        details: { old: order.status, new: status },
      },
      now,
      tx,
    );
    return ok(moved);
  });
}
