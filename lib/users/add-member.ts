import type { Role } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import type { Transaction } from "@/lib/platform/database/transaction";
import { insertMembership } from "@/lib/users/writes";

type NewMember = { readonly userId: string; readonly name: string; readonly role: Role };

/** Gives a person a role on a site they do not belong to yet. */
export async function addMember(
  scope: SiteScope,
  member: NewMember,
  by: ChangeActor,
  now: Date,
  tx: Transaction,
): Promise<void> {
  await insertMembership(scope, { userId: member.userId, role: member.role, createdAt: now }, tx);
  await recordChange(
    scope,
    {
      actor: by,
      action: "user.added",
      subject: "user",
      subjectId: member.userId,
      details: { name: member.name, role: member.role },
    },
    now,
    tx,
  );
}
