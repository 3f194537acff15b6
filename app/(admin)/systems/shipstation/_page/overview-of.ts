import type { SiteScope } from "@/lib/access/site-scope";
import { orderStatusNames } from "@/lib/orders/reads";
import { connectionHealthOf } from "@/lib/shipstation/health/reads";
import { lastImportNow } from "@/lib/shipstation/import-now/reads";
import { mappingDrift } from "@/lib/shipstation/mapping-drift";
import { openNoticesCount } from "@/lib/shipstation/notice-inbox/reads";
import { lastImportRun, lastNotice } from "@/lib/shipstation/overview/reads";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { lastReconcile } from "@/lib/shipstation/reconcile/reads";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";

/** Everything the overview shows. */
export async function overviewOf(scope: SiteScope, now: Date) {
  const [rules, names, connection, snapshot, importNow, run, notice, health, noticesWaiting, reconcile] =
    await Promise.all([
      mappingRulesOf(scope),
      orderStatusNames(scope),
      connectionOf(scope),
      storeSnapshotOf(scope),
      lastImportNow(scope),
      lastImportRun(scope),
      lastNotice(scope),
      connectionHealthOf(scope, now),
      openNoticesCount(scope),
      lastReconcile(scope),
    ]);
  const hasApiKey = connection.apiKey !== null;
  return {
    hasApiKey,
    // What is known through a key is shown only while there is one.
    snapshot: hasApiKey ? snapshot : null,
    drift: mappingDrift(rules, names, hasApiKey ? snapshot : null),
    importNow,
    run,
    notice,
    health,
    hasVisited: health.state !== "never",
    noticesWaiting,
    reconcile,
  };
}
