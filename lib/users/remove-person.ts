import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { hasAnotherOwner, userOfSite } from "@/lib/users/reads";
import { changeActor } from "@/lib/users/user";
import { deleteMembership, deleteSessionsOnSite, holdUsersOfSite } from "@/lib/users/writes";

export type RemovePersonProblem =
  | { readonly form: "unknown-user" | "yourself" | "last-owner" }
  | ConfirmPasswordProblem;

/** Takes a person off this site. The account stays, and so do the other sites it may have; the history keeps the name. */
export async function removePerson(
  actor: Actor,
  form: { readonly userId: string; readonly currentPassword?: string | undefined },
  now: Date,
): Promise<Result<undefined, RemovePersonProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;

  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await userOfSite(actor.scope, form.userId, tx);
    if (user?.kind !== "person") return refuse({ form: "unknown-user" });
    if (user.id === actor.userId) return refuse({ form: "yourself" });
    if (!(await hasAnotherOwner(actor.scope, user.id, tx))) return refuse({ form: "last-owner" });

    await deleteMembership(actor.scope, user.id, tx);
    await deleteSessionsOnSite(actor.scope, user.id, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.removed",
        subject: "user",
        subjectId: user.id,
        details: { name: user.name, role: user.role },
      },
      now,
      tx,
    );
    return ok();
  });
}
