import type { Actor } from "@/lib/access/require-actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { enterConnectionUser } from "@/lib/shipstation/enter-connection-user";
import { isShipStationEnabled } from "@/lib/shipstation/reads";
import { type AddConnectionUserProblem, addConnectionUser } from "@/lib/users/add-connection-user";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { generatePassword } from "@/lib/users/generate-password";
import type { ConnectionUserForm } from "@/lib/users/schema";
import { tellOwners } from "@/lib/users/tell-owners";

export type CreateConnectionUserProblem =
  | { readonly form: "not-enabled" }
  | AddConnectionUserProblem
  | ConfirmPasswordProblem;

export type ConnectionUserMade = {
  readonly userId: string;
  readonly userName: string;
  /** The one time it can be shown; null when it was chosen. */
  readonly generated: string | null;
};

/** Makes the connection user and, when asked, enters it under General, all at once. */
export async function createConnectionUser(
  actor: Actor,
  form: ConnectionUserForm,
  now: Date,
): Promise<Result<ConnectionUserMade, CreateConnectionUserProblem>> {
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;
  if (form.useNow && !(await isShipStationEnabled(actor.scope))) return refuse({ form: "not-enabled" });
  const generated = form.passwordChoice === "generate" ? generatePassword() : null;
  const passwordHash = await hashPassword(generated ?? form.password);

  return inTransaction(async (tx) => {
    const added = await addConnectionUser(
      actor.scope,
      { userName: form.userName, passwordHash },
      actor,
      now,
      tx,
    );
    if (!added.ok) return added;

    const { userName } = added.value;
    const told = { what: "connection-user-created", subject: userName, by: actor.name } as const;
    await tellOwners(actor.scope, told, now, tx);
    if (form.useNow) await enterConnectionUser(actor.scope, actor, added.value, now, tx);
    return ok({ userId: added.value.id, userName, generated });
  });
}
