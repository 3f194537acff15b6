import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { generatePassword } from "@/lib/users/generate-password";
import { passwordProblem } from "@/lib/users/password-rules";
import { userOfSite } from "@/lib/users/reads";
import type { ConnectionPasswordForm } from "@/lib/users/schema";
import { changeActor } from "@/lib/users/user";
import { setPassword } from "@/lib/users/writes";

export type SetConnectionPasswordProblem =
  | { readonly form: "unknown-user" }
  | { readonly fields: { readonly password: string } }
  | ConfirmPasswordProblem;

export type ConnectionPasswordSet = {
  readonly userName: string;
  /** The one time it can be shown; null when it was chosen. */
  readonly generated: string | null;
};

/** Gives the connection user another password; the old one is refused from the next request on. */
export async function setConnectionPassword(
  actor: Actor,
  form: ConnectionPasswordForm,
  now: Date,
): Promise<Result<ConnectionPasswordSet, SetConnectionPasswordProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;
  const user = await userOfSite(actor.scope, form.userId);
  if (user?.kind !== "connection") return refuse({ form: "unknown-user" });
  const generated = form.passwordChoice === "generate" ? generatePassword() : null;
  const problem = generated === null ? passwordProblem(form.password, [user.userName]) : null;
  if (problem) return refuse({ fields: { password: problem } });
  const hash = await hashPassword(generated ?? form.password);

  return inTransaction(async (tx) => {
    await setPassword(user.id, { hash, changedAt: now, changedBy: actor.name }, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.connection-password-replaced",
        subject: "user",
        subjectId: user.id,
        details: { userName: user.userName, password: "replaced" },
      },
      now,
      tx,
    );
    return ok({ userName: user.userName, generated });
  });
}
