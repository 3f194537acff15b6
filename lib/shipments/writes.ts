import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { AllottedItem } from "@/lib/shipments/allot-items";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";

/** Stores the parcel unless its key is there already; null then. The unique key decides, whoever else is writing. */
export async function insertShipment(
  scope: SiteScope,
  orderId: string,
  report: ShipmentReport,
  flags: readonly string[],
  now: Date,
  tx: Transaction,
): Promise<string | null> {
  const id = newId("shp");
  const made = await tx.shipment.createMany({
    data: {
      siteId: scope.siteId,
      orderId,
      id,
      noticeKey: report.key,
      source: report.source,
      flags: [...flags],
      createdAt: now,
      ...tellings(report),
    },
    skipDuplicates: true,
  });
  return made.count === 1 ? id : null;
}

export async function insertShipmentItems(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  items: readonly AllottedItem[],
  tx: Transaction,
): Promise<void> {
  await tx.shipmentItem.createMany({
    data: items.map((item, position) => ({ siteId: scope.siteId, orderId, shipmentId, position, ...item })),
  });
}

/** A repeat that says something new: the last telling stands; what was in the parcel does not change. */
export async function updateShipment(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  report: ShipmentReport,
  tx: Transaction,
): Promise<void> {
  await tx.shipment.update({
    where: { siteId_orderId_id: { siteId: scope.siteId, orderId, id: shipmentId } },
    data: tellings(report),
  });
}

function tellings(report: ShipmentReport) {
  return {
    payloadHash: report.payloadHash,
    carrier: report.carrier,
    service: report.service,
    trackingNumber: report.trackingNumber,
    shipDate: report.shipDate === null ? null : new Date(`${report.shipDate}T00:00:00Z`),
    labelCreatedAt: report.labelCreatedAt,
    costCents: report.costCents,
    customerCode: report.customerCode,
    customerNotes: report.customerNotes,
    internalNotes: report.internalNotes,
    notesToCustomer: report.notesToCustomer,
    notifyCustomer: report.notifyCustomer,
    customField1: report.customFields[0],
    customField2: report.customFields[1],
    customField3: report.customFields[2],
    requestedWarehouse: report.requestedWarehouse,
    ...(report.recipient === null ? {} : { recipient: report.recipient }),
  } satisfies Prisma.ShipmentUncheckedUpdateInput;
}

export async function voidShipmentRow(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  now: Date,
  tx: Transaction,
): Promise<boolean> {
  const voided = await tx.shipment.updateMany({
    where: { siteId: scope.siteId, orderId, id: shipmentId, voidedAt: null },
    data: { voidedAt: now },
  });
  return voided.count === 1;
}

export async function correctTrackingRow(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  tracking: { carrier: string; service: string; trackingNumber: string },
  tx: Transaction,
): Promise<boolean> {
  const corrected = await tx.shipment.updateMany({
    where: { siteId: scope.siteId, orderId, id: shipmentId },
    data: tracking,
  });
  return corrected.count === 1;
}
