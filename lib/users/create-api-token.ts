import type { Actor } from "@/lib/access/require-actor";
import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { randomSecret } from "@/lib/platform/secrets";
import { addApiToken } from "@/lib/users/add-api-token";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";

/** Makes a token for the order intake and answers it, the one time it can be shown. Its start tells whose it is. */
export async function createApiToken(
  actor: Actor,
  form: { readonly name: string; readonly currentPassword?: string | undefined },
  now: Date,
): Promise<Result<string, ConfirmPasswordProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;
  const token = `wsm_${actor.site.tag.toLowerCase()}_${randomSecret()}`;

  await inTransaction((tx) => addApiToken(actor.scope, { name: form.name, token }, actor, now, tx));
  return ok(token);
}
