import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { ImportNow } from "@/lib/shipstation/import-now/import-now";

/** The last import that was asked for from here; null before the first. */
export async function lastImportNow(scope: SiteScope, db: Db = database()): Promise<ImportNow | null> {
  return db.shipStationImport.findUnique({
    where: { siteId: scope.siteId },
    select: {
      storeId: true,
      state: true,
      startedAt: true,
      startedBy: true,
      since: true,
      saying: true,
      endedAt: true,
    },
  });
}

/** Sites with an import under way, for the sweep. */
export async function sitesImporting(db: Db = database()): Promise<readonly string[]> {
  const rows = await db.shipStationImport.findMany({
    where: { state: "running" },
    select: { siteId: true },
  });
  return rows.map(({ siteId }) => siteId);
}
