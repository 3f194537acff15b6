import type { SiteScope } from "@/lib/access/site-scope";
import { orderStatusNames } from "@/lib/orders/reads";
import type { Transaction } from "@/lib/platform/database/transaction";
import { likelyCauses } from "@/lib/shipstation/health/failure-cause";
import type { ConnectionFacts } from "@/lib/shipstation/health/reads";
import { failuresSince, ordersWaitingSince } from "@/lib/shipstation/incidents/reads";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import { statusesIn } from "@/lib/shipstation/sending-state";

/** What the mail says besides when: the usual rhythm, what waits, and why it may be. */
export async function alertFacts(
  scope: SiteScope,
  { usualGapMs, autoImport }: Pick<ConnectionFacts, "usualGapMs" | "autoImport">,
  since: Date,
  tx: Transaction,
) {
  const rules = await mappingRulesOf(scope, tx);
  const statuses = statusesIn(rules, await orderStatusNames(scope, tx), "awaiting_shipment");
  const waiting = await ordersWaitingSince(scope, { since, statuses }, tx);
  const failures = await failuresSince(scope, since, tx);
  return {
    since: since.toISOString(),
    usualGapMinutes: usualGapMs === null ? null : Math.max(1, Math.round(usualGapMs / 60_000)),
    ordersWaiting: waiting.orders,
    oldestWaitingAt: waiting.oldestAt?.toISOString() ?? null,
    causes: likelyCauses({ ...failures, autoImport }),
  };
}
