import type { SiteScope } from "@/lib/access/site-scope";
import type { NewChange } from "@/lib/activity/change";
import { newId } from "@/lib/kernel/new-id";
import type { Transaction } from "@/lib/platform/database/transaction";

export async function insertChange(
  scope: SiteScope,
  change: NewChange,
  now: Date,
  tx: Transaction,
): Promise<void> {
  await tx.change.create({
    data: {
      siteId: scope.siteId,
      id: newId("chg"),
      at: now,
      actorKind: change.actor.kind,
      actorId: "id" in change.actor ? change.actor.id : null,
      actorName: change.actor.name,
      action: change.action,
      subject: change.subject,
      subjectId: change.subjectId,
      details: change.details ?? {},
    },
  });
}
