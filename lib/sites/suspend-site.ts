import { scopeForOperator } from "@/lib/access/scope-for-operator";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { siteById } from "@/lib/sites/reads";
import { updateSite } from "@/lib/sites/writes";
import { changeActor, type Person } from "@/lib/users/user";

/** Closes a site to ShipStation and to the order intake, or opens it again. People still see their data; nothing is lost. */
export async function suspendSite(
  operator: Person,
  form: { readonly siteId: string; readonly isSuspended: boolean },
  now: Date,
): Promise<Result<undefined, { readonly form: "unknown-site" }>> {
  return inTransaction(async (tx) => {
    const site = await siteById(form.siteId, tx);
    if (!site) return refuse({ form: "unknown-site" });
    if ((site.suspendedAt !== null) === form.isSuspended) return ok();

    const scope = scopeForOperator(operator, site.id);
    await updateSite(scope, { suspendedAt: form.isSuspended ? now : null }, tx);
    await recordChange(
      scope,
      {
        actor: changeActor(operator),
        action: form.isSuspended ? "site.suspended" : "site.resumed",
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
