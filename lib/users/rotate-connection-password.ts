import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword, verifyPassword } from "@/lib/platform/password-hash";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { generatePassword } from "@/lib/users/generate-password";
import { passwordProblem } from "@/lib/users/password-rules";
import { oldPasswordAfterRotation } from "@/lib/users/previous-password";
import { connectionUserOfSite } from "@/lib/users/reads";
import type { RotationForm } from "@/lib/users/schema";
import { tellOwners } from "@/lib/users/tell-owners";
import { changeActor } from "@/lib/users/user";
import { holdUsersOfSite, setConnectionPasswords } from "@/lib/users/writes";

export type RotationProblem =
  | { readonly form: "unknown-user" }
  | { readonly fields: { readonly password: string } }
  | ConfirmPasswordProblem;

export type Rotated = {
  readonly userName: string;
  /** The one time it can be shown; null when it was chosen. */
  readonly generated: string | null;
  /** Until when the old one is accepted; null: it is refused from now on. */
  readonly oldAcceptedUntil: Date | null;
};

/** Gives the connection user another password; the old one works on for the chosen time, or until the new one is used. */
export async function rotateConnectionPassword(
  actor: Actor,
  form: RotationForm,
  now: Date,
): Promise<Result<Rotated, RotationProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;
  const known = await connectionUserOfSite(actor.scope, form.userId);
  if (!known) return refuse({ form: "unknown-user" });
  const generated = form.passwordChoice === "generate" ? generatePassword() : null;
  const problem = generated === null ? passwordProblem(form.password, [known.userName]) : null;
  if (problem) return refuse({ fields: { password: problem } });
  // The same one again would be "used" by the next request with the old one, and the delay would mean nothing.
  if (generated === null && (await verifyPassword(known.passwordHash, form.password))) {
    return refuse({ fields: { password: "passwordSame" } });
  }
  const hash = await hashPassword(generated ?? form.password);

  return inTransaction(async (tx) => {
    await holdUsersOfSite(actor.scope, tx);
    const user = await connectionUserOfSite(actor.scope, form.userId, tx);
    if (!user) return refuse({ form: "unknown-user" });
    const old = oldPasswordAfterRotation(user, form.delay, now);
    await setConnectionPasswords(user.id, { hash, changedAt: now, changedBy: actor.name, ...old }, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "user.connection-password-replaced",
        subject: "user",
        subjectId: user.id,
        details: {
          userName: user.userName,
          password: "replaced",
          oldAcceptedUntil: old.previousPasswordUntil?.toISOString() ?? null,
        },
      },
      now,
      tx,
    );
    const told = { what: "connection-password-rotated", subject: user.userName, by: actor.name } as const;
    await tellOwners(actor.scope, told, now, tx);
    return ok({ userName: user.userName, generated, oldAcceptedUntil: old.previousPasswordUntil });
  });
}
