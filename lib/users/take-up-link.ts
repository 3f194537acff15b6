import { scopeForSystem } from "@/lib/access/scope-for-system";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { openLink } from "@/lib/users/links/reads";
import { useLinkUp } from "@/lib/users/links/writes";
import { passwordProblem } from "@/lib/users/password-rules";
import { sitesOfUser } from "@/lib/users/reads";
import type { LinkForm } from "@/lib/users/schema";
import { changeActor } from "@/lib/users/user";
import { deleteSessionsOf, setPassword, setProfile } from "@/lib/users/writes";

export type TakeUpLinkProblem =
  | { readonly form: "link-ended" }
  | { readonly fields: Readonly<Record<string, string>> };

/** An invited person's name and password, or a new password; the link is used up and every session ends. Answers the login. */
export async function takeUpLink(form: LinkForm, now: Date): Promise<Result<string, TakeUpLinkProblem>> {
  const link = await openLink(form.token, now);
  if (!link) return refuse({ form: "link-ended" });
  const problem = passwordProblem(form.password, [link.user.email, form.name]);
  if (problem) return refuse({ fields: { password: problem } });
  const hash = await hashPassword(form.password);

  return inTransaction(async (tx) => {
    if (!(await useLinkUp(link.digest, now, tx))) return refuse({ form: "link-ended" });

    const { id, email } = link.user;
    await setProfile(id, { name: form.name }, tx);
    await setPassword(id, { hash, changedAt: now, changedBy: form.name }, tx);
    await deleteSessionsOf(id, null, tx);
    const action = link.kind === "invitation" ? "user.invitation-taken-up" : "user.password-changed";
    for (const siteId of await sitesOfUser(id, tx)) {
      await recordChange(
        scopeForSystem(siteId),
        { actor: changeActor({ userId: id, name: form.name }), action, subject: "user", subjectId: id },
        now,
        tx,
      );
    }
    return ok(email);
  });
}
