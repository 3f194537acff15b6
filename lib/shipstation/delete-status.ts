import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { type Result, refuse } from "@/lib/kernel/result";
import { type DeleteProblem, deleteOrderStatus } from "@/lib/orders/delete-order-status";
import { database } from "@/lib/platform/database/client";
import { connectionOf } from "@/lib/shipstation/reads";
import { forgetMapping } from "@/lib/shipstation/writes";

/** Deletes a status and its place in the mapping; not the one that shipped orders get. */
export async function deleteStatus(
  scope: SiteScope,
  actor: ChangeActor,
  name: string,
  now: Date,
): Promise<Result<undefined, DeleteProblem | "after-shipping">> {
  const { afterShippingStatus } = await connectionOf(scope);
  if (name === afterShippingStatus) return refuse("after-shipping");
  const deleted = await deleteOrderStatus(scope, actor, name, now);
  // Without it, a status added later under the same name would silently have the old place.
  if (deleted.ok) await forgetMapping(scope, name, database());
  return deleted;
}
