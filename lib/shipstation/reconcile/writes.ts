import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";
import type { ReconcileRun } from "@/lib/shipstation/reconcile/reconcile-run";

export async function storeReconcile(scope: SiteScope, run: ReconcileRun, db: Db): Promise<void> {
  await db.shipStationReconcile.upsert({
    where: { siteId: scope.siteId },
    create: { siteId: scope.siteId, ...run },
    update: run,
  });
}
