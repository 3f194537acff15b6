import type { Actor } from "@/lib/access/require-actor";
import { localDay } from "@/lib/kernel/local-day";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { startOfDay } from "@/lib/shipstation/api/pacific-time";
import { impatient, type Patience } from "@/lib/shipstation/api/patience";
import { refreshStore } from "@/lib/shipstation/api/stores";
import { lastImportNow } from "@/lib/shipstation/import-now/reads";
import { storeImport } from "@/lib/shipstation/import-now/writes";
import { type LookProblem, lookAtStore } from "@/lib/shipstation/look-at-store";
import { isShipStationEnabled } from "@/lib/shipstation/reads";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";

export type StartImportProblem = {
  readonly code: LookProblem["code"] | "not-enabled" | "future" | "running";
  /** After "rate-limit": how long until it is worth asking again. */
  readonly waitSeconds: number | null;
};

/**
 * Asks ShipStation to import now: what changed since its last import, or since the beginning of a day where the store
 * is. It answers only that it took the request; `followImport` finds out the rest.
 */
export async function startImport(
  actor: Pick<Actor, "scope" | "name"> & { readonly site: Pick<Actor["site"], "timeZone"> },
  { since }: { readonly since: string },
  now: Date,
  patience: Patience = impatient,
): Promise<Result<undefined, StartImportProblem>> {
  const { scope, site } = actor;
  if (!(await isShipStationEnabled(scope))) return problem("not-enabled");
  if (since !== "" && since > localDay(now, site.timeZone)) return problem("future");
  if ((await lastImportNow(scope))?.state === "running") return problem("running");

  const storeId = await ourStoreId(scope, now, patience);
  if (!storeId.ok) return storeId;
  const from = since === "" ? null : startOfDay(since, site.timeZone);
  const taken = await refreshStore(scope, storeId.value, from, patience);
  if (!taken.ok) return problem(taken.problem.code, taken.problem.waitSeconds);
  if (taken.value.success === false) return problem("unexpected");
  await storeImport(
    scope,
    { storeId: storeId.value, startedAt: now, startedBy: actor.name, since: from },
    database(),
  );
  return ok();
}

async function ourStoreId(
  scope: Actor["scope"],
  now: Date,
  patience: Patience,
): Promise<Result<number, StartImportProblem>> {
  const known = await storeSnapshotOf(scope);
  if (known?.problem === null && known.storeId !== null) return ok(known.storeId);
  const looked = await lookAtStore(scope, now, patience);
  if (!looked.ok) return problem(looked.problem.code, looked.problem.waitSeconds);
  return looked.value.storeId === null ? problem("no-store") : ok(looked.value.storeId);
}

function problem(code: StartImportProblem["code"], waitSeconds: number | null = null) {
  return refuse<StartImportProblem>({ code, waitSeconds });
}
