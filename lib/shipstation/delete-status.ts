import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import type { Result } from "@/lib/kernel/result";
import { type DeleteProblem, deleteOrderStatus } from "@/lib/orders/delete-order-status";
import { database } from "@/lib/platform/database/client";
import { forgetMapping } from "@/lib/shipstation/writes";

/** Deletes a status and its place in the mapping. */
export async function deleteStatus(
  scope: SiteScope,
  actor: ChangeActor,
  name: string,
  now: Date,
): Promise<Result<undefined, DeleteProblem>> {
  const deleted = await deleteOrderStatus(scope, actor, name, now);
  // Without it, a status added later under the same name would silently have the old place.
  if (deleted.ok) await forgetMapping(scope, name, database());
  return deleted;
}
