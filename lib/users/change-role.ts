import type { Actor } from "@/lib/access/require-actor";
import type { Role } from "@/lib/access/roles";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hasAnotherOwner, userOfSite } from "@/lib/users/reads";
import { changeActor } from "@/lib/users/user";
import { holdUsersOfSite, setRole } from "@/lib/users/writes";

export type ChangeRoleProblem = { readonly form: "unknown-user" | "yourself" | "last-owner" };

/** Gives a person another role on this site; felt by their next click. */
export async function changeRole(
  actor: Actor,
  change: { readonly userId: string; readonly role: Role },
  now: Date,
): Promise<Result<undefined, ChangeRoleProblem>> {
  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await userOfSite(actor.scope, change.userId, tx);
    if (!user?.role) return refuse({ form: "unknown-user" });
    if (user.id === actor.userId) return refuse({ form: "yourself" });
    if (user.role === change.role) return ok();
    if (change.role !== "owner" && !(await hasAnotherOwner(actor.scope, user.id, tx))) {
      return refuse({ form: "last-owner" });
    }

    await setRole(actor.scope, user.id, change.role, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.role-changed",
        subject: "user",
        subjectId: user.id,
        details: { name: user.name, old: user.role, new: change.role },
      },
      now,
      tx,
    );
    return ok();
  });
}
