import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { promiseInvitation } from "@/lib/users/invite-person";
import { issueLink } from "@/lib/users/links/issue-link";
import { isAccountOfSiteAlone, userOfSite } from "@/lib/users/reads";
import { changeActor } from "@/lib/users/user";

export type RenewedLink = { readonly kind: "invitation" | "password_reset"; readonly token: string };

export type RenewLinkProblem = {
  readonly form: "unknown-user" | "yourself" | "shared-account" | "user-disabled";
};

/** A new invitation for who has not taken up theirs, or a link to a new password for who lost it. Earlier links end. */
export async function renewLink(
  actor: Actor,
  userId: string,
  now: Date,
): Promise<Result<RenewedLink, RenewLinkProblem>> {
  return inTransaction(async (tx) => {
    const user = await userOfSite(actor.scope, userId, tx);
    if (user?.kind !== "person") return refuse({ form: "unknown-user" });
    if (user.id === actor.userId) return refuse({ form: "yourself" });
    if (user.status === "disabled") return refuse({ form: "user-disabled" });
    if (!(await isAccountOfSiteAlone(actor.scope, userId, tx))) return refuse({ form: "shared-account" });

    const kind = user.status === "invited" ? "invitation" : "password_reset";
    const token =
      kind === "invitation"
        ? await promiseInvitation(actor.scope, userId, now, tx)
        : await issueLink("password_reset", userId, now, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: kind === "invitation" ? "user.invited-again" : "user.password-link-made",
        subject: "user",
        subjectId: userId,
        details: { name: user.name },
      },
      now,
      tx,
    );
    return ok({ kind, token });
  });
}
