import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { eachPrepared, type PreparedStatement } from "@/lib/platform/database/prepared-statement";
import type { Db } from "@/lib/platform/database/transaction";
import type { ExportWindow } from "@/lib/shipstation/export-window";
import { MarkInText, type Marks, newMarks, usualMarks } from "@/lib/shipstation/feed/feed-marks";
import type { StoredFeedOrder } from "@/lib/shipstation/feed/feed-order";
import { FeedReader, type FeedRow } from "@/lib/shipstation/feed/feed-row";
import type { FeedRules } from "@/lib/shipstation/feed/feed-state";
import { orderStatement, pageStatement } from "@/lib/shipstation/feed/feed-statement";
import { pagesOfWindow, type WindowPages } from "@/lib/shipstation/feed/window-pages";

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
  const pages = await pagesOfWindow(scope, window);
  const orders: StoredFeedOrder[] = [];
  await readPage(scope, { window, page, pages }, (order) => orders.push(order));
  return { total: pages.total, pageSize: pages.pageSize, orders };
}

/**
 * The same page, each of its orders handed over as it comes, so that never all of them are held. Answers the rules of the
 * moment they were read in; null when the window has no such page.
 */
export async function readPage(
  { siteId }: SiteScope,
  asked: { readonly window: ExportWindow; readonly page: number; readonly pages: WindowPages },
  seen: (order: StoredFeedOrder, rules: FeedRules) => void,
): Promise<FeedRules | null> {
  const [from, until] = asked.pages.bounds.slice(asked.page - 1, asked.page + 1);
  if (from === undefined || until === undefined) return null;
  const { startMs, endMs } = asked.window;
  return readFeed(pageStatement, { siteId, untilMs: endMs, list: [startMs, from, until] }, seen);
}

type Asked = {
  readonly siteId: string;
  readonly untilMs: number;
  /** What the statement's list takes. */
  readonly list: readonly unknown[];
};

/** Asks a second time where a text has one of the usual marks in it; each order is handed over once all the same. */
async function readFeed(
  statement: PreparedStatement,
  asked: Asked,
  seen: (order: StoredFeedOrder, rules: FeedRules) => void,
): Promise<FeedRules> {
  const ids = new Set<string>();
  const once = (order: StoredFeedOrder, rules: FeedRules) => {
    if (ids.has(order.content.id)) return;
    ids.add(order.content.id);
    seen(order, rules);
  };
  try {
    return await readMarked(statement, asked, usualMarks, once);
  } catch (cause) {
    if (!(cause instanceof MarkInText)) throw cause;
    return readMarked(statement, asked, newMarks(), once);
  }
}

async function readMarked(
  statement: PreparedStatement,
  { siteId, untilMs, list }: Asked,
  marks: Marks,
  seen: (order: StoredFeedOrder, rules: FeedRules) => void,
): Promise<FeedRules> {
  const reader = new FeedReader(marks, seen);
  const values = [siteId, untilMs, marks.field, marks.line, ...list];
  await eachPrepared<FeedRow>(statement, values, (row) => reader.read(row));
  return reader.end();
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
  const orders: StoredFeedOrder[] = [];
  const asked = { siteId: scope.siteId, untilMs: nowMs, list: [number] };
  await readFeed(orderStatement, asked, (order) => orders.push(order));
  return orders[0] ?? null;
}
