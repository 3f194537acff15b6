import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";
import { followEveryMs, type ImportNow, type ImportState } from "@/lib/shipstation/import-now/import-now";

/** Puts the new import in place of the last one. */
export async function storeImport(
  scope: SiteScope,
  started: Pick<ImportNow, "storeId" | "startedAt" | "startedBy" | "since">,
  db: Db,
): Promise<void> {
  const fields = {
    ...started,
    state: "running",
    followedAt: started.startedAt,
    saying: "",
    endedAt: null,
  } as const;
  await db.shipStationImport.upsert({
    where: { siteId: scope.siteId },
    create: { siteId: scope.siteId, ...fields },
    update: fields,
  });
}

/** Whoever gets true asks ShipStation; the page and the job together ask no more than every five seconds. */
export async function claimFollowing(scope: SiteScope, now: Date, db: Db): Promise<boolean> {
  const claimed = await db.shipStationImport.updateMany({
    where: {
      siteId: scope.siteId,
      state: "running",
      followedAt: { lte: new Date(now.getTime() - followEveryMs) },
    },
    data: { followedAt: now },
  });
  return claimed.count === 1;
}

/** Only of the import that was asked about: a newer one in its place is left alone. */
export async function storeImportState(
  scope: SiteScope,
  startedAt: Date,
  { state, saying, now }: { readonly state: ImportState; readonly saying: string; readonly now: Date },
  db: Db,
): Promise<void> {
  await db.shipStationImport.updateMany({
    where: { siteId: scope.siteId, startedAt, state: "running" },
    data: { state, ...(saying !== "" && { saying }), endedAt: state === "running" ? null : now },
  });
}
