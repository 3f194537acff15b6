import type { SiteScope } from "@/lib/access/site-scope";
import type {
  DayFigures,
  DayRange,
  DayTimeToShip,
  TimeToShip,
  WaitingFigures,
} from "@/lib/orders/order-figures";
import { talliesByDay, talliesByQuarter } from "@/lib/orders/tally/reads";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

// Sample orders are in no figure.

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
  const begin = Prisma.sql`${wish.from}::timestamp AT TIME ZONE ${wish.timeZone}`;
  const end = Prisma.sql`(${wish.to}::date + 1)::timestamp AT TIME ZONE ${wish.timeZone}`;
  // A day is found among the days' beginnings: to ask the clocks of each quarter of an hour takes longer than adding up.
  const rows = await db.$queryRaw<DayRow[]>`
    WITH days AS (
      SELECT day, row_number() OVER (ORDER BY day) AS nth
      FROM generate_series(${wish.from}::timestamp, ${wish.to}::timestamp, interval '1 day') day
    ), placed AS (
      SELECT width_bucket(t.quarter, (SELECT array_agg(day AT TIME ZONE ${wish.timeZone} ORDER BY nth) FROM days)) AS nth,
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
    FROM days LEFT JOIN placed ON placed.nth = days.nth
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
  { siteId }: SiteScope,
  { from, to, timeZone }: DayRange,
  db: Db = database(),
): Promise<TimeToShip> {
  // Whole seconds are sorted in half the time that fractions take. Half of an even number of orders lies between two of
  // them: the second share is just past the half.
  const rows = await db.$queryRaw<
    { day: string | null; orders: bigint; seconds: [number, number, number] }[]
  >`
    SELECT to_char(range.day, 'YYYY-MM-DD') AS day, waited.orders, waited.seconds
    FROM (
      SELECT NULL::date AS day, ${from}::date AS first, ${to}::date AS last
      UNION ALL
      SELECT day::date, day::date, day::date
      FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day') day
    ) range CROSS JOIN LATERAL (
      SELECT count(*) AS orders, percentile_disc(ARRAY[0.5, 0.500000001, 0.9]) WITHIN GROUP (
        ORDER BY GREATEST(0, date_part('epoch', o.shipped_at - o.placed_at))::int) AS seconds
      FROM shop_order o
      WHERE o.site_id = ${siteId} AND NOT o.is_sample
        AND o.shipped_at >= range.first::timestamp AT TIME ZONE ${timeZone}
        AND o.shipped_at < (range.last + 1)::timestamp AT TIME ZONE ${timeZone}
    ) waited
    WHERE waited.orders > 0
    ORDER BY range.day`;
  const days: DayTimeToShip[] = [];
  let whole: TimeToShip["whole"] = null;
  for (const { day, orders, seconds } of rows) {
    const [half, pastHalf, nineTenths] = seconds;
    const figures = {
      orders: Number(orders),
      medianMinutes: (half + pastHalf) / 2 / 60,
      p90Minutes: nineTenths / 60,
    };
    if (day === null) whole = figures;
    else days.push({ day, ...figures });
  }
  return { days, whole };
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
