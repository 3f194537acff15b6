import type { SiteScope } from "@/lib/access/site-scope";
import type { NewChange } from "@/lib/activity/change";
import { newId } from "@/lib/kernel/new-id";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Statements, send } from "@/lib/platform/database/plain-transaction";

/** One parameter for them all: orders come by the hundred. Ids rise in the order given. */
export async function insertChanges(
  { siteId }: SiteScope,
  changes: readonly NewChange[],
  now: Date,
  tx: Statements,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ actor, action, subject, subjectId, details }) => ({
    id: newId("chg"),
    actor_kind: actor.kind,
    actor_id: "id" in actor ? actor.id : null,
    actor_name: actor.name,
    action,
    subject,
    subject_id: subjectId,
    details: details ?? {},
  }));
  await send(
    tx,
    Prisma.sql`
    /* prepared: changes */
    INSERT INTO change (site_id, id, at, actor_kind, actor_id, actor_name, action, subject, subject_id, details)
    SELECT ${siteId}, id, ${now}, actor_kind, actor_id, actor_name, action, subject, subject_id, details
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, actor_kind text, actor_id text,
      actor_name text, action text, subject text, subject_id text, details jsonb)`,
  );
}
