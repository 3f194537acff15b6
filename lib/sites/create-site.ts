import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { addPredefinedStatuses } from "@/lib/orders/seed-order-statuses";
import { oneAtATime } from "@/lib/platform/database/one-at-a-time";
import type { Transaction } from "@/lib/platform/database/transaction";
import { isTagTaken } from "@/lib/sites/reads";
import { insertSite } from "@/lib/sites/writes";

export type NewSite = {
  readonly tag: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
};

export type CreateSiteProblem = { readonly fields: { readonly tag: "taken" } };

/** Opens a site with the nine predefined statuses. ShipStation stays off until the operator enables it. */
export async function createSite(
  site: NewSite,
  by: ChangeActor,
  now: Date,
  tx: Transaction,
): Promise<Result<SiteScope, CreateSiteProblem>> {
  await oneAtATime("sites", tx);
  if (await isTagTaken(site.tag, tx)) return refuse({ fields: { tag: "taken" } });

  const scope = scopeForSystem(newId("site"));
  await insertSite({ id: scope.siteId, ...site, createdAt: now }, tx);
  await addPredefinedStatuses(scope, tx);
  await recordChange(
    scope,
    {
      actor: by,
      action: "site.created",
      subject: "site",
      subjectId: scope.siteId,
      details: { tag: site.tag, name: site.name },
    },
    now,
    tx,
  );
  return ok(scope);
}
