import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { activeConnectionUser, isAccountOfSiteAlone, userOfSite } from "@/lib/users/reads";
import { changeActor } from "@/lib/users/user";
import { holdUsersOfSite, setDisabled } from "@/lib/users/writes";

export type EnableUserProblem = {
  readonly form: "unknown-user" | "shared-account" | "connection-user-exists";
};

/** Lets a disabled user in again, with the password they had. */
export async function enableUser(
  actor: Actor,
  userId: string,
  now: Date,
): Promise<Result<undefined, EnableUserProblem>> {
  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await userOfSite(actor.scope, userId, tx);
    if (!user) return refuse({ form: "unknown-user" });
    if (user.status !== "disabled") return ok();
    if (user.kind === "connection" && (await activeConnectionUser(actor.scope, tx))) {
      return refuse({ form: "connection-user-exists" });
    }
    if (user.kind === "person" && !(await isAccountOfSiteAlone(actor.scope, userId, tx))) {
      return refuse({ form: "shared-account" });
    }

    await setDisabled(userId, null, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.enabled",
        subject: "user",
        subjectId: userId,
        details: { name: user.name, userName: user.userName },
      },
      now,
      tx,
    );
    return ok();
  });
}
