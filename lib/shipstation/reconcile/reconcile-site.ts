import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { pacificMoment } from "@/lib/shipstation/api/pacific-time";
import type { Patience } from "@/lib/shipstation/api/patience";
import { type LabelWindow, labelsOf } from "@/lib/shipstation/api/shipments";
import { lookAtStore } from "@/lib/shipstation/look-at-store";
import { isShipStationEnabled } from "@/lib/shipstation/reads";
import { lastReconcile } from "@/lib/shipstation/reconcile/reads";
import { type LabelOutcome, reconcileLabel } from "@/lib/shipstation/reconcile/reconcile-label";
import { createWindow, type ReconcileRun, voidWindow } from "@/lib/shipstation/reconcile/reconcile-run";
import { storeReconcile } from "@/lib/shipstation/reconcile/writes";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";

type Tally = Record<LabelOutcome, number>;
/** How far a window was read: its end, or the moment of the last label before a stop. */
type Progress = { readonly through: Date | null; readonly problem: string | null };

/**
 * Compares ShipStation's labels of our store with our shipments: missed ones are recorded, voided ones are voided.
 * Every label is a commit of its own and may be told again, so a run that stops half way only goes on the next time.
 */
export async function reconcileSite(scope: SiteScope, now: Date, patience: Patience): Promise<void> {
  if (!(await isShipStationEnabled(scope))) return;
  const storeId = await ourStoreId(scope, now, patience);
  if (storeId === null) return;
  const before = await lastReconcile(scope);
  const tally: Tally = { recorded: 0, voided: 0, known: 0, ignored: 0, unmatched: 0 };

  const read = async (by: LabelWindow["by"], window: { from: Date; to: Date } | null): Promise<Progress> =>
    window
      ? readLabels(scope, storeId, { by, ...window }, tally, { now, patience })
      : { through: null, problem: null };
  const created = await read("create", createWindow(before?.createdThrough ?? null, now));
  // The limit is one for both lists: who was told to wait asks no further.
  const voided =
    created.problem === null
      ? await read("void", voidWindow(before?.voidedThrough ?? null, now))
      : { through: null, problem: null };

  const run: ReconcileRun = {
    createdThrough: later(before?.createdThrough ?? null, created.through),
    voidedThrough: later(before?.voidedThrough ?? null, voided.through),
    ranAt: now,
    recorded: tally.recorded,
    voided: tally.voided,
    unmatched: tally.unmatched,
    problem: created.problem ?? voided.problem,
  };
  await storeReconcile(scope, run, database());
}

async function readLabels(
  scope: SiteScope,
  storeId: number,
  window: LabelWindow,
  tally: Tally,
  { now, patience }: { readonly now: Date; readonly patience: Patience },
): Promise<Progress> {
  let through: Date | null = null;
  for (let page = 1; ; page += 1) {
    const answer = await labelsOf(scope, storeId, window, page, patience);
    if (!answer.ok) return { through, problem: answer.problem.code };
    for (const label of answer.value.shipments) {
      // One that was voided meanwhile is for the other list too; told twice it changes nothing.
      tally[await reconcileLabel(scope, label, storeId, now)] += 1;
      // The list is sorted by the moment of creation only, so a list of voids counts once it is read whole.
      if (window.by === "create") through = later(through, pacificMoment(label.createDate));
    }
    if (page >= answer.value.pages) return { through: window.to, problem: null };
  }
}

async function ourStoreId(scope: SiteScope, now: Date, patience: Patience): Promise<number | null> {
  const known = await storeSnapshotOf(scope);
  if (known?.problem === null && known.storeId !== null) return known.storeId;
  const looked = await lookAtStore(scope, now, patience);
  return looked.ok ? looked.value.storeId : null;
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
