import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import type {
  ConnectionHealth,
  HourFigures,
  LastImport,
  LastNotice,
} from "@/lib/shipstation/health/connection-health";
import { causesByFrequency } from "@/lib/shipstation/health/failure-cause";
import { type HealthFacts, healthOf } from "@/lib/shipstation/health/health";

const hourMs = 3_600_000;

/**
 * ShipStation's own requests (c): not our connection test, not a browser's, and no stranger who guesses at user names
 * that the site does not have. Whoever has the name and not the password counts: that is how a connection breaks.
 */
function isOfShipStation({ siteId }: SiteScope): Prisma.Sql {
  return Prisma.sql`c.site_id = ${siteId} AND NOT c.is_test AND c.outcome <> 'browser' AND (
    c.outcome NOT IN ('unauthorized', 'too-many-failures') OR lower(btrim(c.user_name)) IN (
      SELECT u.user_name_key FROM user_account u WHERE u.connection_site_id = ${siteId}))`;
}

/** The latest ten of isOfShipStation, with `more` to ask of them (c); each half is found by an index of its own. */
function latestOfShipStation({ siteId }: SiteScope, more: Prisma.Sql): Prisma.Sql {
  const asked = Prisma.sql`SELECT c.status, c.outcome, c.at, c.id FROM contact c WHERE c.site_id = ${siteId}`;
  const latest = Prisma.sql`NOT c.is_test AND ${more} ORDER BY c.at DESC, c.id DESC LIMIT 10`;
  return Prisma.sql`(
    (${asked} AND c.outcome NOT IN ('browser', 'unauthorized', 'too-many-failures') AND ${latest})
    UNION ALL
    SELECT refused.* FROM user_account u CROSS JOIN LATERAL (
      ${asked} AND c.outcome IN ('unauthorized', 'too-many-failures')
        AND lower(btrim(c.user_name)) = u.user_name_key AND ${latest}) refused
    WHERE u.connection_site_id = ${siteId}
    ORDER BY at DESC, id DESC LIMIT 10)`;
}

/** A page of an import that was answered; a paused export is an answer too. */
function isImport({ siteId }: SiteScope): Prisma.Sql {
  return Prisma.sql`c.site_id = ${siteId} AND NOT c.is_test AND c.action = 'export' AND c.outcome IN ('ok', 'paused')`;
}

export type ConnectionFacts = HealthFacts & {
  readonly pausedBy: string | null;
  readonly autoImport: boolean | null;
  /** Of the failures among the last ten requests, the newest first. */
  readonly recentOutcomes: readonly string[];
};

/** The facts of the state, in one question: every page of the admin asks it. */
export async function connectionFactsOf(scope: SiteScope, db: Db = database()): Promise<ConnectionFacts> {
  const { siteId } = scope;
  const rows = await db.$queryRaw<FactsRow[]>`
    WITH last AS (
      SELECT c.at FROM contact c WHERE ${isImport(scope)} ORDER BY c.at DESC, c.id DESC LIMIT 1
    ), pages AS (
      -- So many tell the rhythm, also where an import has hundreds of pages.
      SELECT c.at, COALESCE(c.run_id, c.id) AS run FROM contact c
      WHERE ${isImport(scope)} AND c.at > (SELECT at FROM last) - interval '7 days'
      ORDER BY c.at DESC, c.id DESC LIMIT 2000
    ), runs AS (
      SELECT min(at) AS begun FROM pages GROUP BY run
    ), gaps AS (
      SELECT extract(epoch FROM begun - lag(begun) OVER (ORDER BY begun)) * 1000 AS ms FROM runs
    ), recent AS (
      SELECT status, outcome, at FROM ${latestOfShipStation(scope, Prisma.sql`true`)} newest
    ), failed AS (
      SELECT outcome, at FROM recent WHERE status >= 400
    )
    SELECT
      (SELECT at FROM last) AS last_import_at,
      -- Fewer are no rhythm: two attempts by hand on the first day would make every later pause late.
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::float8 FROM gaps HAVING count(ms) >= 3) AS usual_gap_ms,
      (SELECT count(*)::int FROM ${latestOfShipStation(
        scope,
        Prisma.sql`c.action <> 'shipnotify' AND c.status >= 400
          AND c.at > COALESCE((SELECT at FROM last), '-infinity')`,
      )} streak) AS failures_in_a_row,
      (SELECT COALESCE(array_agg(outcome ORDER BY at DESC), '{}') FROM failed) AS recent_outcomes,
      n.paused_at, n.paused_by, s.auto_refresh
    FROM (SELECT ${siteId}::text AS id) site
    LEFT JOIN ship_station_connection n ON n.site_id = site.id
    LEFT JOIN ship_station_store s ON s.site_id = site.id`;
  const row = rows[0];
  const recentOutcomes = row?.recent_outcomes ?? [];
  return {
    pausedAt: row?.paused_at ?? null,
    pausedBy: row?.paused_by ?? null,
    autoImport: row?.auto_refresh ?? null,
    lastImportAt: row?.last_import_at ?? null,
    usualGapMs: row?.usual_gap_ms ?? null,
    failuresInARow: row?.failures_in_a_row ?? 0,
    recentFailures: recentOutcomes.length,
    recentOutcomes,
  };
}

