import type { SiteScope } from "@/lib/access/site-scope";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import { inTransaction } from "@/lib/platform/database/transaction";
import { recordShipment } from "@/lib/shipments/record-shipment";
import { shipmentByKey } from "@/lib/shipments/shipped-quantities";
import { voidShipment } from "@/lib/shipments/void-shipment";
import type { Label } from "@/lib/shipstation/api/shipments";
import { shippingSettingsOf } from "@/lib/shipstation/reads";
import { shipmentReport, shippingRules } from "@/lib/shipstation/receive-ship-notice";
import { noticeOfLabel } from "@/lib/shipstation/reconcile/label-notice";
import { noticeKey, noticePayloadHash, type ShipNotice } from "@/lib/shipstation/wire/ship-notice";

export type LabelOutcome =
  | "recorded"
  | "voided"
  /** We have it as ShipStation has it. */
  | "known"
  /** Not a parcel of an order of ours: a return, another store's. */
  | "ignored"
  /** Of an order we do not have, or without a tracking number to tell it by. */
  | "unmatched";

const shipStation = { kind: "shipstation", name: "ShipStation" } as const;

/**
 * Makes our shipments say what one label of ShipStation says. What a notice told stays as it told it; a parcel that is
 * recorded here has the key its notice would have, so a notice that comes later is a repeat, and nobody is mailed twice.
 */
export async function reconcileLabel(
  scope: SiteScope,
  label: Label,
  storeId: number,
  now: Date,
): Promise<LabelOutcome> {
  const ofStore = label.advancedOptions?.storeId ?? storeId;
  if (label.isReturnLabel === true || ofStore !== storeId) return "ignored";
  const notice = noticeOfLabel(label);
  if (notice === null) return label.voided === true ? "ignored" : "unmatched";
  return label.voided === true ? voidIfKnown(scope, notice, now) : recordIfMissing(scope, notice, now);
}

async function recordIfMissing(scope: SiteScope, notice: ShipNotice, now: Date): Promise<LabelOutcome> {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number: notice.orderNumber }, tx);
    if (!order) return "unmatched";
    if (await shipmentByKey(scope, order.id, noticeKey(notice), tx)) return "known";
    const report = shipmentReport(order, notice, noticePayloadHash(notice));
    const rules = shippingRules(await shippingSettingsOf(scope, tx), order, notice);
    await recordShipment(
      scope,
      order,
      { ...report, source: "reconcile" },
      { ...rules, isMailDue: false },
      shipStation,
      now,
      tx,
    );
    return "recorded";
  });
}

async function voidIfKnown(scope: SiteScope, notice: ShipNotice, now: Date): Promise<LabelOutcome> {
  const known = await inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number: notice.orderNumber }, tx);
    return order && (await shipmentByKey(scope, order.id, noticeKey(notice), tx));
  });
  // A label that was made and voided between two looks never was a parcel of ours.
  if (!known) return "ignored";
  const number = notice.orderNumber;
  const voided = await voidShipment(scope, shipStation, { number, shipmentId: known.id }, now);
  return voided.ok ? "voided" : "known";
}
