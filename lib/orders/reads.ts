import type { SiteScope } from "@/lib/access/site-scope";
import { orderParts, storedOrderFromRow } from "@/lib/orders/order-row";
import { type OrderStatus, statusNameKey } from "@/lib/orders/order-status";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";

/** The order with exactly this number ("00123" is not "123"); null when the site has none. */
export async function orderByNumber(
  scope: SiteScope,
  number: string,
  db: Db = database(),
): Promise<StoredOrder | null> {
  const { siteId } = scope;
  const row = await db.order.findUnique({
    where: { siteId_number: { siteId, number } },
    include: orderParts,
  });
  if (!row) return null;
  const changed = await changeTimes(scope, [row.id], db);
  return storedOrderFromRow(row, changed.get(row.id) ?? row.createdAt);
}

/** These orders of the site, in the order of the ids. */
export async function ordersByIds(
  scope: SiteScope,
  ids: readonly string[],
  db: Db = database(),
): Promise<StoredOrder[]> {
  const rows = await db.order.findMany({
    where: { siteId: scope.siteId, id: { in: [...ids] } },
    include: orderParts,
  });
  const changed = await changeTimes(scope, ids, db);
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rowById.get(id);
    return row ? [storedOrderFromRow(row, changed.get(id) ?? row.createdAt)] : [];
  });
}

/** When each order last changed, as the feed counts it: the stamp of its latest commit. */
async function changeTimes(
  scope: SiteScope,
  ids: readonly string[],
  db: Db,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.orderChange.groupBy({
    by: ["orderId"],
    where: { siteId: scope.siteId, orderId: { in: [...ids] } },
    _max: { stampMs: true },
  });
  return new Map(
    rows.flatMap((row) =>
      row._max.stampMs === null ? [] : [[row.orderId, new Date(Number(row._max.stampMs))]],
    ),
  );
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
  const counted = await db.order.groupBy({ by: ["status"], where: { siteId }, _count: { _all: true } });
  const countOf = new Map(counted.map((group) => [group.status, group._count._all]));
  return rows.map((row) => ({ ...row, orders: countOf.get(row.name) ?? 0 }));
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
