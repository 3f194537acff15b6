import { ok, type Result, refuse } from "@/lib/kernel/result";
import { oneAtATime } from "@/lib/platform/database/one-at-a-time";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { createSite } from "@/lib/sites/create-site";
import { isTagTaken } from "@/lib/sites/reads";
import type { NewSiteForm } from "@/lib/sites/schema";
import { invitePerson } from "@/lib/users/invite-person";
import { holderOfName } from "@/lib/users/reads";
import { changeActor, type Person } from "@/lib/users/user";

export type OpenSiteProblem = { readonly fields: { readonly tag?: "taken"; readonly ownerEmail?: "taken" } };

export type SiteOpened = {
  readonly siteId: string;
  readonly ownerName: string;
  /** The token of the owner's invitation, to be shown once; null when the owner has an account already. */
  readonly token: string | null;
};

/** The operator opens a site and names its first owner. */
export async function openSite(
  operator: Person,
  form: NewSiteForm,
  now: Date,
): Promise<Result<SiteOpened, OpenSiteProblem>> {
  return inTransaction(async (tx) => {
    // Refused before anything is written: what is written in a transaction that answers, stays.
    await oneAtATime("sites", tx);
    await oneAtATime("people", tx);
    if (await isTagTaken(form.tag, tx)) return refuse({ fields: { tag: "taken" } });
    if (!(await canOwn(form.ownerEmail, tx))) return refuse({ fields: { ownerEmail: "taken" } });

    const { tag, siteName, locale, timeZone, currency } = form;
    const by = changeActor(operator);
    const site = await createSite({ tag, name: siteName, locale, timeZone, currency }, by, now, tx);
    if (!site.ok) throw new Error("A tag was taken while nobody else could take it.");
    const owner = { name: form.ownerName, email: form.ownerEmail, role: "owner", locale } as const;
    const invited = await invitePerson(site.value, owner, by, now, tx);
    if (!invited.ok) throw new Error("An address was taken while nobody else could take it.");
    return ok({ siteId: site.value.siteId, ownerName: invited.value.name, token: invited.value.token });
  });
}

async function canOwn(email: string, tx: Transaction): Promise<boolean> {
  const holder = await holderOfName(email, tx);
  return holder === null || (holder.kind === "person" && holder.disabledAt === null);
}
