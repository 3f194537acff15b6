import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type FeedRow, readFeedRow, type StoredFeedOrder } from "@/lib/shipstation/feed/feed-row";

export type WindowPage = {
  /** Orders in the window's list, whatever page was asked. */
  readonly total: number;
  readonly pageSize: number;
  readonly orders: readonly StoredFeedOrder[];
};

type PageRow = { total: bigint; page_size: number; orders: FeedRow[] | null };

/** One order (o) as JSON, with its latest stamp that is not after endMs. */
function orderJson(endMs: number): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'order', to_json(o),
    'lines', (SELECT COALESCE(json_agg(l ORDER BY l.position), '[]') FROM order_line l
      WHERE l.site_id = o.site_id AND l.order_id = o.id),
    'notes', (SELECT COALESCE(json_agg(n.text ORDER BY n.id), '[]') FROM order_note n
      WHERE n.site_id = o.site_id AND n.order_id = o.id),
    'stamp_ms', (SELECT max(c.stamp_ms) FROM order_change c
      WHERE c.site_id = o.site_id AND c.order_id = o.id AND c.stamp_ms <= ${endMs}))`;
}

function sizeOfWindow(siteId: string, endMs: number): Prisma.Sql {
  return Prisma.sql`COALESCE((
    SELECT size FROM export_page_size
    WHERE site_id = ${siteId} AND after_ms < ${endMs} ORDER BY after_ms DESC LIMIT 1
  ), 100)`;
}

/**
 * One page of the window's list. The list is made of the change log alone, which is append-only and complete up to
 * endMs once the window is closed; so page n is the same slice whenever it is asked. The orders are as they are now.
 */
export async function pageOfWindow(
  scope: SiteScope,
  window: { startMs: number; endMs: number; page: number },
  db: Db = database(),
): Promise<WindowPage> {
  const { siteId } = scope;
  const rows = await db.$queryRaw<PageRow[]>`
    WITH size AS (
      SELECT ${sizeOfWindow(siteId, window.endMs)} AS size
    ), changed AS (
      SELECT order_id, min(seq) AS first_seq
      FROM order_change
      WHERE site_id = ${siteId} AND stamp_ms BETWEEN ${window.startMs} AND ${window.endMs} AND NOT held
      GROUP BY order_id
    ), page AS (
      SELECT order_id, first_seq FROM changed ORDER BY first_seq
      LIMIT (SELECT size FROM size) OFFSET (SELECT size FROM size)::bigint * ${window.page - 1}
    )
    SELECT (SELECT count(*) FROM changed) AS total, (SELECT size FROM size)::int AS page_size,
      (SELECT json_agg(${orderJson(window.endMs)} ORDER BY page.first_seq)
        FROM page JOIN shop_order o ON o.site_id = ${siteId} AND o.id = page.order_id) AS orders`;
  const row = rows[0];
  return {
    total: Number(row?.total ?? 0),
    pageSize: row?.page_size ?? 100,
    orders: (row?.orders ?? []).map(readFeedRow),
  };
}

/** The page of the window's list that an order is on, whose change in it was not held back. */
export async function pageOfOrder(
  scope: SiteScope,
  window: { startMs: number; endMs: number },
  orderId: string,
  db: Db = database(),
): Promise<number> {
  const { siteId } = scope;
  const rows = await db.$queryRaw<{ page: number }[]>`
    WITH inside AS (
      SELECT order_id, seq FROM order_change
      WHERE site_id = ${siteId} AND stamp_ms BETWEEN ${window.startMs} AND ${window.endMs} AND NOT held
    )
    SELECT (count(DISTINCT order_id) / ${sizeOfWindow(siteId, window.endMs)} + 1)::int AS page FROM inside
    WHERE seq < (SELECT min(seq) FROM inside WHERE order_id = ${orderId})`;
  return rows[0]?.page ?? 1;
}

/** How many orders changed in the window and are in no page of it, because each of their changes was held back. */
export async function changesHeldInWindow(
  scope: SiteScope,
  window: { startMs: number; endMs: number },
  db: Db = database(),
): Promise<number> {
  const rows = await db.$queryRaw<{ held: bigint }[]>`
    SELECT count(*) AS held FROM (
      SELECT order_id FROM order_change
      WHERE site_id = ${scope.siteId} AND stamp_ms BETWEEN ${window.startMs} AND ${window.endMs}
      GROUP BY order_id HAVING bool_and(held)) changed`;
  return Number(rows[0]?.held ?? 0);
}

/** One order as the feed would read it now, for the panel of its page; null when there is none of that number. */
export async function feedOrderByNumber(
  scope: SiteScope,
  number: string,
  nowMs: number,
  db: Db = database(),
): Promise<StoredFeedOrder | null> {
  const rows = await db.$queryRaw<{ found: FeedRow }[]>`
    SELECT ${orderJson(nowMs)} AS found FROM shop_order o
    WHERE o.site_id = ${scope.siteId} AND o.number = ${number}`;
  const found = rows[0]?.found;
  return found ? readFeedRow(found) : null;
}
