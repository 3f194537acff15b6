import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor, ChangeEntry, ChangeSubject } from "@/lib/activity/change";
import { database } from "@/lib/platform/database/client";
import type { Change } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** The history of one thing, newest first. */
export async function changesOf(
  scope: SiteScope,
  subject: ChangeSubject,
  subjectId: string,
  most = 200,
  db: Db = database(),
): Promise<ChangeEntry[]> {
  const rows = await db.change.findMany({
    where: { siteId: scope.siteId, subject, subjectId },
    orderBy: { id: "desc" },
    take: most,
  });
  return rows.map(changeFromRow);
}

export function changeFromRow(row: Change): ChangeEntry {
  return {
    id: row.id,
    at: row.at,
    actor: actorFromRow(row),
    action: row.action,
    // Written by insertChanges from a ChangeSubject and by nothing else.
    subject: row.subject as ChangeSubject,
    subjectId: row.subjectId,
    // The same of ChangeDetails.
    details: row.details as ChangeEntry["details"],
  };
}

function actorFromRow(row: Change): ChangeActor {
  switch (row.actorKind) {
    case "person":
      return { kind: "person", id: row.actorId ?? "", name: row.actorName };
    case "shipstation":
    case "intake":
      return { kind: row.actorKind, name: row.actorName };
    default:
      return { kind: "system", name: row.actorName };
  }
}
