import type { SiteScope } from "@/lib/access/site-scope";
import { predefinedStatuses } from "@/lib/orders/predefined-statuses";
import { insertStatuses } from "@/lib/orders/statuses/writes";
import type { Transaction } from "@/lib/platform/database/transaction";

/** Gives a new site the nine statuses every site starts with. */
export async function addPredefinedStatuses(scope: SiteScope, tx: Transaction): Promise<void> {
  await insertStatuses(
    scope,
    predefinedStatuses.map((status) => ({ ...status, predefined: true })),
    tx,
  );
}
