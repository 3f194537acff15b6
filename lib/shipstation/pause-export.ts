import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { isShipStationEnabled } from "@/lib/shipstation/reads";
import { storePause } from "@/lib/shipstation/writes";

/** From now on imports get a valid page without orders, and ship notices are still taken. Paused already: nothing changes. */
export async function pauseExport(
  { scope, userId, name }: Actor,
  now: Date,
): Promise<Result<undefined, { readonly form: "not-enabled" }>> {
  return inTransaction(async (tx) => {
    if (!(await isShipStationEnabled(scope, tx))) return refuse({ form: "not-enabled" });
    if (!(await storePause(scope, { at: now, by: name }, tx))) return ok();
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: "connection.paused",
        subject: "connection",
        subjectId: scope.siteId,
        details: { export: "paused" },
      },
      now,
      tx,
    );
    return ok();
  });
}
