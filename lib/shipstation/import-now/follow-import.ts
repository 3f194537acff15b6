import type { SiteScope } from "@/lib/access/site-scope";
import type { QueuedJob } from "@/lib/jobs/queue-jobs";
import { database } from "@/lib/platform/database/client";
import { pacificMoment, refreshMoment } from "@/lib/shipstation/api/pacific-time";
import type { Patience } from "@/lib/shipstation/api/patience";
import { refreshStatusOf } from "@/lib/shipstation/api/stores";
import { followEveryMs, followForMs, importStateAfter } from "@/lib/shipstation/import-now/import-now";
import { lastImportNow, sitesImporting } from "@/lib/shipstation/import-now/reads";
import { claimFollowing, storeImportState } from "@/lib/shipstation/import-now/writes";
import { lookAtStore } from "@/lib/shipstation/look-at-store";

/** Asks how far the import is, unless somebody did within five seconds. Answers whether it is still under way. */
export async function followImport(scope: SiteScope, now: Date, patience: Patience): Promise<boolean> {
  if (!(await claimFollowing(scope, now, database())))
    return (await lastImportNow(scope))?.state === "running";
  const asked = await lastImportNow(scope);
  if (!asked) return false;

  const status = await refreshStatusOf(scope, asked.storeId, { ...patience, attempts: 1 });
  const said = status.ok ? status.value : null;
  const saying = (said?.refreshStatus ?? said?.status ?? "").trim().slice(0, 200);
  const lastAttemptAt = pacificMoment(said?.lastRefreshAttempt);
  const refreshedAt = refreshMoment(said?.refreshDate, lastAttemptAt);
  const isOver = now.getTime() - asked.startedAt.getTime() >= followForMs;
  const state =
    said === null
      ? // No answer says nothing of the import: it was accepted, and more may come.
        isOver
        ? "accepted"
        : "running"
      : importStateAfter(asked, { saying, lastAttemptAt, refreshedAt }, now);
  // First: whoever reads that the import is over reads beside it what ShipStation says of the store since.
  if (state === "done" || state === "failed") await lookAtStore(scope, now, patience);
  await storeImportState(scope, asked.startedAt, { state, saying, now }, database());
  return state === "running";
}

/** For the job: an import is followed to its end, whether or not somebody still looks at the page. */
export async function followImportToEnd(scope: SiteScope, patience: Patience): Promise<void> {
  while (await followImport(scope, patience.clock(), patience)) await patience.wait(followEveryMs);
}

/** A sweep: the imports that are under way. */
export async function importsToFollow(): Promise<readonly QueuedJob[]> {
  const siteIds = await sitesImporting();
  return siteIds.map((siteId) => ({ name: "import.follow-site" as const, payload: { siteId } }));
}
