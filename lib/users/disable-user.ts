import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { hasAnotherOwner, isAccountOfSiteAlone, isConnectionUserInUse, userOfSite } from "@/lib/users/reads";
import type { SiteUser } from "@/lib/users/site-user";
import { changeActor, nameKey } from "@/lib/users/user";
import { deleteSessionsOf, holdUsersOfSite, setDisabled } from "@/lib/users/writes";

export type DisableUserProblem =
  | { readonly form: "unknown-user" | "yourself" | "last-owner" | "shared-account" }
  | { readonly fields: { readonly confirmation: "confirmationMismatch" } };

/** Shuts a user out at once: sessions end, and ShipStation is refused with the next request. */
export async function disableUser(
  actor: Actor,
  form: { readonly userId: string; readonly confirmation: string },
  now: Date,
): Promise<Result<undefined, DisableUserProblem>> {
  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await userOfSite(actor.scope, form.userId, tx);
    if (!user) return refuse({ form: "unknown-user" });
    if (user.status === "disabled") return ok();
    const problem = await whyNot(actor, user, form.confirmation, tx);
    if (problem) return refuse(problem);

    await setDisabled(user.id, now, tx);
    await deleteSessionsOf(user.id, null, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.disabled",
        subject: "user",
        subjectId: user.id,
        details: { name: user.name, userName: user.userName },
      },
      now,
      tx,
    );
    return ok();
  });
}

async function whyNot(
  actor: Actor,
  user: SiteUser,
  confirmation: string,
  tx: Transaction,
): Promise<DisableUserProblem | null> {
  if (user.id === actor.userId) return { form: "yourself" };
  if (user.kind === "connection") {
    const isConfirmed = nameKey(confirmation) === nameKey(user.userName);
    const stopsShipStation = await isConnectionUserInUse(actor.scope, user.id, tx);
    return stopsShipStation && !isConfirmed ? { fields: { confirmation: "confirmationMismatch" } } : null;
  }
  if (!(await hasAnotherOwner(actor.scope, user.id, tx))) return { form: "last-owner" };
  return (await isAccountOfSiteAlone(actor.scope, user.id, tx)) ? null : { form: "shared-account" };
}
