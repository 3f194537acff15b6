import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { oldPasswordEnd } from "@/lib/users/previous-password";
import { connectionUserOfSite } from "@/lib/users/reads";
import { tellOwners } from "@/lib/users/tell-owners";
import { changeActor } from "@/lib/users/user";
import { forgetOldPassword, holdUsersOfSite } from "@/lib/users/writes";

export type StopOldPasswordProblem = { readonly form: "unknown-user" } | ConfirmPasswordProblem;

/** Ends the old password before its time, for the pages of a running import too. Nothing to end is no problem. */
export async function stopOldPassword(
  actor: Actor,
  form: { readonly userId: string; readonly currentPassword?: string | undefined },
  now: Date,
): Promise<Result<undefined, StopOldPasswordProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;

  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await connectionUserOfSite(actor.scope, form.userId, tx);
    if (!user) return refuse({ form: "unknown-user" });
    const wasAccepted = oldPasswordEnd(user, now) !== null;
    await forgetOldPassword(user.id, tx);
    if (!wasAccepted) return ok();
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.old-password-stopped",
        subject: "user",
        subjectId: user.id,
        details: { userName: user.userName },
      },
      now,
      tx,
    );
    const told = { what: "old-password-stopped", subject: user.userName, by: actor.name } as const;
    await tellOwners(actor.scope, told, now, tx);
    return ok();
  });
}

/** The same as a part of another change: what is disconnected and connected again knows one password. */
export async function dropOldPassword(userId: string, tx: Transaction): Promise<void> {
  await forgetOldPassword(userId, tx);
}
