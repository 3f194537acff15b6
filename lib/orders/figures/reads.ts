import type { SiteScope } from "@/lib/access/site-scope";
import type { DayFigures, DayRange, TimeToShip, WaitingFigures } from "@/lib/orders/order-figures";
import { talliesByDay, talliesByQuarter } from "@/lib/orders/tally/reads";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

// Sample orders are in no figure.

/** The moments between which the days of the range lie, as the site's clocks show them. */
function momentsOf({ from, to, timeZone }: DayRange): {
  readonly begin: Prisma.Sql;
  readonly end: Prisma.Sql;
} {
  return {
    begin: Prisma.sql`${from}::date::timestamp AT TIME ZONE ${timeZone}`,
    end: Prisma.sql`(${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`,
  };
}

type FigureWish = DayRange & {
  readonly currency: string;
  readonly awaitingStatuses: readonly string[];
  /** Their orders bring no revenue. */
  readonly canceledStatuses: readonly string[];
};

/** Every day of the range, by the day the order was placed; days without orders are there with zeros. */
export async function dailyFigures(
  scope: SiteScope,
  wish: FigureWish,
  db: Db = database(),
): Promise<DayFigures[]> {
  const isCanceled = Prisma.sql`t.status = ANY(${[...wish.canceledStatuses]}::text[])`;
  const { begin, end } = momentsOf(wish);
  const rows = await db.$queryRaw<DayRow[]>`
    WITH placed AS (
      SELECT (t.quarter AT TIME ZONE ${wish.timeZone})::date AS day,
        sum(t.orders)::bigint AS orders,
        sum(t.total_minor) FILTER (WHERE t.currency = ${wish.currency} AND NOT ${isCanceled})::bigint AS revenue,
        sum(t.orders) FILTER (WHERE t.currency <> ${wish.currency})::bigint AS other_currencies,
        sum(t.orders) FILTER (WHERE t.is_shipped)::bigint AS shipped,
        sum(t.orders) FILTER (WHERE NOT t.is_shipped AND t.status = ANY(${[...wish.awaitingStatuses]}::text[]))::bigint
          AS awaiting
      FROM ${talliesByQuarter(scope, begin, end)} WHERE NOT t.is_sample
      GROUP BY 1
    )
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, placed.orders, placed.revenue, placed.other_currencies,
      placed.shipped, placed.awaiting
    FROM generate_series(${wish.from}::date, ${wish.to}::date, interval '1 day') AS days(day)
    LEFT JOIN placed ON placed.day = days.day::date
    ORDER BY days.day`;
  return rows.map((row) => ({
    day: row.day,
    orders: Number(row.orders ?? 0),
    revenueMinor: Number(row.revenue ?? 0),
    otherCurrencies: Number(row.other_currencies ?? 0),
    shipped: Number(row.shipped ?? 0),
    awaiting: Number(row.awaiting ?? 0),
  }));
}

type DayRow = { day: string } & Record<
  "orders" | "revenue" | "other_currencies" | "shipped" | "awaiting",
  bigint | null
>;

/** From placed to shipped, by the day the order left; the whole range is measured over its orders, not its days. */
export async function timeToShip(
  scope: SiteScope,
  range: DayRange,
  db: Db = database(),
): Promise<TimeToShip> {
  const { begin, end } = momentsOf(range);
  const rows = await db.$queryRaw<
    { day: string | null; orders: bigint; median_minutes: number; p90_minutes: number }[]
  >`
    WITH left_shop AS (
      SELECT (o.shipped_at AT TIME ZONE ${range.timeZone})::date AS day,
        GREATEST(0, date_part('epoch', o.shipped_at - o.placed_at) / 60) AS minutes
      FROM shop_order o
      WHERE o.site_id = ${scope.siteId} AND NOT o.is_sample AND o.shipped_at >= ${begin} AND o.shipped_at < ${end}
    )
    SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*) AS orders,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS p90_minutes
    FROM left_shop
    GROUP BY GROUPING SETS ((left_shop.day), ())
    HAVING count(*) > 0
    ORDER BY left_shop.day NULLS FIRST`;
  const figures = rows.map((row) => ({
    day: row.day,
    orders: Number(row.orders),
    medianMinutes: row.median_minutes,
    p90Minutes: row.p90_minutes,
  }));
  const whole = figures.find((one) => one.day === null);
  return {
    days: figures.flatMap(({ day, ...one }) => (day === null ? [] : [{ day, ...one }])),
    whole: whole
      ? { orders: whole.orders, medianMinutes: whole.medianMinutes, p90Minutes: whole.p90Minutes }
      : null,
  };
}

type WaitingWish = {
  readonly awaitingStatuses: readonly string[];
  /** The statuses whose orders are not sent, as the site's mapping has it. */
  readonly heldStatuses: readonly string[];
  /** Orders placed before this and still waiting are late. */
  readonly lateBefore: Date;
};

/** What waits now, whenever it was placed. */
export async function waitingFigures(
  scope: SiteScope,
  wish: WaitingWish,
  db: Db = database(),
): Promise<WaitingFigures> {
  const isAwaiting = Prisma.sql`NOT t.is_shipped AND t.status = ANY(${[...wish.awaitingStatuses]}::text[])`;
  // Late to the millisecond: whole days by their tallies, the orders of the last day themselves.
  const lastDay = Prisma.sql`date_trunc('day', ${wish.lateBefore}::timestamptz, 'UTC')`;
  const rows = await db.$queryRaw<{ awaiting: bigint; late: bigint; held: bigint }[]>`
    SELECT COALESCE(sum(t.orders) FILTER (WHERE ${isAwaiting}), 0)::bigint AS awaiting,
      COALESCE(sum(t.orders) FILTER (WHERE ${isAwaiting} AND t.day < (${lastDay} AT TIME ZONE 'UTC')::date), 0)::bigint
        + (SELECT count(*) FROM shop_order o WHERE o.site_id = ${scope.siteId} AND NOT o.is_sample
          AND o.shipped_at IS NULL AND o.status = ANY(${[...wish.awaitingStatuses]}::text[])
          AND o.placed_at >= ${lastDay} AND o.placed_at < ${wish.lateBefore}) AS late,
      COALESCE(sum(t.orders) FILTER (WHERE t.is_faulty OR t.status = ANY(${[...wish.heldStatuses]}::text[])), 0)::bigint
        AS held
    FROM ${talliesByDay(scope)} WHERE NOT t.is_sample`;
  const row = rows[0];
  return { awaiting: Number(row?.awaiting ?? 0), late: Number(row?.late ?? 0), held: Number(row?.held ?? 0) };
}
