import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";

/** Everything a look that succeeded found. */
export async function storeSnapshot(
  scope: SiteScope,
  { statusMappings, ...facts }: StoreSnapshot,
  db: Db,
): Promise<void> {
  const { siteId } = scope;
  const fields = {
    ...facts,
    // What is left out stays as it was, which is wanted only while nothing was heard.
    ...(statusMappings && { statusMappings: statusMappings.map((row) => ({ ...row })) }),
  };
  await db.shipStationStore.upsert({
    where: { siteId },
    create: { siteId, ...fields },
    update: fields,
  });
}

/** A look that failed: what was known stays, with the reason beside it. */
export async function storeSnapshotProblem(
  scope: SiteScope,
  problem: string,
  checkedAt: Date,
  db: Db,
): Promise<void> {
  const { siteId } = scope;
  await db.shipStationStore.upsert({
    where: { siteId },
    create: { siteId, problem, checkedAt },
    update: { problem, checkedAt },
  });
}

/** The key or the address is another one or gone, so nothing is known any more. */
export async function forgetSnapshot(scope: SiteScope, db: Db): Promise<void> {
  await db.shipStationStore.deleteMany({ where: { siteId: scope.siteId } });
}
