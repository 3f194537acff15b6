import { scopeForSystem } from "@/lib/access/scope-for-system";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { checkPassword } from "@/lib/users/confirm-password";
import { passwordProblem } from "@/lib/users/password-rules";
import { changeActor, type Person } from "@/lib/users/user";
import { deleteSessionsOf, setPassword } from "@/lib/users/writes";

export type ChangePasswordProblem = { readonly fields: Readonly<Record<string, string>> };

/** A person's own new password; every session but the one that asks ends at once. */
export async function changePassword(
  person: Person,
  form: { readonly currentPassword: string; readonly newPassword: string },
  currentSessionDigest: string | null,
  now: Date,
): Promise<Result<undefined, ChangePasswordProblem>> {
  const checked = await checkPassword(person.userId, form.currentPassword);
  if (!checked.ok) return checked;
  const problem = passwordProblem(form.newPassword, [person.userName, person.email, person.name]);
  if (problem) return refuse({ fields: { newPassword: problem } });
  if (form.newPassword === form.currentPassword) return refuse({ fields: { newPassword: "passwordSame" } });
  const hash = await hashPassword(form.newPassword);

  return inTransaction(async (tx) => {
    await setPassword(person.userId, { hash, changedAt: now, changedBy: person.name }, tx);
    await deleteSessionsOf(person.userId, currentSessionDigest, tx);
    for (const site of person.sites) {
      await recordChange(
        scopeForSystem(site.id),
        {
          actor: changeActor(person),
          action: "user.password-changed",
          subject: "user",
          subjectId: person.userId,
        },
        now,
        tx,
      );
    }
    return ok();
  });
}
