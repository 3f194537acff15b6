import { type Actor, actorOf } from "@/lib/access/require-actor";
import type { Role } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { digest } from "@/lib/platform/secrets";
import { createSite } from "@/lib/sites/create-site";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";
import { resumeSession } from "@/lib/users/resume-session";
import { signIn } from "@/lib/users/sign-in";
import type { Person } from "@/lib/users/user";

/** The password of everybody in the tests. */
export const testPassword = "brake pads and coffee";

const system = { kind: "system", name: "System" } as const;
let knownHash: Promise<string> | undefined;
let count = 0;

/** Opens a site; every call has a tag of its own unless one is given. */
export async function aSite(now: Date, tag = `TAG${++count}`): Promise<SiteScope> {
  const site = { tag, name: `${tag} Auto Parts`, locale: "en", timeZone: "UTC", currency: "USD" };
  const created = await inTransaction((tx) => createSite(site, system, now, tx));
  if (!created.ok) throw new Error(`The tag ${tag} is taken.`);
  return created.value;
}

type PersonWish = { readonly name?: string; readonly email?: string; readonly isOperator?: boolean };

/** Makes an account with the test password; answers its e-mail and id. */
export async function anAccount(now: Date, wish: PersonWish = {}) {
  knownHash ??= hashPassword(testPassword);
  const passwordHash = await knownHash;
  const name = wish.name ?? `Person ${++count}`;
  const email = wish.email ?? `person${++count}@acme.example`;
  const account = { name, email, locale: "en", passwordHash, isOperator: wish.isOperator ?? false };
  const added = await inTransaction((tx) => addPerson(account, now, tx));
  if (!added.ok) throw new Error(`The address ${email} is taken.`);
  return { userId: added.value, name, email };
}

/** A member of the site, signed in now. */
export async function aMember(
  scope: SiteScope,
  role: Role,
  now: Date,
  wish: PersonWish = {},
): Promise<Actor & { readonly email: string }> {
  const account = await anAccount(now, wish);
  await inTransaction((tx) => addMember(scope, { ...account, role }, system, now, tx));
  const actor = actorOf(await signedIn(account.email, now));
  if (!actor) throw new Error("A member has a site.");
  return { ...actor, email: account.email };
}

export async function anOperator(now: Date): Promise<Person> {
  return signedIn((await anAccount(now, { isOperator: true })).email, now);
}

/** Signs in with the test password and answers the digest of the session. */
export async function aSession(login: string, now: Date, keep = false): Promise<string> {
  const signed = await signIn(
    { login, password: testPassword, keep, ip: "203.0.113.7", userAgent: "Firefox" },
    now,
  );
  if (!signed.ok) throw new Error(`${login} was not let in: ${signed.problem.code}.`);
  return digest(signed.value);
}

async function signedIn(login: string, now: Date): Promise<Person> {
  const person = await resumeSession(await aSession(login, now), now);
  if (!person) throw new Error(`${login} is not signed in.`);
  return person;
}
