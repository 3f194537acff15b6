import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { OutboxState } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** How far a promise is. */
export type PromiseState = { readonly state: OutboxState; readonly sentAt: Date | null };

/** What became of the promises made under these keys. */
export async function promisesByKey(
  scope: SiteScope,
  dedupeKeys: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, PromiseState>> {
  const rows = await db.outbox.findMany({
    where: { siteId: scope.siteId, dedupeKey: { in: [...dedupeKeys] } },
    select: { dedupeKey: true, state: true, sentAt: true },
  });
  return new Map(rows.map(({ dedupeKey, state, sentAt }) => [dedupeKey, { state, sentAt }]));
}