type FactsRow = {
  last_import_at: Date | null;
  usual_gap_ms: number | null;
  failures_in_a_row: number;
  recent_outcomes: string[];
  paused_at: Date | null;
  paused_by: string | null;
  auto_refresh: boolean | null;
};

/** Everything the health card shows. Figures are of the twenty-four hours up to now. */
export async function connectionHealthOf(
  scope: SiteScope,
  now: Date,
  db: Db = database(),
): Promise<ConnectionHealth> {
  const [facts, lastImport, lastNotice, traffic] = await Promise.all([
    connectionFactsOf(scope, db),
    lastImportOf(scope, db),
    lastNoticeOf(scope, db),
    trafficOf(scope, now, db),
  ]);
  return {
    ...healthOf(facts, now),
    checkedAt: now,
    paused: facts.pausedAt && { at: facts.pausedAt, by: facts.pausedBy ?? "" },
    recentFailures: facts.recentFailures,
    failuresInARow: facts.failuresInARow,
    cause: causesByFrequency(facts.recentOutcomes)[0] ?? null,
    autoImport: facts.autoImport,
    lastImport,
    lastNotice,
    ...traffic,
  };
}

/** The pages of an import are one: its counts are theirs together. */
async function lastImportOf(scope: SiteScope, db: Db): Promise<LastImport | null> {
  const rows = await db.$queryRaw<LastImport[]>`
    WITH newest AS (
      SELECT c.id, c.run_id, c.caller_ip, c.user_agent FROM contact c
      WHERE ${isImport(scope)} ORDER BY c.at DESC, c.id DESC LIMIT 1
    )
    SELECT max(c.at) AS at, min(c.window_start) AS "windowStart", max(c.window_end) AS "windowEnd",
      COALESCE(max(c.pages), 1) AS pages, COALESCE(sum(c.orders_sent), 0)::int AS "ordersSent",
      COALESCE(sum(c.held_back), 0)::int AS "heldBack",
      newest.caller_ip AS "from", newest.user_agent AS "userAgent"
    FROM newest JOIN contact c ON c.id = newest.id OR c.run_id = newest.run_id
    WHERE ${isImport(scope)}
    GROUP BY newest.caller_ip, newest.user_agent`;
  return rows[0] ?? null;
}

async function lastNoticeOf({ siteId }: SiteScope, db: Db): Promise<LastNotice | null> {
  const [row] = await db.contact.findMany({
    where: {
      siteId,
      isTest: false,
      action: "shipnotify",
      outcome: { in: ["recorded", "updated", "repeated"] },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { at: true, orderNumber: true, trackingNumber: true },
  });
  if (!row) return null;
  return { at: row.at, orderNumber: row.orderNumber ?? "", trackingNumber: row.trackingNumber ?? "" };
}

async function trafficOf(
  scope: SiteScope,
  now: Date,
  db: Db,
): Promise<{ hours: HourFigures[]; medianMs: number | null }> {
  const begin = new Date(now.getTime() - 24 * hourMs);
  const rows = await db.$queryRaw<
    { hour: number | null; answered: number; failed: number; median_ms: number }[]
  >`
    SELECT LEAST(23, floor(extract(epoch FROM c.at - ${begin}::timestamptz) / 3600))::int AS hour,
      (count(*) FILTER (WHERE c.status < 400))::int AS answered,
      (count(*) FILTER (WHERE c.status >= 400))::int AS failed,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY c.duration_ms))::float8 AS median_ms
    FROM contact c
    WHERE ${isOfShipStation(scope)} AND c.at >= ${begin}::timestamptz AND c.at <= ${now}::timestamptz
    GROUP BY GROUPING SETS ((1), ())
    HAVING count(*) > 0`;
  const hours = Array.from({ length: 24 }, (_, index): HourFigures => {
    const found = rows.find((row) => row.hour === index);
    return {
      from: new Date(begin.getTime() + index * hourMs),
      answered: found?.answered ?? 0,
      failed: found?.failed ?? 0,
    };
  });
  return { hours, medianMs: rows.find((row) => row.hour === null)?.median_ms ?? null };
}
