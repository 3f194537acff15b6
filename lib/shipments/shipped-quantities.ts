import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import type { Db } from "@/lib/platform/database/transaction";

/** What left of an order: parcels that were not voided, and the units of each line in them. */
export type ParcelsLeft = { readonly count: number; readonly shipped: ReadonlyMap<string, number> };

/** What left of these orders; one that nothing left of is not in it. Always summed over the rows, never counted up. */
export async function parcelsOf(
  { siteId }: SiteScope,
  orderIds: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, ParcelsLeft>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; count: number; units: Record<string, number> | null }[]>`
    SELECT s.order_id AS id, count(*)::int AS count,
      (SELECT jsonb_object_agg(line_id, units) FROM (
        SELECT i.line_id, sum(i.quantity_counted) AS units
        FROM shipment_item i JOIN shipment p ON p.site_id = i.site_id AND p.order_id = i.order_id AND p.id = i.shipment_id
        WHERE i.site_id = ${siteId} AND i.order_id = s.order_id AND i.line_id IS NOT NULL AND p.voided_at IS NULL
        GROUP BY i.line_id) line) AS units
    FROM shipment s
    WHERE s.site_id = ${siteId} AND s.order_id = ANY (${[...orderIds]}::text[]) AND s.voided_at IS NULL
    GROUP BY s.order_id`;
  return new Map(
    rows.map(({ id, count, units }) => [id, { count, shipped: new Map(Object.entries(units ?? {})) }]),
  );
}

export async function parcelsOfOrder(
  scope: SiteScope,
  orderId: string,
  db: Db = database(),
): Promise<ParcelsLeft> {
  return (await parcelsOf(scope, [orderId], db)).get(orderId) ?? { count: 0, shipped: new Map() };
}

export async function shipmentByKey(
  scope: SiteScope,
  orderId: string,
  noticeKey: string,
  tx: Statements,
): Promise<{ readonly id: string; readonly payloadHash: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; payloadHash: string }[]>`
    SELECT id, payload_hash AS "payloadHash" FROM shipment
    WHERE site_id = ${scope.siteId} AND order_id = ${orderId} AND notice_key = ${noticeKey}`;
  return row ?? null;
}
