import type { SiteScope } from "@/lib/access/site-scope";
import type { NewChange } from "@/lib/activity/change";
import { insertChange } from "@/lib/activity/writes";
import type { Transaction } from "@/lib/platform/database/transaction";

/** Writes one entry of the history, in the commit of the change it tells about. */
export async function recordChange(
  scope: SiteScope,
  change: NewChange,
  now: Date,
  tx: Transaction,
): Promise<void> {
  await insertChange(scope, change, now, tx);
}
