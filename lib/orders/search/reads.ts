import type { SiteScope } from "@/lib/access/site-scope";
import { mostFound, newestLookedAt, type SearchCut } from "@/lib/orders/order-list";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

export type FoundOrders = {
  /** The newest first, and no more than are listed. */
  readonly ids: readonly string[];
  readonly cut: SearchCut;
};

export type SearchedOrders = {
  /** Selects id and placed_at of the newest so many orders that the other filters let through. */
  readonly newest: (limit: number) => Prisma.Sql;
  /** What the other filters ask of an order (o); null when they let all of them through. */
  readonly condition: Prisma.Sql | null;
};

/** The orders with the text in their number, names, e-mail address, SKUs or tracking numbers. */
export async function foundOrders(
  scope: SiteScope,
  search: string,
  among: SearchedOrders,
  db: Db,
): Promise<FoundOrders> {
  const { ids, lookedAt } = await foundInNewest(scope, search, among, db);
  if (ids.length > mostFound) return { ids: ids.slice(0, mostFound), cut: "found-more" };
  if (lookedAt < newestLookedAt) return { ids, cut: null };
  // Fewer than three characters have no trigram to be found by.
  if ([...search].length < 3) return { ids, cut: "looked-at-newest" };

  const all = await foundByTrigrams(scope, search, among, db);
  return { ids: all.slice(0, mostFound), cut: all.length > mostFound ? "found-more" : null };
}

/** What many orders have is found among the newest: an index would have to name them all first. */
async function foundInNewest(
  { siteId }: SiteScope,
  search: string,
  { newest, condition }: SearchedOrders,
  db: Db,
): Promise<{ ids: string[]; lookedAt: number }> {
  const rows = await db.$queryRaw<{ ids: string[] | null; looked_at: bigint }[]>`
    WITH newest AS MATERIALIZED (${newest(newestLookedAt)}), found AS (
      -- OFFSET 0: by the key, order by order, also where the planner knows nothing of the tables yet.
      SELECT DISTINCT n.placed_at, n.id FROM newest n
      CROSS JOIN LATERAL (SELECT s.source, s.text FROM order_search s
        WHERE s.site_id = ${siteId} AND s.order_id = n.id OFFSET 0) s WHERE ${hasText(search)}
      UNION
      SELECT o.placed_at, o.id FROM shop_order o
      WHERE o.site_id = ${siteId} AND o.number = ${search} AND ${condition ?? Prisma.sql`true`}
    )
    SELECT (SELECT array_agg(id) FROM (
        SELECT id FROM found ORDER BY placed_at DESC, id DESC LIMIT ${mostFound + 1}) first) AS ids,
      (SELECT count(*) FROM newest) AS looked_at`;
  return { ids: rows[0]?.ids ?? [], lookedAt: Number(rows[0]?.looked_at ?? 0) };
}

async function foundByTrigrams(
  { siteId }: SiteScope,
  search: string,
  { condition }: SearchedOrders,
  db: Db,
): Promise<string[]> {
  const filtered = condition
    ? Prisma.sql`CROSS JOIN LATERAL (SELECT FROM shop_order o
        WHERE o.site_id = ${siteId} AND o.id = found.order_id AND ${condition} OFFSET 0) o`
    : Prisma.empty;
  // Found first and sorted then: walking the orders by date until enough are found can mean walking all of them. The
  // other filters are asked order by order, the newest first, and no longer than the list is.
  const rows = await db.$queryRaw<{ order_id: string }[]>`
    WITH found AS MATERIALIZED (
      SELECT DISTINCT s.placed_at, s.order_id FROM order_search s
      WHERE s.site_id = ${siteId} AND s.text <> '' AND ${hasText(search)}
    )
    SELECT found.order_id FROM (SELECT * FROM found ORDER BY placed_at DESC, order_id DESC) found ${filtered}
    ORDER BY found.placed_at DESC, found.order_id DESC LIMIT ${mostFound + 1}`;
  return rows.map((row) => row.order_id);
}

function hasText(search: string): Prisma.Sql {
  const like = pattern(search);
  // People paste a tracking number with the blanks of the label; it is kept without.
  const trackingLike = pattern(search.replace(/\s+/g, ""));
  if (like === trackingLike) return Prisma.sql`s.text ILIKE ${like}`;
  return Prisma.sql`(s.source <> 'parcels' AND s.text ILIKE ${like}
    OR s.source = 'parcels' AND s.text ILIKE ${trackingLike})`;
}

/** The text anywhere, with its percent signs and underscores meaning themselves. */
function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
