import type { SiteScope } from "@/lib/access/site-scope";
import { type OrderTally, orderTallies } from "@/lib/orders/tally/reads";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type Attention, attentionOf } from "@/lib/shipstation/attention/attention";
import { healthOf } from "@/lib/shipstation/health/health";
import { connectionFactsOf } from "@/lib/shipstation/health/reads";

/** What every page of an enabled site says above its content; three questions. */
export async function attentionFor(scope: SiteScope, now: Date, db: Db = database()): Promise<Attention[]> {
  const [facts, held] = await Promise.all([connectionFactsOf(scope, db), heldCounts(scope, db)]);
  return attentionOf({ ...facts, ...held, health: healthOf(facts, now) });
}

/** How many orders stay here, and why; the same orders as the list of those held back. */
export async function heldCounts(scope: SiteScope, db: Db = database()) {
  const { siteId } = scope;
  const rows = await db.$queryRaw<{ unmapped: string[]; is_held_back: boolean }[]>`
    SELECT ARRAY(SELECT s.name FROM order_status s
        LEFT JOIN status_mapping m ON m.site_id = s.site_id AND m.status = s.name
        WHERE s.site_id = ${siteId} AND m.status IS NULL) AS unmapped,
      COALESCE((SELECT unmapped_policy = 'hold_back' FROM ship_station_connection
        WHERE site_id = ${siteId}), true) AS is_held_back`;
  const { unmapped, is_held_back: isHeldBack } = rows[0] ?? { unmapped: [], is_held_back: true };
  const tallies = (await orderTallies(scope, db)).filter(({ isSample }) => !isSample);
  const count = (some: readonly OrderTally[]) => some.reduce((sum, { orders }) => sum + orders, 0);
  const inUnmapped = tallies.filter(({ status }) => unmapped.includes(status));
  const faulty = tallies.filter(({ isFaulty }) => isFaulty);
  return {
    unmappedStatuses: unmapped.length,
    unmappedOrders: count(inUnmapped),
    faultyOrders: count(faulty),
    heldOrders: count(faulty) + (isHeldBack ? count(inUnmapped.filter(({ isFaulty }) => !isFaulty)) : 0),
  };
}
