import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type Attention, attentionOf } from "@/lib/shipstation/attention/attention";
import { healthOf } from "@/lib/shipstation/health/health";
import { connectionFactsOf } from "@/lib/shipstation/health/reads";

/** What every page of an enabled site says above its content; two questions. */
export async function attentionFor(scope: SiteScope, now: Date, db: Db = database()): Promise<Attention[]> {
  const [facts, held] = await Promise.all([connectionFactsOf(scope, db), heldCounts(scope, db)]);
  return attentionOf({ ...facts, ...held, health: healthOf(facts, now) });
}

type HeldRow = {
  statuses: number;
  orders: number;
  faulty: number;
  both: number;
  is_held_back: boolean;
};

/** How many orders stay here, and why; the same orders as the list of those held back. */
export async function heldCounts({ siteId }: SiteScope, db: Db = database()) {
  const rows = await db.$queryRaw<HeldRow[]>`
    WITH unmapped AS (
      SELECT s.name FROM order_status s
      LEFT JOIN status_mapping m ON m.site_id = s.site_id AND m.status = s.name
      WHERE s.site_id = ${siteId} AND m.status IS NULL
    ), in_unmapped AS (
      SELECT o.problems <> '[]'::jsonb AS is_faulty FROM shop_order o
      WHERE o.site_id = ${siteId} AND NOT o.is_sample AND o.status IN (SELECT name FROM unmapped)
    )
    SELECT (SELECT count(*)::int FROM unmapped) AS statuses,
      (SELECT count(*)::int FROM in_unmapped) AS orders,
      (SELECT count(*)::int FROM in_unmapped WHERE is_faulty) AS both,
      (SELECT count(*)::int FROM shop_order o
        WHERE o.site_id = ${siteId} AND NOT o.is_sample AND o.problems <> '[]'::jsonb) AS faulty,
      COALESCE((SELECT unmapped_policy = 'hold_back' FROM ship_station_connection
        WHERE site_id = ${siteId}), true) AS is_held_back`;
  const row = rows[0] ?? { statuses: 0, orders: 0, faulty: 0, both: 0, is_held_back: true };
  return {
    unmappedStatuses: row.statuses,
    unmappedOrders: row.orders,
    faultyOrders: row.faulty,
    heldOrders: row.faulty + (row.is_held_back ? row.orders - row.both : 0),
  };
}
