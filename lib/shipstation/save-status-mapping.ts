import type { Actor } from "@/lib/access/require-actor";
import type { ChangeDetails } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { orderStatusNames } from "@/lib/orders/reads";
import { inTransaction } from "@/lib/platform/database/transaction";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { rulesOfForm } from "@/lib/shipstation/rules-of-form";
import type { StatusMappingForm } from "@/lib/shipstation/schema";
import { feedStatus, type MappingRules, targetOf } from "@/lib/shipstation/status-mapping";
import { holdSiteClock, replaceMapping, restampOrders, storeConnection } from "@/lib/shipstation/writes";

export type MappingSaved = {
  /** Orders whose place in ShipStation changes: the next import carries them again. */
  readonly restamped: number;
};

/** Saves the mapping and stamps every order it sends elsewhere, so that no order is left where it was. */
export async function saveStatusMapping(
  { scope, userId, name }: Actor,
  form: StatusMappingForm,
  now: Date,
): Promise<Result<MappingSaved, { form: "conflict" | "unknown-status" }>> {
  return inTransaction(async (tx) => {
    // First of all: an order committed after this sees the new mapping, one committed before is stamped below.
    await holdSiteClock(scope, tx);
    const connection = await connectionOf(scope, tx);
    if (connection.version !== form.version) return refuse({ form: "conflict" as const });
    const statuses = await orderStatusNames(scope, tx);
    if (form.targets.some(({ status }) => !statuses.includes(status))) {
      return refuse({ form: "unknown-status" as const });
    }

    const before = await mappingRulesOf(scope, tx);
    const after = rulesOfForm(form);
    await replaceMapping(scope, after.mapping, tx);
    await storeConnection(
      scope,
      {
        statusMode: after.mode,
        unmappedPolicy: after.unmappedPolicy,
        newOrdersPaid: form.newOrdersPaid,
        updatedAt: now,
      },
      tx,
    );
    const changed = statuses.filter((status) => sendsElsewhere(before, after, status));
    const restamped = await restampOrders(scope, changed, tx);
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: "status-mapping.saved",
        subject: "status-mapping",
        subjectId: scope.siteId,
        details: changesToTell(
          { ...before, newOrdersPaid: connection.newOrdersPaid },
          { ...after, newOrdersPaid: form.newOrdersPaid },
          statuses,
        ),
      },
      now,
      tx,
    );
    return ok({ restamped });
  });
}

/** Another target, or another word for it in the feed. */
function sendsElsewhere(before: MappingRules, after: MappingRules, status: string): boolean {
  return (
    targetOf(before.mapping, status) !== targetOf(after.mapping, status) ||
    feedStatus(before, status) !== feedStatus(after, status)
  );
}

type Told = MappingRules & { readonly newOrdersPaid: boolean };

/** Old and new of every status that moved ("mapping.Held") and of every rule; null is "not mapped". */
function changesToTell(before: Told, after: Told, statuses: readonly string[]): ChangeDetails {
  const details: Record<string, string | boolean | null> = {};
  const tell = (field: string, old: string | boolean | null, now: string | boolean | null) => {
    if (old === now) return;
    details[`${field}.old`] = old;
    details[`${field}.new`] = now;
  };
  for (const status of statuses)
    tell(`mapping.${status}`, targetOf(before.mapping, status), targetOf(after.mapping, status));
  tell("statusMode", before.mode, after.mode);
  tell("unmappedPolicy", before.unmappedPolicy, after.unmappedPolicy);
  tell("newOrdersPaid", before.newOrdersPaid, after.newOrdersPaid);
  return details;
}
