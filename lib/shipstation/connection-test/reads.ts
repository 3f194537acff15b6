import { z } from "zod";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { CheckResult } from "@/lib/shipstation/connection-test/check";
import { checkResultSchema } from "@/lib/shipstation/connection-test/schema";

export type StoredRun = {
  readonly finishedAt: Date;
  readonly byName: string;
  readonly results: readonly CheckResult[];
};

const storedResults = z.array(checkResultSchema);

/** The last run of the site; null before the first, and where an older version stored other checks. */
export async function lastTestOf({ siteId }: SiteScope, db: Db = database()): Promise<StoredRun | null> {
  const row = await db.connectionTestRun.findUnique({ where: { siteId } });
  if (!row) return null;
  const results = storedResults.safeParse(row.results);
  return results.success ? { finishedAt: row.finishedAt, byName: row.byName, results: results.data } : null;
}

/** What the connection's row knows that no page shows. */
export async function connectionMarks({ siteId }: SiteScope, db: Db = database()) {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId },
    select: { pausedAt: true, pausedBy: true, apiKeyAcceptedAt: true, connectionUserId: true },
  });
  return {
    pausedAt: row?.pausedAt ?? null,
    pausedBy: row?.pausedBy ?? "",
    apiKeyAcceptedAt: row?.apiKeyAcceptedAt ?? null,
    connectionUserId: row?.connectionUserId ?? null,
  };
}

/** Whether ShipStation itself has fetched orders before. */
export async function hasImported({ siteId }: SiteScope, db: Db = database()): Promise<boolean> {
  // In this order an index of imports alone answers, however much else the log holds.
  const imports = await db.contact.findMany({
    where: { siteId, isTest: false, action: "export", outcome: "ok" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true },
  });
  return imports.length > 0;
}

/** The stored hashes of the connection user, for one comparison. */
export async function passwordHashesOf(userId: string, db: Db = database()) {
  return db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, previousPasswordHash: true, previousPasswordUntil: true, disabledAt: true },
  });
}
