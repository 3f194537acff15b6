import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { ReconcileRun } from "@/lib/shipstation/reconcile/reconcile-run";

/** The last comparison with ShipStation's labels; null before the first. */
export async function lastReconcile(scope: SiteScope, db: Db = database()): Promise<ReconcileRun | null> {
  return db.shipStationReconcile.findUnique({
    where: { siteId: scope.siteId },
    omit: { siteId: true },
  });
}
