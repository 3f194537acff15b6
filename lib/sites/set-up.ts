import { ok, type Result, refuse } from "@/lib/kernel/result";
import { oneAtATime } from "@/lib/platform/database/one-at-a-time";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { createSite } from "@/lib/sites/create-site";
import type { SetUpForm } from "@/lib/sites/schema";
import { addMember } from "@/lib/users/add-member";
import { addPerson, type NewPerson } from "@/lib/users/add-person";
import { passwordProblem } from "@/lib/users/password-rules";
import { isPlatformEmpty } from "@/lib/users/reads";
import { changeActor, nameKey } from "@/lib/users/user";

export type SetUpProblem =
  | { readonly form: "already-set-up" }
  | { readonly fields: Readonly<Record<string, string>> };

/** The first operator, site and owner of an empty platform. Of two who try at once, one wins. */
export async function setUp(form: SetUpForm, now: Date): Promise<Result<undefined, SetUpProblem>> {
  const fields = fieldProblems(form);
  if (Object.keys(fields).length > 0) return refuse({ fields });
  // Asked before the costly hash too, so that a finished platform cannot be made to work.
  if (!(await isPlatformEmpty())) return refuse({ form: "already-set-up" });
  const passwordHash = await hashPassword(form.password);
  const operatorHash = form.hasOtherOperator ? await hashPassword(form.operatorPassword) : null;

  return inTransaction(async (tx) => {
    await oneAtATime("sites", tx);
    await oneAtATime("people", tx);
    if (!(await isPlatformEmpty(tx))) return refuse({ form: "already-set-up" });

    const isOperator = !form.hasOtherOperator;
    const owner = {
      name: form.ownerName,
      email: form.ownerEmail,
      locale: form.locale,
      passwordHash,
      isOperator,
    };
    const userId = await firstPerson(owner, now, tx);
    if (operatorHash !== null) {
      const { operatorName: name, operatorEmail: email, locale } = form;
      await firstPerson({ name, email, locale, passwordHash: operatorHash, isOperator: true }, now, tx);
    }
    const by = changeActor({ userId, name: owner.name });
    const { tag, siteName, locale, timeZone, currency } = form;
    const site = await createSite({ tag, name: siteName, locale, timeZone, currency }, by, now, tx);
    if (!site.ok) throw new Error("An empty platform has no tag to be taken.");
    await addMember(site.value, { userId, name: owner.name, role: "owner" }, by, now, tx);
    return ok();
  });
}

async function firstPerson(person: NewPerson, now: Date, tx: Transaction): Promise<string> {
  const added = await addPerson(person, now, tx);
  if (!added.ok) throw new Error("An empty platform has no address to be taken.");
  return added.value;
}

function fieldProblems(form: SetUpForm): Record<string, string> {
  const fields: Record<string, string> = {};
  const password = passwordProblem(form.password, [form.ownerEmail, form.ownerName, form.siteName]);
  if (password) fields["password"] = password;
  if (!form.hasOtherOperator) return fields;
  const operator = passwordProblem(form.operatorPassword, [form.operatorEmail, form.operatorName]);
  if (operator) fields["operatorPassword"] = operator;
  if (nameKey(form.operatorEmail) === nameKey(form.ownerEmail)) fields["operatorEmail"] = "taken";
  return fields;
}
