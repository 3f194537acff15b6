import type { SiteScope } from "@/lib/access/site-scope";
import { mostFound } from "@/lib/orders/order-list";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** An order's own words, those of its lines and those of its parcels are a row each. */
export const sourcesOfWords = 3;

export type SearchedOrders = {
  /** Selects id and placed_at of the newest so many orders that the other filters let through. */
  readonly newest: (limit: number) => Prisma.Sql;
  /** What the other filters ask of an order (o); null when they let all of them through. */
  readonly condition: Prisma.Sql | null;
};

export type FoundInNewest = {
  readonly ids: readonly string[];
  readonly lookedAt: number;
  readonly latestAt: Date | null;
  readonly earliestAt: Date | null;
  /** How many orders there are between the first and the last of those; counted up to `mostSpanned`. */
  readonly spanned: number;
};

/** What many orders have is found among the newest: an index would have to name them all first. */
export async function foundInNewest(
  { siteId }: SiteScope,
  search: string,
  { newest, condition }: SearchedOrders,
  { limit, mostSpanned }: { readonly limit: number; readonly mostSpanned: number },
  db: Db,
): Promise<FoundInNewest> {
  const rows = await db.$queryRaw<NewestRow[]>`
    WITH newest AS MATERIALIZED (${newest(limit)}), found AS (
      SELECT DISTINCT s.placed_at, s.id FROM (${condition ? wordsByOrder(siteId) : wordsByDate(siteId, limit)}) s
      WHERE ${saysText(search)}
      UNION
      SELECT o.placed_at, o.id FROM shop_order o
      WHERE o.site_id = ${siteId} AND o.number = ${search} AND ${condition ?? Prisma.sql`true`}
    )
    SELECT (SELECT array_agg(id) FROM (
        SELECT id FROM found ORDER BY placed_at DESC, id DESC LIMIT ${mostFound + 1}) first) AS ids,
      (SELECT count(*)::int FROM newest) AS looked_at, (SELECT max(placed_at) FROM newest) AS latest_at,
      (SELECT min(placed_at) FROM newest) AS earliest_at,
      (SELECT count(*)::int FROM (SELECT FROM shop_order o WHERE o.site_id = ${siteId}
        AND o.placed_at BETWEEN (SELECT min(placed_at) FROM newest) AND (SELECT max(placed_at) FROM newest)
        LIMIT ${mostSpanned}) between_them) AS spanned`;
  const [row] = rows;
  return {
    ids: row?.ids ?? [],
    lookedAt: row?.looked_at ?? 0,
    latestAt: row?.latest_at ?? null,
    earliestAt: row?.earliest_at ?? null,
    spanned: row?.spanned ?? 0,
  };
}

type NewestRow = {
  ids: string[] | null;
  looked_at: number;
  latest_at: Date | null;
  earliest_at: Date | null;
  spanned: number;
};

/** Order by order and by the key, also where the planner knows nothing of the tables yet: for that the OFFSET. */
function wordsByOrder(siteId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT n.placed_at, n.id, s.source, s.text FROM newest n CROSS JOIN LATERAL (
      SELECT s.source, s.text FROM order_search s WHERE s.site_id = ${siteId} AND s.order_id = n.id OFFSET 0) s`;
}

/** Where no order is left out, their words lie side by side in the index of their dates: half the work. */
function wordsByDate(siteId: string, orders: number): Prisma.Sql {
  return Prisma.sql`
    SELECT s.placed_at, s.order_id AS id, s.source, s.text FROM order_search s
    WHERE s.site_id = ${siteId} AND s.placed_at >= (SELECT min(placed_at) FROM newest)
    ORDER BY s.placed_at DESC, s.order_id DESC LIMIT ${orders * sourcesOfWords}`;
}

/**
 * What many orders have, though not enough of the newest, is reached by date sooner than by an index that names all of
 * them: it ends with the last order of a full list.
 */
export async function foundByDate(
  { siteId }: SiteScope,
  search: string,
  { condition }: SearchedOrders,
  walk: { readonly from: Date | null; readonly words: number },
  db: Db,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ order_id: string }[]>`
    SELECT DISTINCT found.placed_at, found.order_id FROM (
      SELECT s.placed_at, s.order_id FROM (
        SELECT s.placed_at, s.order_id, s.source, s.text FROM order_search s
        WHERE s.site_id = ${siteId} AND s.placed_at <= ${walk.from}
        ORDER BY s.placed_at DESC, s.order_id DESC LIMIT ${walk.words}) s
      WHERE ${saysText(search)}) found ${onlySuch(siteId, condition)}
    ORDER BY found.placed_at DESC, found.order_id DESC LIMIT ${mostFound + 1}`;
  return rows.map((row) => row.order_id);
}

/** Leaves of what was found what the other filters let through, order by order. */
function onlySuch(siteId: string, condition: Prisma.Sql | null): Prisma.Sql {
  if (condition === null) return Prisma.empty;
  return Prisma.sql`CROSS JOIN LATERAL (SELECT FROM shop_order o
    WHERE o.site_id = ${siteId} AND o.id = found.order_id AND ${condition} OFFSET 0) o`;
}

/** Of orders that were placed no earlier than `since`; of all of them where it is null. */
export async function foundByTrigrams(
  { siteId }: SiteScope,
  search: string,
  { condition }: SearchedOrders,
  since: Date | null,
  db: Db,
): Promise<string[]> {
  // Found first (for that the OFFSET) and sorted then: walking the orders by date until enough are found can mean walking
  // all of them. The other filters are asked order by order, the newest first, and no longer than the list is.
  const rows = await db.$queryRaw<{ order_id: string }[]>`
    SELECT DISTINCT found.placed_at, found.order_id FROM (
      SELECT hit.placed_at, hit.order_id FROM (
        SELECT s.placed_at, s.order_id FROM order_search s
        WHERE s.site_id = ${siteId} AND s.text <> '' AND ${hasText(search)}
          AND ${since ? Prisma.sql`s.placed_at >= ${since}` : Prisma.sql`true`} OFFSET 0) hit
      ORDER BY hit.placed_at DESC, hit.order_id DESC) found ${onlySuch(siteId, condition)}
    ORDER BY found.placed_at DESC, found.order_id DESC LIMIT ${mostFound + 1}`;
  return rows.map((row) => row.order_id);
}

function hasText(search: string): Prisma.Sql {
  // Of an e-mail address trigrams are asked for what is the customer's own: those of the rest are of half the customers.
  const [own = "", domain] = search.split("@", 2);
  if (domain && /[a-z0-9]{3}/i.test(own) && !/\s/.test(search))
    return Prisma.sql`${isLike(`${own}@`)} AND position(lower(${search}) IN s.text) > 0`;
  return saysText(search);
}

function saysText(search: string): Prisma.Sql {
  // People paste a tracking number with the blanks of the label; it is kept without.
  const tracking = search.replace(/\s+/g, "");
  if (search === tracking) return isLike(search);
  return Prisma.sql`(s.source <> 'parcels' AND ${isLike(search)} OR s.source = 'parcels' AND ${isLike(tracking)})`;
}

/** The text anywhere, with its percent signs and underscores meaning themselves. The words are kept in lower case. */
function isLike(text: string): Prisma.Sql {
  return Prisma.sql`s.text LIKE lower(${`%${text.replace(/[\\%_]/g, "\\$&")}%`})`;
}
