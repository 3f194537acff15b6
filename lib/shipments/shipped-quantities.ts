import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";

/** Units of each line that parcels (but voided ones) carry: always summed over the rows, never counted up. */
export async function shippedQuantities(
  scope: SiteScope,
  orderId: string,
  db: Db = database(),
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.shipmentItem.groupBy({
    by: ["lineId"],
    where: { siteId: scope.siteId, orderId, lineId: { not: null }, shipment: { voidedAt: null } },
    _sum: { quantityCounted: true },
  });
  return new Map(
    rows.flatMap((row) => (row.lineId === null ? [] : [[row.lineId, row._sum.quantityCounted ?? 0]])),
  );
}

export async function parcelCount(scope: SiteScope, orderId: string, db: Db = database()): Promise<number> {
  return db.shipment.count({ where: { siteId: scope.siteId, orderId, voidedAt: null } });
}

export async function shipmentByKey(
  scope: SiteScope,
  orderId: string,
  noticeKey: string,
  db: Db = database(),
) {
  return db.shipment.findUnique({
    where: { siteId_orderId_noticeKey: { siteId: scope.siteId, orderId, noticeKey } },
    select: { id: true, payloadHash: true },
  });
}
