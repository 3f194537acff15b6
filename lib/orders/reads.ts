import type { SiteScope } from "@/lib/access/site-scope";
import type { OrderStatus } from "@/lib/orders/order-status";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";

/** The site's status names, in their order. */
export async function orderStatusNames(scope: SiteScope, db: Db = database()): Promise<string[]> {
  const rows = await db.orderStatus.findMany({
    where: { siteId: scope.siteId },
    orderBy: { position: "asc" },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** The site's statuses in their order, each with how many orders have it. */
export async function orderStatusesOf(
  scope: SiteScope,
  db: Db = database(),
): Promise<(OrderStatus & { readonly orderCount: number })[]> {
  const { siteId } = scope;
  const rows = await db.orderStatus.findMany({
    where: { siteId },
    orderBy: { position: "asc" },
    select: { name: true, labelEn: true, labelFr: true, predefined: true },
  });
  const counted = await db.order.groupBy({ by: ["status"], where: { siteId }, _count: { _all: true } });
  const countOf = new Map(counted.map((group) => [group.status, group._count._all]));
  return rows.map((row) => ({ ...row, orderCount: countOf.get(row.name) ?? 0 }));
}
