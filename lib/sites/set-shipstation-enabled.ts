import { scopeForOperator } from "@/lib/access/scope-for-operator";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { siteById } from "@/lib/sites/reads";
import { updateSite } from "@/lib/sites/writes";
import { changeActor, type Person } from "@/lib/users/user";

/** The operator's switch. Off: ShipStation is refused from its next request on; all settings are kept. */
export async function setShipStationEnabled(
  operator: Person,
  form: { readonly siteId: string; readonly isEnabled: boolean },
  now: Date,
): Promise<Result<undefined, { readonly form: "unknown-site" }>> {
  return inTransaction(async (tx) => {
    const site = await siteById(form.siteId, tx);
    if (!site) return refuse({ form: "unknown-site" });
    if ((site.shipStationEnabledAt !== null) === form.isEnabled) return ok();

    const scope = scopeForOperator(operator, site.id);
    await updateSite(scope, { shipStationEnabledAt: form.isEnabled ? now : null }, tx);
    await recordChange(
      scope,
      {
        actor: changeActor(operator),
        action: form.isEnabled ? "site.shipstation-enabled" : "site.shipstation-disabled",
        subject: "site",
        subjectId: site.id,
        details: { tag: site.tag },
      },
      now,
      tx,
    );
    return ok();
  });
}
