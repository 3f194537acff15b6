import type { SiteScope } from "@/lib/access/site-scope";
import type { Job } from "@/lib/jobs/definitions";
import { newId } from "@/lib/kernel/new-id";
import type { Transaction } from "@/lib/platform/database/transaction";

export async function insertOutbox(
  scope: SiteScope,
  { kind, dedupeKey, payload }: Job & { readonly dedupeKey: string },
  now: Date,
  tx: Transaction,
): Promise<void> {
  await tx.outbox.createMany({
    data: [
      {
        siteId: scope.siteId,
        id: newId("out"),
        kind,
        dedupeKey,
        payload,
        state: "pending",
        dueAt: now,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
}
