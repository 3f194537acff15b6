import type { SiteScope } from "@/lib/access/site-scope";
import type { OrderListFilter } from "@/lib/orders/order-list";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

// Triggers write what changed as deltas, in the commit of the change, and a job folds them into the tallies now and
// then. Both together are what a count of the orders themselves would say, at any moment.

/** The tallies by the day of UTC (t), with what was not folded yet. */
export function talliesByDay({ siteId }: SiteScope): Prisma.Sql {
  return Prisma.sql`(
    SELECT day, status, is_sample, is_faulty, is_shipped, orders FROM order_tally_day WHERE site_id = ${siteId}
    UNION ALL
    SELECT (quarter AT TIME ZONE 'UTC')::date, status, is_sample, is_faulty, is_shipped, orders
    FROM order_tally_delta WHERE site_id = ${siteId}) t`;
}

/** The tallies by the quarter of an hour (t), from one on and before another, with what was not folded yet. */
export function talliesByQuarter({ siteId }: SiteScope, from: Prisma.Sql, before: Prisma.Sql): Prisma.Sql {
  const asked = Prisma.sql`site_id = ${siteId} AND quarter >= ${from} AND quarter < ${before}`;
  const columns = Prisma.sql`quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor`;
  return Prisma.sql`(
    SELECT ${columns} FROM order_tally WHERE ${asked}
    UNION ALL
    SELECT ${columns} FROM order_tally_delta WHERE ${asked}) t`;
}

export type OrderTally = {
  readonly status: string;
  readonly isSample: boolean;
  /** Whether something of its own keeps it from being shipped. */
  readonly isFaulty: boolean;
  readonly orders: number;
};

/** How many orders of each kind the site has. */
export async function orderTallies(scope: SiteScope, db: Db = database()): Promise<OrderTally[]> {
  return db.$queryRaw<OrderTally[]>`
    SELECT status, is_sample AS "isSample", is_faulty AS "isFaulty", sum(orders)::int AS orders
    FROM ${talliesByDay(scope)} GROUP BY 1, 2, 3 HAVING sum(orders) <> 0`;
}

export type PageBegin = {
  /** How many orders the whole list has. */
  readonly total: number;
  /** The page begins among the orders placed before this moment, */
  readonly before: Date | null;
  /** after so many of those, the newest first. */
  readonly skip: number;
};

/** Where a page of the list begins, without walking there: the days before it are counted, not read. */
export async function pageBegin(
  scope: SiteScope,
  filter: Omit<OrderListFilter, "search">,
  offset: number,
  db: Db = database(),
): Promise<PageBegin> {
  const rows = await db.$queryRaw<{ total: bigint; ends_at: Date | null; newer: bigint | null }[]>`
    WITH days AS (
      SELECT day, sum(orders) AS orders FROM (${countedDays(scope, filter)}) counted GROUP BY day
    ), summed AS (
      SELECT day, sum(orders) OVER (ORDER BY day DESC) - orders AS newer, orders FROM days
    )
    SELECT (SELECT COALESCE(sum(orders), 0)::bigint FROM days) AS total,
      (first.day + 1)::timestamp AT TIME ZONE 'UTC' AS ends_at, first.newer::bigint
    FROM (SELECT) nothing LEFT JOIN (
      SELECT day, newer FROM summed WHERE newer + orders > ${offset} ORDER BY day DESC LIMIT 1) first ON true`;
  const row = rows[0];
  return {
    total: Number(row?.total ?? 0),
    before: row?.ends_at ?? null,
    skip: offset - Number(row?.newer ?? 0),
  };
}

function countedDays(scope: SiteScope, filter: Omit<OrderListFilter, "search">): Prisma.Sql {
  const { statuses, isHeld, heldStatuses, placedBefore } = filter;
  const all = [Prisma.sql`true`];
  if (statuses.length > 0) all.push(Prisma.sql`status = ANY(${[...statuses]}::text[])`);
  if (isHeld) all.push(Prisma.sql`(is_faulty OR status = ANY(${[...heldStatuses]}::text[]))`);
  const asked = Prisma.join(all, " AND ");
  if (placedBefore === null) {
    return Prisma.sql`SELECT day, orders FROM ${talliesByDay(scope)} WHERE ${asked}`;
  }
  // The day that the moment is in is no whole one, so its orders are counted themselves.
  const lastDay = Prisma.sql`date_trunc('day', ${placedBefore}::timestamptz, 'UTC')`;
  return Prisma.sql`
    SELECT day, orders FROM ${talliesByDay(scope)}
    WHERE ${asked} AND NOT is_shipped AND day < (${lastDay} AT TIME ZONE 'UTC')::date
    UNION ALL
    SELECT (${lastDay} AT TIME ZONE 'UTC')::date, count(*)
    FROM (SELECT status, problems <> '[]'::jsonb AS is_faulty FROM shop_order WHERE site_id = ${scope.siteId}
      AND placed_at >= ${lastDay} AND placed_at < ${placedBefore} AND shipped_at IS NULL) o
    WHERE ${asked}`;
}

/** The sites whose tallies are not folded; for the job alone. */
export async function sitesToFold(db: Db = database()): Promise<string[]> {
  // From one site to the next by the key, however many rows each of them has.
  const rows = await db.$queryRaw<{ site_id: string }[]>`
    WITH RECURSIVE site AS (
      (SELECT site_id FROM order_tally_delta ORDER BY site_id LIMIT 1)
      UNION ALL
      SELECT (SELECT d.site_id FROM order_tally_delta d WHERE d.site_id > site.site_id ORDER BY d.site_id LIMIT 1)
      FROM site WHERE site.site_id IS NOT NULL
    )
    SELECT site_id FROM site WHERE site_id IS NOT NULL`;
  return rows.map((row) => row.site_id);
}
