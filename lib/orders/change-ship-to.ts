import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Address } from "@/lib/orders/address";
import { changedAddressFields } from "@/lib/orders/order-difference";
import { orderByNumber } from "@/lib/orders/reads";
import { shippingProblems } from "@/lib/orders/shipping-problems";
import { lockOrderByNumber, storeShipTo } from "@/lib/orders/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

export type ShipToChange = {
  readonly number: string;
  readonly shipTo: Address;
  /** The address that was mended, as it was read; left out, whatever is there is replaced. */
  readonly expectedShipTo?: Address | null;
};

/** Gives an order another delivery address. A held order goes out by itself once nothing else keeps it. */
export async function changeShipTo(
  scope: SiteScope,
  actor: ChangeActor,
  { number, shipTo, expectedShipTo }: ShipToChange,
  now: Date,
): Promise<Result<undefined, "unknown-order" | "address-moved">> {
  return inTransaction(async (tx) => {
    if (!(await lockOrderByNumber(scope, number, tx))) return refuse("unknown-order");
    const order = await orderByNumber(scope, number, tx);
    if (!order) return refuse("unknown-order");
    const fields = changedAddressFields(order.shipTo, shipTo);
    if (fields.length === 0) return ok();
    if (expectedShipTo !== undefined && changedAddressFields(order.shipTo, expectedShipTo).length > 0) {
      return refuse("address-moved");
    }

    await storeShipTo(scope, order.id, { shipTo, problems: shippingProblems({ ...order, shipTo }) }, tx);
    await recordChange(
      scope,
      { actor, action: "order.ship-to-changed", subject: "order", subjectId: order.id, details: { fields } },
      now,
      tx,
    );
    return ok();
  });
}
