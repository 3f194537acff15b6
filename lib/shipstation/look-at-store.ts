import type { SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { env } from "@/lib/platform/env";
import type { ApiProblem } from "@/lib/shipstation/api/ask-ship-station";
import { pacificMoment, refreshMoment } from "@/lib/shipstation/api/pacific-time";
import { impatient, type Patience } from "@/lib/shipstation/api/patience";
import { listStores, storeById } from "@/lib/shipstation/api/stores";
import { endpointUrl } from "@/lib/shipstation/connection";
import { type LookGrounds, lookGroundsOf } from "@/lib/shipstation/store-snapshot/reads";
import { isOurStore, type StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";
import { forgetSnapshot, storeSnapshot, storeSnapshotProblem } from "@/lib/shipstation/store-snapshot/writes";
import { storeApiKeyCheck } from "@/lib/shipstation/writes";
import { siteById } from "@/lib/sites/reads";

export type LookProblem = Pick<ApiProblem, "waitSeconds"> & {
  readonly code: ApiProblem["code"] | "no-store";
};

/**
 * Asks ShipStation how our store is doing there, and keeps what it says; a failed look keeps what was known. An answer
 * that comes after the key or the address was changed is about another store, and is not kept.
 */
export async function lookAtStore(
  scope: SiteScope,
  now: Date,
  patience: Patience = impatient,
): Promise<Result<StoreSnapshot, LookProblem>> {
  const grounds = await lookGroundsOf(scope, { isHeld: false });
  const stores = await listStores(scope, patience);
  if (!stores.ok) return notSeen(scope, stores.problem, grounds, now);
  await storeApiKeyCheck(scope, { state: "accepted", cause: null, checkedAt: now }, database());

  const endpoint = endpointUrl((await siteById(scope.siteId))?.publicUrl ?? null, env().appOrigin);
  const ours = stores.value.filter((store) => isOurStore(store.integrationUrl, endpoint));
  // A store that was connected anew has an inactive twin.
  const store = ours.find((one) => one.active !== false) ?? ours[0];
  if (!store) return notSeen(scope, { code: "no-store", waitSeconds: null }, grounds, now);

  const whole = await storeById(scope, store.storeId, patience);
  if (!whole.ok) return notSeen(scope, whole.problem, grounds, now);
  const lastAttemptAt = pacificMoment(whole.value.lastRefreshAttempt);
  const snapshot: StoreSnapshot = {
    checkedAt: now,
    problem: null,
    storeId: store.storeId,
    storeName: whole.value.storeName ?? null,
    integrationUrl: whole.value.integrationUrl ?? store.integrationUrl ?? null,
    active: whole.value.active ?? null,
    autoRefresh: whole.value.autoRefresh ?? null,
    refreshedAt: refreshMoment(whole.value.refreshDate, lastAttemptAt),
    lastAttemptAt,
    statusMappings: whole.value.statusMappings ?? null,
  };
  await whileStillTrue(scope, grounds, (tx) => storeSnapshot(scope, snapshot, tx));
  return ok(snapshot);
}

async function notSeen(scope: SiteScope, problem: LookProblem, grounds: LookGrounds, now: Date) {
  const { code, waitSeconds } = problem;
  if (code === "no-key") await forgetSnapshot(scope, database());
  else await whileStillTrue(scope, grounds, (tx) => storeSnapshotProblem(scope, code, now, tx));
  if (code === "wrong-key")
    await storeApiKeyCheck(scope, { state: "refused", cause: code, checkedAt: now }, database());
  return refuse({ code, waitSeconds });
}

async function whileStillTrue(
  scope: SiteScope,
  asked: LookGrounds,
  keep: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const { keySetAtMs, publicUrl } = await lookGroundsOf(scope, { isHeld: true }, tx);
    if (keySetAtMs === asked.keySetAtMs && publicUrl === asked.publicUrl) await keep(tx);
  });
}
