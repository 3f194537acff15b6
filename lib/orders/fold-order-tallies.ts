import { scopeForSystem } from "@/lib/access/scope-for-system";
import { sitesToFold } from "@/lib/orders/tally/reads";
import { foldTally } from "@/lib/orders/tally/writes";
import { database } from "@/lib/platform/database/client";

/** Folds the tallies of every site where orders changed. Twice, or by two workers at once, it leaves the same. */
export async function foldOrderTallies(): Promise<void> {
  for (const siteId of await sitesToFold()) await foldTally(scopeForSystem(siteId), database());
}
