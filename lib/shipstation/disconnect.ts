import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { connectionOf } from "@/lib/shipstation/reads";
import { forgetSnapshot } from "@/lib/shipstation/store-snapshot/writes";
import { clearConnection } from "@/lib/shipstation/writes";
import { type ConfirmPasswordProblem, confirmPassword } from "@/lib/users/confirm-password";
import { dropOldPassword } from "@/lib/users/stop-old-password";
import { tellOwners } from "@/lib/users/tell-owners";
import { changeActor, nameKey } from "@/lib/users/user";

export type DisconnectProblem =
  | { readonly fields: { readonly confirmation: "tagMismatch" } }
  | ConfirmPasswordProblem;

/**
 * Ends the connection on our side: the entered user and the API key are forgotten, and ShipStation is refused from its
 * next request on. The user itself, the mapping, orders and shipments stay, so that entering the user connects again.
 */
export async function disconnect(
  actor: Actor,
  form: { readonly confirmation: string; readonly currentPassword?: string | undefined },
  now: Date,
): Promise<Result<undefined, DisconnectProblem>> {
  if (nameKey(form.confirmation) !== nameKey(actor.site.tag)) {
    return refuse({ fields: { confirmation: "tagMismatch" } });
  }
  const confirmed = await confirmPassword(actor, form.currentPassword, now);
  if (!confirmed.ok) return confirmed;

  return inTransaction(async (tx) => {
    const { connectionUser, apiKey } = await connectionOf(actor.scope, tx);
    if (!connectionUser && !apiKey) return ok();
    await clearConnection(actor.scope, now, tx);
    await forgetSnapshot(actor.scope, tx);
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "connection.disconnected",
        subject: "connection",
        subjectId: actor.scope.siteId,
        details: {
          ...(connectionUser && { userName: connectionUser.userName }),
          ...(apiKey && { apiKey: "removed" }),
        },
      },
      now,
      tx,
    );
    if (connectionUser) await dropOldPassword(connectionUser.id, tx);
    const subject = connectionUser?.userName ?? apiKey?.keyLast4 ?? "";
    await tellOwners(actor.scope, { what: "disconnected", subject, by: actor.name }, now, tx);
    return ok();
  });
}
