import type { SiteScope } from "@/lib/access/site-scope";
import type { NewChange } from "@/lib/activity/change";
import { insertChanges } from "@/lib/activity/writes";
import type { Statements } from "@/lib/platform/database/plain-transaction";

/** Writes one entry of the history, in the commit of the change it tells about. */
export async function recordChange(
  scope: SiteScope,
  change: NewChange,
  now: Date,
  tx: Statements,
): Promise<void> {
  await insertChanges(scope, [change], now, tx);
}

/** Writes several, in this order. */
export async function recordChanges(
  scope: SiteScope,
  changes: readonly NewChange[],
  now: Date,
  tx: Statements,
): Promise<void> {
  await insertChanges(scope, changes, now, tx);
}
