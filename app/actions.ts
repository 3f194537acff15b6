"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { themeCookie, themes } from "@/components/shell/theme";
import { personAction, publicAction } from "@/lib/access/admin-action";
import { currentPerson, currentSessionDigest } from "@/lib/access/require-actor";
import { sessionCookieName, sessionCookieOptions } from "@/lib/access/session-cookie";
import { localeCookie, locales } from "@/lib/i18n/locale";
import { ok, refuse } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { changeProfile } from "@/lib/users/change-profile";
import { signOut } from "@/lib/users/sign-out";
import { switchSite } from "@/lib/users/switch-site";

const oneYear = 365 * 86_400;

/** How the interface looks is a matter of this browser. */
export const chooseThemeAction = publicAction({ input: z.enum(themes) }, async (theme) => {
  await remember(themeCookie, theme);
  return ok();
});

/** The language is a matter of the person; a browser nobody signed in to remembers it too. */
export const chooseLocaleAction = publicAction({ input: z.enum(locales) }, async (locale) => {
  await remember(localeCookie, locale);
  const person = await currentPerson();
  if (person) await changeProfile(person, { locale }, new Date());
  return ok();
});

export const switchSiteAction = personAction({ input: z.string().max(60) }, async (person, siteId) => {
  const digest = await currentSessionDigest();
  if (digest === null) return refuse("unknown-site");
  const switched = await switchSite(person, digest, siteId);
  // The page at hand may not exist on the other site.
  if (switched.ok) redirect("/");
  return switched;
});

export const signOutAction = publicAction({ input: z.void() }, async () => {
  const digest = await currentSessionDigest();
  if (digest !== null) await signOut(digest);
  // With its own flags: browsers keep a "__Host-" cookie that somebody takes away without them.
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  redirect("/sign-in?signed-out=1");
});

async function remember(name: string, value: string): Promise<void> {
  const secure = env().appOrigin.startsWith("https:");
  (await cookies()).set(name, value, { maxAge: oneYear, path: "/", sameSite: "lax", httpOnly: true, secure });
}
