import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { oneAtATime } from "@/lib/platform/database/one-at-a-time";
import type { Transaction } from "@/lib/platform/database/transaction";
import { holderOfName } from "@/lib/users/reads";
import { nameKey } from "@/lib/users/user";
import { insertUser } from "@/lib/users/writes";

export type NewPerson = {
  readonly name: string;
  /** Also the person's user name. */
  readonly email: string;
  readonly locale: string;
  /** Null for somebody who will choose a password by a link. */
  readonly passwordHash: string | null;
  readonly isOperator: boolean;
};

/** Makes an account of the platform; it belongs to no site yet. Answers its id. */
export async function addPerson(
  person: NewPerson,
  now: Date,
  tx: Transaction,
): Promise<Result<string, { readonly fields: { readonly email: "taken" } }>> {
  await oneAtATime("people", tx);
  if (await holderOfName(person.email, tx)) return refuse({ fields: { email: "taken" } });

  const id = newId("usr");
  await insertUser(
    {
      id,
      kind: "person",
      userName: person.email,
      userNameKey: nameKey(person.email),
      email: person.email,
      emailKey: nameKey(person.email),
      name: person.name,
      locale: person.locale,
      isOperator: person.isOperator,
      passwordHash: person.passwordHash,
      passwordChangedAt: person.passwordHash === null ? null : now,
      passwordChangedBy: person.passwordHash === null ? null : person.name,
      createdAt: now,
    },
    tx,
  );
  return ok(id);
}
