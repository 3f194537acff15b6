import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import { type MappingRules, targetOf } from "@/lib/shipstation/status-mapping";

/** Why an order stays here; reason is a key of the messages `holdReasons`. */
export type HoldReason = { readonly reason: string; readonly path: string };

type Held = { readonly status: string; readonly problems: readonly HoldReason[]; readonly isSample: boolean };

/** Everything that keeps the order from ShipStation: its own faults, then what the site's mapping says. */
export async function holdReasons(scope: SiteScope, order: Held, db: Db = database()): Promise<HoldReason[]> {
  return holdReasonsUnder(await mappingRulesOf(scope, db), order);
}

export function holdReasonsUnder(rules: MappingRules, order: Held): HoldReason[] {
  const reasons: HoldReason[] = [...order.problems];
  const target = targetOf(rules.mapping, order.status);
  if (target === "do_not_send") reasons.push({ reason: "status-not-sent", path: "status" });
  if (target === null && rules.unmappedPolicy === "hold_back") {
    reasons.push({ reason: "unmapped-status", path: "status" });
  }
  if (order.isSample) reasons.push({ reason: "sample", path: "" });
  return reasons;
}
