import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { noteRefusal } from "@/lib/access/refusal";
import { type Capability, may, type Role } from "@/lib/access/roles";
import { sessionSecretFromCookie } from "@/lib/access/session-cookie";
import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";
import { digest } from "@/lib/platform/secrets";
import { resumeSession } from "@/lib/users/resume-session";
import type { CurrentSite, Person } from "@/lib/users/user";

/** A signed-in person on a site where the role allows what is asked. */
export type Actor = {
  readonly scope: SiteScope;
  readonly site: CurrentSite;
  readonly userId: string;
  readonly name: string;
  readonly userName: string;
  readonly role: Role;
  readonly locale: string;
  readonly signedInAt: Date;
};

/** The digest of the browser's session, valid or not: sign-out and "end the other sessions" need it. */
export const currentSessionDigest = cache(async (): Promise<string | null> => {
  const secret = await sessionSecretFromCookie();
  return secret === null ? null : digest(secret);
});

/** Who is signed in, asked of the database once a request; null for a stranger. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const idDigest = await currentSessionDigest();
  return idDigest === null ? null : resumeSession(idDigest, new Date());
});

/** First line of every page that needs a person but no site. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(await askedPath())}`);
  return person;
}

/** First line of every page of a site: turns away strangers to sign-in and everyone else to 403. */
export async function requireActor(capability: Capability): Promise<Actor> {
  const person = await requirePerson();
  const actor = actorOf(person);
  if (!actor || !may(actor.role, capability)) {
    noteRefusal(capability);
    forbidden();
  }
  return actor;
}

/** First line of every page under /platform. */
export async function requireOperator(): Promise<Person> {
  const person = await requirePerson();
  if (!person.isOperator) forbidden();
  return person;
}

export function actorOf(person: Person): Actor | null {
  if (!person.site) return null;
  return {
    scope: grantSiteScope(person.site.id),
    site: person.site,
    userId: person.userId,
    name: person.name,
    userName: person.userName,
    role: person.site.role,
    locale: person.locale,
    signedInAt: person.signedInAt,
  };
}

/** The address that was asked for, so that sign-in can lead back to it. proxy.ts notes it. */
async function askedPath(): Promise<string> {
  return (await headers()).get("x-asked-path") ?? "/";
}
