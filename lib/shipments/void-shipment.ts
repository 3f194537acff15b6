import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { lockOrder, markOrderShipping } from "@/lib/orders/mark-order-shipping";
import { inTransaction } from "@/lib/platform/database/transaction";
import { shipmentById } from "@/lib/shipments/reads";
import { progressUnder } from "@/lib/shipments/record-shipment";
import { parcelsOfOrder } from "@/lib/shipments/shipped-quantities";
import { voidShipmentRow } from "@/lib/shipments/writes";

type Voiding = { readonly number: string; readonly shipmentId: string };

/**
 * Says that a parcel never left: ShipStation does not tell the store about a voided label. Its quantities are open
 * again. The order's status stays as it is, for only staff knows whether it is to be shipped again.
 */
export async function voidShipment(
  scope: SiteScope,
  actor: ChangeActor,
  { number, shipmentId }: Voiding,
  now: Date,
): Promise<Result<undefined, "unknown-shipment" | "already-voided">> {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    const shipment = order && (await shipmentById(scope, order.id, shipmentId, tx));
    if (!order || !shipment) return refuse("unknown-shipment");
    if (!(await voidShipmentRow(scope, order.id, shipmentId, now, tx))) return refuse("already-voided");

    const progress = progressUnder(order, await parcelsOfOrder(scope, order.id, tx));
    const voided = {
      actor,
      action: "shipment.voided",
      subject: "order",
      subjectId: order.id,
      details: { shipmentId, carrier: shipment.carrier, trackingNumber: shipment.trackingNumber },
    } as const;
    const mark = { progress, status: null, addFlags: [], actor, changes: [voided] };
    await markOrderShipping(scope, order, mark, now, tx);
    return ok();
  });
}
