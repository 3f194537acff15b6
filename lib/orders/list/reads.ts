import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import type { OrderListFilter, OrderListRow } from "@/lib/orders/order-list";
import { ordersByIds } from "@/lib/orders/reads";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** One page of the list, the newest order first. */
export async function ordersPage(
  scope: SiteScope,
  { page, pageSize, ...filter }: OrderListFilter & { readonly page: number; readonly pageSize: number },
  db: Db = database(),
): Promise<Page<OrderListRow>> {
  const where = conditions(scope, filter);
  const counted = await db.$queryRaw<
    { total: bigint }[]
  >`SELECT count(*) AS total FROM shop_order o WHERE ${where}`;
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT o.id, o.number, o.placed_at, o.customer_email, o.customer_code, o.total_minor, o.currency, o.status, o.flags,
      o.is_sample, o.shipping_progress::text, o.bill_to ->> 'name' AS bill_to_name, o.ship_to ->> 'name' AS ship_to_name,
      o.ship_to ->> 'city' AS city, o.ship_to ->> 'country' AS country, jsonb_array_length(o.problems) AS problem_count,
      (SELECT COALESCE(sum(l.quantity), 0)::int FROM order_line l
        WHERE l.site_id = o.site_id AND l.order_id = o.id) AS unit_count,
      parcel.carrier, parcel.tracking_number
    FROM (SELECT o.* FROM shop_order o WHERE ${where}
      ORDER BY o.placed_at DESC, o.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) o
    LEFT JOIN LATERAL (
      SELECT s.carrier, s.tracking_number FROM shipment s
      WHERE s.site_id = o.site_id AND s.order_id = o.id AND s.voided_at IS NULL AND s.tracking_number <> ''
      ORDER BY s.ship_date DESC NULLS LAST, s.id DESC LIMIT 1
    ) parcel ON true
    ORDER BY o.placed_at DESC, o.id DESC`;
  return { rows: rows.map(listRow), total: Number(counted[0]?.total ?? 0), page, pageSize };
}

function conditions({ siteId }: SiteScope, filter: OrderListFilter): Prisma.Sql {
  const all = [Prisma.sql`o.site_id = ${siteId}`];
  if (filter.statuses.length > 0) all.push(Prisma.sql`o.status = ANY(${[...filter.statuses]}::text[])`);
  if (filter.isHeld) {
    all.push(Prisma.sql`(o.problems <> '[]'::jsonb OR o.status = ANY(${[...filter.heldStatuses]}::text[]))`);
  }
  if (filter.placedBefore) {
    all.push(Prisma.sql`o.placed_at < ${filter.placedBefore} AND o.shipped_at IS NULL`);
  }
  const search = filter.search.replaceAll("\0", "").toWellFormed().trim();
  if (search !== "") all.push(searched(siteId, search));
  return Prisma.join(all, " AND ");
}

function searched(siteId: string, search: string): Prisma.Sql {
  const like = pattern(search);
  // People paste a tracking number with the blanks of the label.
  const trackingLike = pattern(search.replace(/\s+/g, ""));
  return Prisma.sql`(
    o.number ILIKE ${like} OR o.customer_email ILIKE ${like}
    OR o.ship_to ->> 'name' ILIKE ${like} OR o.bill_to ->> 'name' ILIKE ${like}
    OR o.id IN (SELECT l.order_id FROM order_line l WHERE l.site_id = ${siteId} AND l.sku ILIKE ${like})
    OR o.id IN (SELECT s.order_id FROM shipment s
      WHERE s.site_id = ${siteId} AND replace(s.tracking_number, ' ', '') ILIKE ${trackingLike}))`;
}

/** The text anywhere, with its percent signs and underscores meaning themselves. */
function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
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
