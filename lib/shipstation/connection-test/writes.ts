import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";
import type { StoredRun } from "@/lib/shipstation/connection-test/reads";

/** Keeps a one-time credential, and throws away those of runs that never came to their end. */
export async function insertTestCredential(
  { siteId }: SiteScope,
  { digest, expiresAt, now }: { readonly digest: string; readonly expiresAt: Date; readonly now: Date },
  db: Db,
): Promise<void> {
  await db.connectionTestCredential.deleteMany({ where: { siteId, expiresAt: { lte: now } } });
  await db.connectionTestCredential.create({ data: { siteId, digest, expiresAt } });
}

export async function deleteTestCredential({ siteId }: SiteScope, digest: string, db: Db): Promise<void> {
  await db.connectionTestCredential.deleteMany({ where: { siteId, digest } });
}

export async function storeTestRun(
  { siteId }: SiteScope,
  { finishedAt, byName, results }: StoredRun,
  db: Db,
): Promise<void> {
  const fields = {
    finishedAt,
    byName,
    results: results.map((result) => ({ ...result, details: [...result.details] })),
  };
  await db.connectionTestRun.upsert({
    where: { siteId },
    create: { siteId, ...fields },
    update: fields,
  });
}
