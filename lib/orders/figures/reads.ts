import type { SiteScope } from "@/lib/access/site-scope";
import type { DayFigures, DayRange, TimeToShip, WaitingFigures } from "@/lib/orders/order-figures";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

// Sample orders are in no figure.

/** Whether the column's moment is on a day of the range, as the site's clocks show it. */
function isWithin(column: Prisma.Sql, { from, to, timeZone }: DayRange): Prisma.Sql {
  return Prisma.sql`${column} >= ${from}::date::timestamp AT TIME ZONE ${timeZone}
    AND ${column} < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`;
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
  const isCanceled = Prisma.sql`o.status = ANY(${[...wish.canceledStatuses]}::text[])`;
  const rows = await db.$queryRaw<DayRow[]>`
    WITH placed AS (
      SELECT (o.placed_at AT TIME ZONE ${wish.timeZone})::date AS day,
        count(*) AS orders,
        COALESCE(sum(o.total_minor) FILTER (WHERE o.currency = ${wish.currency} AND NOT ${isCanceled}), 0) AS revenue,
        count(*) FILTER (WHERE o.currency <> ${wish.currency}) AS other_currencies,
        count(*) FILTER (WHERE o.shipped_at IS NOT NULL) AS shipped,
        count(*) FILTER (WHERE o.shipped_at IS NULL AND o.status = ANY(${[...wish.awaitingStatuses]}::text[])) AS awaiting
      FROM shop_order o
      WHERE o.site_id = ${scope.siteId} AND NOT o.is_sample AND ${isWithin(Prisma.sql`o.placed_at`, wish)}
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
  const rows = await db.$queryRaw<
    { day: string | null; orders: bigint; median_minutes: number; p90_minutes: number }[]
  >`
    WITH left_shop AS (
      SELECT to_char(o.shipped_at AT TIME ZONE ${range.timeZone}, 'YYYY-MM-DD') AS day,
        GREATEST(0, extract(epoch FROM o.shipped_at - o.placed_at) / 60)::float8 AS minutes
      FROM shop_order o
      WHERE o.site_id = ${scope.siteId} AND NOT o.is_sample AND ${isWithin(Prisma.sql`o.shipped_at`, range)}
    )
    SELECT day, count(*) AS orders,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS p90_minutes
    FROM left_shop
    GROUP BY GROUPING SETS ((day), ())
    HAVING count(*) > 0
    ORDER BY day NULLS FIRST`;
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
  const isAwaiting = Prisma.sql`o.shipped_at IS NULL AND o.status = ANY(${[...wish.awaitingStatuses]}::text[])`;
  const rows = await db.$queryRaw<{ awaiting: bigint; late: bigint; held: bigint }[]>`
    SELECT count(*) FILTER (WHERE ${isAwaiting}) AS awaiting,
      count(*) FILTER (WHERE ${isAwaiting} AND o.placed_at < ${wish.lateBefore}) AS late,
      count(*) FILTER (WHERE o.problems <> '[]'::jsonb OR o.status = ANY(${[...wish.heldStatuses]}::text[])) AS held
    FROM shop_order o WHERE o.site_id = ${scope.siteId} AND NOT o.is_sample`;
  const row = rows[0];
  return { awaiting: Number(row?.awaiting ?? 0), late: Number(row?.late ?? 0), held: Number(row?.held ?? 0) };
}
