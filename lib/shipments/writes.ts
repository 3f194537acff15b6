import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Statements, send } from "@/lib/platform/database/plain-transaction";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { Allotment } from "@/lib/shipments/allot-items";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";

/** Stores a new parcel and what is in it. Whoever wrote its key past the order's lock makes the transaction fail. */
export async function insertShipment(
  { siteId }: SiteScope,
  orderId: string,
  report: ShipmentReport,
  { flags, items }: Allotment,
  now: Date,
  tx: Statements,
): Promise<string> {
  const id = newId("shp");
  const inside = items.map((item, position) => ({ position, ...item }));
  const [custom1, custom2, custom3] = report.customFields;
  await send(
    tx,
    Prisma.sql`
    /* prepared: shipment */
    WITH made AS (
      INSERT INTO shipment (site_id, order_id, id, notice_key, payload_hash, source, carrier, service, tracking_number,
        ship_date, label_created_at, cost_cents, customer_code, customer_notes, internal_notes, notes_to_customer,
        notify_customer, custom_field_1, custom_field_2, custom_field_3, requested_warehouse, recipient, flags, created_at)
      VALUES (${siteId}, ${orderId}, ${id}, ${report.key}, ${report.payloadHash}, ${report.source}::shipment_source,
        ${report.carrier}, ${report.service}, ${report.trackingNumber}, ${report.shipDate}::date,
        ${report.labelCreatedAt}::timestamptz, ${report.costCents}::int, ${report.customerCode},
        ${report.customerNotes}, ${report.internalNotes}, ${report.notesToCustomer}, ${report.notifyCustomer}::boolean,
        ${custom1}, ${custom2}, ${custom3}, ${report.requestedWarehouse},
        ${report.recipient && JSON.stringify(report.recipient)}::jsonb, ${[...flags]}::text[], ${now})
      RETURNING site_id, order_id, id
    )
      INSERT INTO shipment_item (site_id, order_id, shipment_id, position, line_id, line_item_id, sku, name, upc, quantity,
        quantity_counted)
      SELECT made.site_id, made.order_id, made.id, i."position", i."lineId", i."lineItemId", i.sku, i.name, i.upc,
        i.quantity, i."quantityCounted"
      FROM made, jsonb_to_recordset(${JSON.stringify(inside)}::jsonb) AS i("position" int, "lineId" text,
        "lineItemId" text, sku text, name text, upc text, quantity int, "quantityCounted" int)`,
  );
  return id;
}

/** A repeat that says something new: the last telling stands; what was in the parcel does not change. */
export async function updateShipment(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  report: ShipmentReport,
  tx: Statements,
): Promise<void> {
  const [custom1, custom2, custom3] = report.customFields;
  await tx.$executeRaw`
    UPDATE shipment SET payload_hash = ${report.payloadHash}, carrier = ${report.carrier}, service = ${report.service},
      tracking_number = ${report.trackingNumber}, ship_date = ${report.shipDate}::date,
      label_created_at = ${report.labelCreatedAt}::timestamptz, cost_cents = ${report.costCents}::int,
      customer_code = ${report.customerCode}, customer_notes = ${report.customerNotes},
      internal_notes = ${report.internalNotes}, notes_to_customer = ${report.notesToCustomer},
      notify_customer = ${report.notifyCustomer}::boolean, custom_field_1 = ${custom1}, custom_field_2 = ${custom2},
      custom_field_3 = ${custom3}, requested_warehouse = ${report.requestedWarehouse},
      recipient = COALESCE(${report.recipient && JSON.stringify(report.recipient)}::jsonb, recipient)
    WHERE site_id = ${scope.siteId} AND order_id = ${orderId} AND id = ${shipmentId}`;
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
