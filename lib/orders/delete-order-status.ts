import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { isAfterShippingStatus, orderCountOfStatus } from "@/lib/orders/reads";
import { deleteStatus, lockStatus } from "@/lib/orders/statuses/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

export type DeleteProblem =
  | "unknown-status"
  | "predefined"
  | "after-shipping"
  | { readonly form: "in-use"; readonly values: { readonly count: string } };

/** Deletes a status of the merchant's own that no order has. */
export async function deleteOrderStatus(
  scope: SiteScope,
  actor: ChangeActor,
  name: string,
  now: Date,
): Promise<Result<undefined, DeleteProblem>> {
  return inTransaction(async (tx) => {
    const status = await lockStatus(scope, name, tx);
    if (!status) return refuse("unknown-status");
    if (status.predefined) return refuse("predefined");
    if (await isAfterShippingStatus(scope, name, tx)) return refuse("after-shipping");
    const count = await orderCountOfStatus(scope, name, tx);
    if (count > 0) return refuse({ form: "in-use", values: { count: String(count) } });

    await deleteStatus(scope, name, tx);
    await recordChange(
      scope,
      { actor, action: "order-status.deleted", subject: "order-status", subjectId: name, details: { name } },
      now,
      tx,
    );
    return ok();
  });
}
