import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { digest, randomSecret } from "@/lib/platform/secrets";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { changeActor } from "@/lib/users/user";
import { insertApiToken } from "@/lib/users/writes";

/** Makes a token for the order intake and answers it, the one time it can be shown. Its start tells whose it is. */
export async function createApiToken(
  actor: Actor,
  form: { readonly name: string; readonly currentPassword?: string | undefined },
  now: Date,
): Promise<Result<string, ConfirmPasswordProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;
  const id = newId("tok");
  const token = `wsm_${actor.site.tag.toLowerCase()}_${randomSecret()}`;

  return inTransaction(async (tx) => {
    const row = { id, name: form.name, digest: digest(token), createdBy: actor.name, createdAt: now };
    await insertApiToken(actor.scope, row, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "api-token.made",
        subject: "api-token",
        subjectId: id,
        details: { name: form.name },
      },
      now,
      tx,
    );
    return ok(token);
  });
}
