import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import type { OrderListFilter, OrderListRow, SearchCut } from "@/lib/orders/order-list";
import { ordersByIds } from "@/lib/orders/reads";
import { foundOrders } from "@/lib/orders/search/found-orders";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { pageBegin } from "@/lib/orders/tally/reads";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** One page of the list, the newest order first. */
export async function ordersPage(
  scope: SiteScope,
  { page, pageSize, search: asked, ...filter }: OrderListFilter & PageWish,
  db: Db = database(),
): Promise<OrdersPage> {
  const search = plainSearch(asked);
  const offset = (page - 1) * pageSize;
  if (search !== "") {
    const { ids, cut } = await foundOrders(scope, search, searchedIn(scope, filter), db);
    const rows = await listRows(scope, idsOf(ids.slice(offset, offset + pageSize)), db);
    return { rows, total: ids.length, page, pageSize, cut };
  }
  const begin = await pageBegin(scope, filter, offset, db);
  const here = { before: begin.before, offset: begin.skip, limit: pageSize };
  const rows = begin.before === null ? [] : await listRows(scope, newestOrders(scope, filter, here), db);
  return { rows, total: begin.total, page, pageSize, cut: null };
}

type PageWish = { readonly page: number; readonly pageSize: number };

export type OrdersPage = Page<OrderListRow> & { readonly cut: SearchCut };

type Filter = Omit<OrderListFilter, "search">;

/** A search is one line: of what an order says, line ends part one thing from the next. */
function plainSearch(text: string): string {
  return text
    .replaceAll("\0", "")
    .toWellFormed()
    .replace(/[\r\n]+/g, " ")
    .trim();
}

function searchedIn(scope: SiteScope, filter: Filter) {
  const { statuses, isHeld, placedBefore } = filter;
  const isAll = statuses.length === 0 && !isHeld && placedBefore === null;
  return {
    newest: (limit: number) => newestOrders(scope, filter, { before: null, offset: 0, limit }),
    condition: isAll ? null : condition(filter),
  };
}

function condition({ statuses, isHeld, heldStatuses, placedBefore }: Filter): Prisma.Sql {
  const all = [notYetLeft(placedBefore)];
  if (statuses.length > 0) all.push(Prisma.sql`o.status = ANY(${[...statuses]}::text[])`);
  if (isHeld) {
    all.push(Prisma.sql`(o.problems <> '[]'::jsonb OR o.status = ANY(${[...heldStatuses]}::text[]))`);
  }
  return Prisma.join(all, " AND ");
}

function notYetLeft(placedBefore: Date | null): Prisma.Sql {
  if (placedBefore === null) return Prisma.sql`true`;
  return Prisma.sql`o.placed_at < ${placedBefore} AND o.shipped_at IS NULL`;
}

type Stretch = { readonly before: Date | null; readonly offset: number; readonly limit: number };

/** Selects id and placed_at of orders, the newest first: each status by its own stretch of an index, then merged. */
function newestOrders({ siteId }: SiteScope, filter: Filter, { before, offset, limit }: Stretch): Prisma.Sql {
  const { statuses, isHeld, heldStatuses, placedBefore } = filter;
  const place = before === null ? Prisma.sql`true` : Prisma.sql`o.placed_at < ${before}`;
  const some = (more: Prisma.Sql, most: Prisma.Sql) => Prisma.sql`
    SELECT o.id, o.placed_at FROM shop_order o
    WHERE o.site_id = ${siteId} AND ${place} AND ${notYetLeft(placedBefore)} AND ${more}
    ORDER BY o.placed_at DESC, o.id DESC ${most}`;
  const page = Prisma.sql`LIMIT ${limit} OFFSET ${offset}`;
  const upToPage = Prisma.sql`LIMIT ${offset + limit}`;
  if (statuses.length === 0 && !isHeld) return some(Prisma.sql`true`, page);

  const inFull = isHeld
    ? heldStatuses.filter((status) => statuses.length === 0 || statuses.includes(status))
    : statuses;
  const byStatus = Prisma.sql`
    SELECT o.id, o.placed_at FROM unnest(${[...new Set(inFull)]}::text[]) AS wanted(status)
    CROSS JOIN LATERAL (${some(Prisma.sql`o.status = wanted.status`, upToPage)}) o`;
  const faulty = some(
    statuses.length === 0
      ? Prisma.sql`o.problems <> '[]'::jsonb`
      : Prisma.sql`o.problems <> '[]'::jsonb AND o.status = ANY(${[...statuses]}::text[])`,
    upToPage,
  );
  return Prisma.sql`
    SELECT id, placed_at FROM (${isHeld ? Prisma.sql`${byStatus} UNION (${faulty})` : byStatus}) either
    ORDER BY placed_at DESC, id DESC ${page}`;
}

function idsOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT unnest(${[...ids]}::text[]) AS id`;
}

/** The rows of these orders, the newest first. */
async function listRows({ siteId }: SiteScope, wanted: Prisma.Sql, db: Db): Promise<OrderListRow[]> {
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT o.id, o.number, o.placed_at, o.customer_email, o.customer_code, o.total_minor, o.currency, o.status, o.flags,
      o.is_sample, o.shipping_progress::text, o.bill_to ->> 'name' AS bill_to_name, o.ship_to ->> 'name' AS ship_to_name,
      o.ship_to ->> 'city' AS city, o.ship_to ->> 'country' AS country, jsonb_array_length(o.problems) AS problem_count,
      (SELECT COALESCE(sum(l.quantity), 0)::int FROM order_line l
        WHERE l.site_id = o.site_id AND l.order_id = o.id) AS unit_count,
      parcel.carrier, parcel.tracking_number
    FROM (${wanted}) wanted JOIN shop_order o ON o.site_id = ${siteId} AND o.id = wanted.id
    LEFT JOIN LATERAL (
      SELECT s.carrier, s.tracking_number FROM shipment s
      WHERE s.site_id = o.site_id AND s.order_id = o.id AND s.voided_at IS NULL AND s.tracking_number <> ''
      ORDER BY s.ship_date DESC NULLS LAST, s.id DESC LIMIT 1
    ) parcel ON true
    ORDER BY o.placed_at DESC, o.id DESC`;
  return rows.map(listRow);
}

type ListRow = {
  id: string;
  number: string;
  placed_at: Date;
  customer_email: string;
  customer_code: string;
  total_minor: number;
  currency: string;
  status: string;
  flags: string[];
  is_sample: boolean;
  shipping_progress: "none" | "partial" | "complete";
  bill_to_name: string | null;
  ship_to_name: string | null;
  city: string | null;
  country: string | null;
  problem_count: number;
  unit_count: number;
  carrier: string | null;
  tracking_number: string | null;
};

function listRow(row: ListRow): OrderListRow {
  return {
    id: row.id,
    number: row.number,
    placedAt: row.placed_at,
    customerName: row.bill_to_name || row.ship_to_name || row.customer_email || row.customer_code,
    shipToCity: row.city ?? "",
    shipToCountry: row.country ?? "",
    unitCount: row.unit_count,
    totalMinor: row.total_minor,
    currency: row.currency,
    status: row.status,
    problemCount: row.problem_count,
    flags: row.flags,
    isSample: row.is_sample,
    shippingProgress: row.shipping_progress,
    latestTracking:
      row.tracking_number === null
        ? null
        : { carrier: row.carrier ?? "", trackingNumber: row.tracking_number },
  };
}

const changedPageSize = 100;

/** Orders that changed at this moment or later, the oldest change first, by the stamps of the feed. */
export async function ordersChangedSince(
  scope: SiteScope,
  asked: { readonly changedSince: Date | null; readonly status: string | null; readonly page: number },
  db: Db = database(),
): Promise<Page<StoredOrder>> {
  const { siteId } = scope;
  const sinceMs = asked.changedSince?.getTime() ?? 0;
  const changed = Prisma.sql`
    SELECT c.order_id, max(c.stamp_ms) AS stamp_ms
    FROM order_change c JOIN shop_order o ON o.site_id = c.site_id AND o.id = c.order_id
    WHERE c.site_id = ${siteId} AND c.stamp_ms >= ${sinceMs}
      AND (${asked.status}::text IS NULL OR o.status = ${asked.status})
    GROUP BY c.order_id`;
  const counted = await db.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM (${changed}) changed`;
  const rows = await db.$queryRaw<{ order_id: string }[]>`
    SELECT order_id FROM (${changed}) changed ORDER BY stamp_ms, order_id
    LIMIT ${changedPageSize} OFFSET ${(asked.page - 1) * changedPageSize}`;
  return {
    rows: await ordersByIds(
      scope,
      rows.map((row) => row.order_id),
      db,
    ),
    total: Number(counted[0]?.total ?? 0),
    page: asked.page,
    pageSize: changedPageSize,
  };
}
