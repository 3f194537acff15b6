import type { SiteScope } from "@/lib/access/site-scope";
import { storedOrderFromRow } from "@/lib/orders/order-row";
import { type OrderStatus, statusNameKey } from "@/lib/orders/order-status";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { orderTallies } from "@/lib/orders/tally/reads";
import { database } from "@/lib/platform/database/client";
import type { Order } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** The order with exactly this number ("00123" is not "123"); null when the site has none. */
export async function orderByNumber(
  scope: SiteScope,
  number: string,
  db: Db = database(),
): Promise<StoredOrder | null> {
  const { siteId } = scope;
  const row = await db.order.findUnique({ where: { siteId_number: { siteId, number } } });
  const [order] = row ? await withParts(scope, [row], db) : [];
  return order ?? null;
}

/** These orders of the site, in the order of the ids. */
export async function ordersByIds(
  scope: SiteScope,
  ids: readonly string[],
  db: Db = database(),
): Promise<StoredOrder[]> {
  const rows = await db.order.findMany({ where: { siteId: scope.siteId, id: { in: [...ids] } } });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return withParts(
    scope,
    ids.flatMap((id) => rowById.get(id) ?? []),
    db,
  );
}

/** One query after the other: a transaction has one connection, and that takes one at a time. */
async function withParts(scope: SiteScope, rows: readonly Order[], db: Db): Promise<StoredOrder[]> {
  const ofThese = { siteId: scope.siteId, orderId: { in: rows.map((row) => row.id) } };
  const lines = await db.orderLine.findMany({ where: ofThese, orderBy: { position: "asc" } });
  const notes = await db.orderNote.findMany({ where: ofThese, orderBy: { id: "asc" } });
  const shipped = await db.shipmentItem.groupBy({
    by: ["orderId", "lineId"],
    where: { ...ofThese, lineId: { not: null }, shipment: { voidedAt: null } },
    _sum: { quantityCounted: true },
  });
  const changes = await db.orderChange.groupBy({ by: ["orderId"], where: ofThese, _max: { stampMs: true } });

  const linesOf = Map.groupBy(lines, (line) => line.orderId);
  const notesOf = Map.groupBy(notes, (note) => note.orderId);
  const shippedOf = Map.groupBy(shipped, (sum) => sum.orderId);
  const stampOf = new Map(changes.map((change) => [change.orderId, change._max.stampMs]));
  return rows.map((row) => {
    const sums = shippedOf.get(row.id) ?? [];
    const stampMs = stampOf.get(row.id) ?? null;
    return storedOrderFromRow(row, {
      lines: linesOf.get(row.id) ?? [],
      notes: notesOf.get(row.id) ?? [],
      shipped: new Map(sums.map((sum) => [sum.lineId ?? "", sum._sum.quantityCounted ?? 0])),
      // Every commit has its stamp; within the first one it is not there yet.
      changedAt: stampMs === null ? row.createdAt : new Date(Number(stampMs)),
    });
  });
}

/** The site's status names, in their order. */
export async function orderStatusNames(scope: SiteScope, db: Db = database()): Promise<string[]> {
  const rows = await db.orderStatus.findMany({
    where: { siteId: scope.siteId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** The site's statuses in their order, each with how many orders have it. */
export async function orderStatusesOf(
  scope: SiteScope,
  db: Db = database(),
): Promise<(OrderStatus & { readonly orders: number })[]> {
  const { siteId } = scope;
  const rows = await db.orderStatus.findMany({
    where: { siteId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { name: true, labelEn: true, labelFr: true, predefined: true },
  });
  const tallies = await orderTallies(scope, db);
  const ordersIn = (name: string) =>
    tallies.filter(({ status }) => status === name).reduce((sum, { orders }) => sum + orders, 0);
  return rows.map((row) => ({ ...row, orders: ordersIn(row.name) }));
}

export async function orderCountOfStatus(
  scope: SiteScope,
  status: string,
  db: Db = database(),
): Promise<number> {
  return db.order.count({ where: { siteId: scope.siteId, status } });
}

/** The status that has this name in whatever capitals. */
export async function statusByNameKey(
  scope: SiteScope,
  name: string,
  db: Db = database(),
): Promise<string | null> {
  const row = await db.orderStatus.findUnique({
    where: { siteId_nameKey: { siteId: scope.siteId, nameKey: statusNameKey(name) } },
    select: { name: true },
  });
  return row?.name ?? null;
}

/** Whether orders get this status once they are shipped. */
export async function isAfterShippingStatus(
  scope: SiteScope,
  status: string,
  db: Db = database(),
): Promise<boolean> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { afterShippingStatus: true },
  });
  return row?.afterShippingStatus === status;
}

/** The numbers of orders, by id. */
export async function orderNumbersById(
  scope: SiteScope,
  ids: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.order.findMany({
    where: { siteId: scope.siteId, id: { in: [...ids] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
