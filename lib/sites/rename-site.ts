import { scopeForOperator } from "@/lib/access/scope-for-operator";
import type { ChangeDetails } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { siteById } from "@/lib/sites/reads";
import type { SiteSettingsForm } from "@/lib/sites/schema";
import { updateSite } from "@/lib/sites/writes";
import { changeActor, type Person } from "@/lib/users/user";

/** Changes what a site is called and counts in. Its tag never changes: user names and settings elsewhere carry it. */
export async function renameSite(
  operator: Person,
  form: SiteSettingsForm,
  now: Date,
): Promise<Result<undefined, { readonly form: "unknown-site" }>> {
  return inTransaction(async (tx) => {
    const before = await siteById(form.siteId, tx);
    if (!before) return refuse({ form: "unknown-site" });
    const after = {
      name: form.siteName,
      locale: form.locale,
      timeZone: form.timeZone,
      currency: form.currency,
    };
    const details = differences(before, after);
    if (Object.keys(details).length === 0) return ok();

    const scope = scopeForOperator(operator, before.id);
    await updateSite(scope, after, tx);
    await recordChange(
      scope,
      {
        actor: changeActor(operator),
        action: "site.changed",
        subject: "site",
        subjectId: before.id,
        details,
      },
      now,
      tx,
    );
    return ok();
  });
}

type Settings = Readonly<Record<"name" | "locale" | "timeZone" | "currency", string>>;

function differences(before: Settings, after: Settings): ChangeDetails {
  const changed = (["name", "locale", "timeZone", "currency"] as const).filter(
    (one) => before[one] !== after[one],
  );
  return Object.fromEntries(
    changed.flatMap((one) => [
      [`${one}.old`, before[one]],
      [`${one}.new`, after[one]],
    ]),
  );
}
