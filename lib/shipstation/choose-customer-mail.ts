import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { CustomerMailPolicy } from "@/lib/shipstation/connection";
import { connectionOf, isShipStationEnabled } from "@/lib/shipstation/reads";
import { storeConnection } from "@/lib/shipstation/writes";

/** Who tells the customer: the same choice as under General, where its history is. */
export async function chooseCustomerMail(
  actor: Actor,
  customerMail: CustomerMailPolicy,
  now: Date,
  tx: Transaction,
): Promise<Result<undefined, { readonly form: "not-enabled" }>> {
  const before = await connectionOf(actor.scope, tx);
  if (before.customerMail === customerMail) return ok();
  if (!(await isShipStationEnabled(actor.scope, tx))) return refuse({ form: "not-enabled" });
  await storeConnection(actor.scope, { customerMail, updatedAt: now }, tx);
  await recordChange(
    actor.scope,
    {
      actor: { kind: "person", id: actor.userId, name: actor.name },
      action: "connection.saved",
      subject: "connection",
      subjectId: actor.scope.siteId,
      details: { "customerMail.old": before.customerMail, "customerMail.new": customerMail },
    },
    now,
    tx,
  );
  return ok();
}
