import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type {
  ShipmentItem as ShipmentItemRow,
  Shipment as ShipmentRow,
} from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { Shipment, ShipmentItem } from "@/lib/shipments/shipment";

/** Every parcel of the order, voided ones too, oldest first. */
export async function shipmentsOf(
  scope: SiteScope,
  orderId: string,
  db: Db = database(),
): Promise<Shipment[]> {
  const rows = await db.shipment.findMany({
    where: { siteId: scope.siteId, orderId },
    orderBy: { id: "asc" },
    include: { items: { orderBy: { position: "asc" } } },
  });
  return rows.map(shipmentFromRow);
}

/** The parcels of several orders, each order's oldest first; an order without parcels has no entry. */
export async function shipmentsOfOrders(
  scope: SiteScope,
  orderIds: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, readonly Shipment[]>> {
  const rows = await db.shipment.findMany({
    where: { siteId: scope.siteId, orderId: { in: [...orderIds] } },
    orderBy: { id: "asc" },
    include: { items: { orderBy: { position: "asc" } } },
  });
  const byOrder = new Map<string, Shipment[]>();
  for (const row of rows) {
    byOrder.set(row.orderId, [...(byOrder.get(row.orderId) ?? []), shipmentFromRow(row)]);
  }
  return byOrder;
}

/** One parcel, for the verbs that mend it; null when the order has none of that id. */
export async function shipmentById(
  scope: SiteScope,
  orderId: string,
  shipmentId: string,
  db: Db = database(),
): Promise<Shipment | null> {
  const row = await db.shipment.findUnique({
    where: { siteId_orderId_id: { siteId: scope.siteId, orderId, id: shipmentId } },
    include: { items: { orderBy: { position: "asc" } } },
  });
  return row && shipmentFromRow(row);
}

function shipmentFromRow(row: ShipmentRow & { items: ShipmentItemRow[] }): Shipment {
  return {
    id: row.id,
    source: row.source,
    carrier: row.carrier,
    service: row.service,
    trackingNumber: row.trackingNumber,
    shipDate: row.shipDate?.toISOString().slice(0, 10) ?? null,
    labelCreatedAt: row.labelCreatedAt,
    costCents: row.costCents,
    notesToCustomer: row.notesToCustomer,
    internalNotes: row.internalNotes,
    notifyCustomer: row.notifyCustomer,
    // Written by insertShipment from ShipmentReport and by nothing else.
    recipient: row.recipient as Shipment["recipient"],
    flags: row.flags,
    voidedAt: row.voidedAt,
    createdAt: row.createdAt,
    items: row.items.map(itemFromRow),
  };
}

function itemFromRow({ lineId, sku, name, quantity, quantityCounted }: ShipmentItemRow): ShipmentItem {
  return { lineId, sku, name, quantity, quantityCounted };
}
