import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { enqueue } from "@/lib/jobs/enqueue";
import { type LockedOrder, markOrderShipping } from "@/lib/orders/mark-order-shipping";
import { shippableQuantity } from "@/lib/orders/order";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import { type AllottedItem, allotItems } from "@/lib/shipments/allot-items";
import { tooManyMails } from "@/lib/shipments/customer-mail";
import { isMailLimitReached } from "@/lib/shipments/customer-mails/reads";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";
import { type ParcelsLeft, shipmentByKey } from "@/lib/shipments/shipped-quantities";
import { type ShippingProgress, shippingProgress } from "@/lib/shipments/shipping-progress";
import { insertShipment, updateShipment } from "@/lib/shipments/writes";

/** What the site wants to happen with the order and its customer. */
export type ShippingRules = {
  /** The status once everything is shipped; null leaves the status as it is. */
  readonly statusWhenComplete: string | null;
  /** What staff should know of the order besides, such as shipped-after-cancel. */
  readonly orderFlags: readonly string[];
  readonly isMailDue: boolean;
};

export type ShipmentRecorded = {
  readonly outcome: "recorded" | "updated" | "repeated";
  readonly shipmentId: string;
  /** What staff should look at, of a new parcel. */
  readonly flags: readonly string[];
};

/**
 * Records one parcel, once. The caller holds the order's lock, so same-order reports come one after the other;
 * the unique key is the proof even without it. Parcel, quantities, status, history and mail are one commit.
 */
export async function recordShipment(
  scope: SiteScope,
  order: LockedOrder,
  report: ShipmentReport,
  rules: ShippingRules,
  actor: ChangeActor,
  now: Date,
  tx: Statements,
): Promise<ShipmentRecorded> {
  const { shipped, count, everKeys } = order.parcels;
  if (everKeys.includes(report.key)) return repeated(scope, order, report, actor, now, tx);

  const openLines = order.lines.map((line) => ({
    ...line,
    open: Math.max(0, line.quantity - line.quantityRefunded - (shipped.get(line.lineId) ?? 0)),
    isShippable: line.requiresShipping,
  }));
  const allotment = allotItems(openLines, report.items);

  const shipmentId = await insertShipment(scope, order.id, report, allotment, now, tx);
  // The rows as they were under the order's lock, and the ones just written.
  const progress = progressUnder(order, { count: count + 1, shipped: withItems(shipped, allotment.items) });
  const status = progress === "complete" ? rules.statusWhenComplete : null;
  const recorded = {
    actor,
    action: "shipment.recorded",
    subject: "order",
    subjectId: order.id,
    details: {
      shipmentId,
      carrier: report.carrier,
      service: report.service,
      trackingNumber: report.trackingNumber,
      units: allotment.items.reduce((sum, item) => sum + item.quantity, 0),
      isMailDue: rules.isMailDue,
      flags: allotment.flags,
    },
  } as const;
  const addFlags = [...rules.orderFlags, ...allotment.flags];
  const mark = { progress, status, addFlags, actor, changes: [recorded] };
  await markOrderShipping(scope, order, mark, now, tx);
  if (rules.isMailDue) await promiseMail(scope, order, shipmentId, now, tx);
  return { outcome: "recorded", shipmentId, flags: addFlags };
}

/** The order's lock is held, so nobody counts its mails at the same time. */
async function promiseMail(
  scope: SiteScope,
  order: LockedOrder,
  shipmentId: string,
  now: Date,
  tx: Statements,
): Promise<void> {
  // Before the first parcel there was no mail.
  const isTooMany = order.parcels.everKeys.length > 0 && (await isMailLimitReached(scope, order.id, now, tx));
  const job = {
    kind: "order-shipped",
    dedupeKey: `${shipmentId}|order-shipped`,
    payload: { orderId: order.id, shipmentId },
    ...(isTooMany && { givenUpFor: tooManyMails }),
  } as const;
  await enqueue(scope, job, now, tx);
}

/** How far the order is shipped with these parcels. */
export function progressUnder(
  order: Pick<LockedOrder, "lines">,
  { count, shipped }: ParcelsLeft,
): ShippingProgress {
  return shippingProgress(
    order.lines.map((line) => ({
      shippable: shippableQuantity(line),
      shipped: shipped.get(line.lineId) ?? 0,
    })),
    count,
  );
}

function withItems(
  shipped: ParcelsLeft["shipped"],
  items: readonly AllottedItem[],
): ReadonlyMap<string, number> {
  const sums = new Map(shipped);
  for (const { lineId, quantityCounted } of items) {
    if (lineId !== null) sums.set(lineId, (sums.get(lineId) ?? 0) + quantityCounted);
  }
  return sums;
}

async function repeated(
  scope: SiteScope,
  order: LockedOrder,
  report: ShipmentReport,
  actor: ChangeActor,
  now: Date,
  tx: Statements,
): Promise<ShipmentRecorded> {
  const existing = await shipmentByKey(scope, order.id, report.key, tx);
  if (!existing) throw new Error("A shipment was there and is gone within one transaction.");
  if (existing.payloadHash === report.payloadHash)
    return { outcome: "repeated", shipmentId: existing.id, flags: [] };

  await updateShipment(scope, order.id, existing.id, report, tx);
  await recordChange(
    scope,
    {
      actor,
      action: "shipment.updated",
      subject: "order",
      subjectId: order.id,
      details: {
        shipmentId: existing.id,
        carrier: report.carrier,
        service: report.service,
        cost: report.costCents,
      },
    },
    now,
    tx,
  );
  return { outcome: "updated", shipmentId: existing.id, flags: [] };
}
