import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { Db } from "@/lib/platform/database/transaction";
import type { ExportWindow } from "@/lib/shipstation/export-window";
import { type FeedRow, readFeedRows, type StoredFeedOrder } from "@/lib/shipstation/feed/feed-row";
import { orderStatement, pageStatement } from "@/lib/shipstation/feed/feed-statement";
import { pagesOfWindow } from "@/lib/shipstation/feed/window-pages";

export type WindowPage = {
  /** Orders in the window's list, whatever page was asked. */
  readonly total: number;
  readonly pageSize: number;
  readonly orders: readonly StoredFeedOrder[];
};

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
  { page, ...window }: ExportWindow & { readonly page: number },
): Promise<WindowPage> {
  const { total, pageSize, bounds } = await pagesOfWindow(scope, window);
  const [from, until] = bounds.slice(page - 1, page + 1);
  if (from === undefined || until === undefined) return { total, pageSize, orders: [] };
  const { startMs, endMs } = window;
  const rows = await runPrepared<FeedRow>(pageStatement, [scope.siteId, endMs, startMs, from, until]);
  return { total, pageSize, orders: readFeedRows(rows) };
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

/** One order as the feed would read it now, for the panel of its page; null when there is none of that number. */
export async function feedOrderByNumber(
  scope: SiteScope,
  number: string,
  nowMs: number,
): Promise<StoredFeedOrder | null> {
  const rows = await runPrepared<FeedRow>(orderStatement, [scope.siteId, nowMs, number]);
  return readFeedRows(rows)[0] ?? null;
}
