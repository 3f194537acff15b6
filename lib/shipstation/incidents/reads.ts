import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { ConnectionIncident } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** The sites that ShipStation may call. For the watch, which belongs to no site. */
export async function watchedSiteIds(db: Db = database()): Promise<string[]> {
  const sites = await db.site.findMany({
    where: { shipStationEnabledAt: { not: null }, suspendedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return sites.map(({ id }) => id);
}

/** The incident that has not ended; a site has one at most. */
export async function openIncidentOf(
  { siteId }: SiteScope,
  db: Db = database(),
): Promise<ConnectionIncident | null> {
  const [open] = await db.connectionIncident.findMany({ where: { siteId, endedAt: null }, take: 1 });
  return open ?? null;
}

/** Whether an incident of this kind was told after this moment. */
export async function wasToldSince(
  { siteId }: SiteScope,
  kind: string,
  since: Date,
  db: Db,
): Promise<boolean> {
  const told = { siteId, kind, isTold: true, openedAt: { gt: since } };
  return (await db.connectionIncident.count({ where: told })) > 0;
}

/** Whether the site wants to be told that ShipStation fell silent. */
export async function wantsDownAlert({ siteId }: SiteScope, db: Db): Promise<boolean> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId },
    select: { alertDown: true },
  });
  return row?.alertDown ?? true;
}

/** When ShipStation was back after a silence that began then. */
export async function firstImportAfter({ siteId }: SiteScope, since: Date, db: Db): Promise<Date | null> {
  const first = await db.contact.aggregate({
    where: { siteId, isTest: false, action: "export", outcome: { in: ["ok", "paused"] }, at: { gt: since } },
    _min: { at: true },
  });
  return first._min.at;
}

/** What the log has on a silence: why requests failed, and whether somebody tried with a name that is not ours. */
export async function failuresSince(scope: SiteScope, since: Date, db: Db) {
  const rows = await db.$queryRaw<{ outcomes: string[]; has_unknown_user: boolean }[]>`
    WITH failed AS (
      SELECT c.outcome, c.at, btrim(c.user_name) = '' AS is_stranger,
        c.outcome IN ('unauthorized', 'too-many-failures') AND NOT EXISTS (
          SELECT FROM user_account u
          WHERE u.connection_site_id = c.site_id AND u.user_name_key = lower(btrim(c.user_name))
        ) AS is_unknown_user
      FROM contact c
      WHERE c.site_id = ${scope.siteId} AND NOT c.is_test AND c.status >= 400 AND c.outcome <> 'browser'
        AND c.at > ${since}::timestamptz
      ORDER BY c.at DESC LIMIT 200
    )
    SELECT COALESCE(array_agg(outcome ORDER BY at DESC) FILTER (WHERE NOT is_unknown_user), '{}') AS outcomes,
      COALESCE(bool_or(is_unknown_user AND NOT is_stranger), false) AS has_unknown_user
    FROM failed`;
  const row = rows[0];
  return { failedOutcomes: row?.outcomes ?? [], hasUnknownUser: row?.has_unknown_user ?? false };
}

/** Orders to be shipped with a change that ShipStation has not asked for since, and since when the first one waits. */
export async function ordersWaitingSince(
  { siteId }: SiteScope,
  { since, statuses }: { readonly since: Date; readonly statuses: readonly string[] },
  db: Db,
): Promise<{ readonly orders: number; readonly oldestAt: Date | null }> {
  const rows = await db.$queryRaw<{ orders: number; oldest_ms: bigint | null }[]>`
    SELECT count(DISTINCT c.order_id)::int AS orders, min(c.stamp_ms) AS oldest_ms
    FROM order_change c JOIN shop_order o ON o.site_id = c.site_id AND o.id = c.order_id
    WHERE c.site_id = ${siteId} AND c.stamp_ms > ${since.getTime()}::bigint AND NOT c.held
      AND o.shipped_at IS NULL AND o.status = ANY(${[...statuses]}::text[])`;
  const row = rows[0];
  return {
    orders: row?.orders ?? 0,
    oldestAt: row?.oldest_ms == null ? null : new Date(Number(row.oldest_ms)),
  };
}
