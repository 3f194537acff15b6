import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { restampChangedSince } from "@/lib/shipstation/feed/writes";
import { endPause, holdSiteClock } from "@/lib/shipstation/writes";

export type ExportResumed = {
  /** Orders that imports asked for in vain meanwhile; the next one carries them. */
  readonly restamped: number;
};

/**
 * Lets orders out again. ShipStation's windows moved on while they were answered with nothing, and it never looks back:
 * so every order with a change in one of them is stamped again, above all of them.
 */
export async function resumeExport(
  { scope, userId, name }: Actor,
  now: Date,
): Promise<Result<ExportResumed, never>> {
  return inTransaction(async (tx) => {
    // Before the connection's row: a change committed after this is stamped above the pause by itself.
    await holdSiteClock(scope, tx);
    const pause = await endPause(scope, tx);
    if (pause === null) return ok({ restamped: 0 });

    const restamped = pause.missed ? await restampChangedSince(scope, pause.missed, tx) : 0;
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: "connection.resumed",
        subject: "connection",
        subjectId: scope.siteId,
        details: { export: "resumed", restamped },
      },
      now,
      tx,
    );
    return ok({ restamped });
  });
}
