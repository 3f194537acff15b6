import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { isShipStationEnabled } from "@/lib/shipstation/reads";
import { bodyRetentionDaysOf } from "@/lib/shipstation/request-log/reads";
import { storeBodyRetention } from "@/lib/shipstation/request-log/writes";

/** How long this site keeps what was asked and answered. */
export async function saveBodyRetention(
  { scope, userId, name }: Actor,
  days: number,
  now: Date,
): Promise<Result<undefined, "not-enabled">> {
  return inTransaction(async (tx): Promise<Result<undefined, "not-enabled">> => {
    if (!(await isShipStationEnabled(scope, tx))) return refuse("not-enabled");
    const before = await bodyRetentionDaysOf(scope, tx);
    if (before === days) return ok();
    await storeBodyRetention(scope, days, tx);
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: "connection.saved",
        subject: "connection",
        subjectId: scope.siteId,
        details: { "bodyRetentionDays.old": before, "bodyRetentionDays.new": days },
      },
      now,
      tx,
    );
    return ok();
  });
}
