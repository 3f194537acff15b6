import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import { inTransaction } from "@/lib/platform/database/transaction";
import { shipmentById } from "@/lib/shipments/reads";
import type { TrackingForm } from "@/lib/shipments/schema";
import { correctTrackingRow } from "@/lib/shipments/writes";

/** Mends carrier, service or number of a parcel. A repeat of its notice leaves the correction alone. */
export async function correctTracking(
  scope: SiteScope,
  actor: ChangeActor,
  { number, shipmentId, carrier, service, trackingNumber }: TrackingForm,
  now: Date,
): Promise<Result<undefined, "unknown-shipment">> {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    const before = order && (await shipmentById(scope, order.id, shipmentId, tx));
    if (!order || !before) return refuse("unknown-shipment");
    const isSame =
      before.carrier === carrier && before.service === service && before.trackingNumber === trackingNumber;
    if (isSame) return ok();

    await correctTrackingRow(scope, order.id, shipmentId, { carrier, service, trackingNumber }, tx);
    await recordChange(
      scope,
      {
        actor,
        action: "shipment.tracking-corrected",
        subject: "order",
        subjectId: order.id,
        details: {
          shipmentId,
          carrier,
          trackingNumber,
          oldCarrier: before.carrier,
          oldTrackingNumber: before.trackingNumber,
        },
      },
      now,
      tx,
    );
    return ok();
  });
}
