"use server";

import { revalidatePath } from "next/cache";
import { personAction } from "@/lib/access/admin-action";
import { currentSessionDigest } from "@/lib/access/require-actor";
import { changePassword } from "@/lib/users/change-password";
import { changeProfile } from "@/lib/users/change-profile";
import { endSession } from "@/lib/users/end-session";
import { passwordChangeSchema, profileSchema, sessionActSchema } from "@/lib/users/schema";

const path = "/account";

export const changeProfileAction = personAction({ input: profileSchema }, async (person, profile) => {
  const changed = await changeProfile(person, profile, new Date());
  // The language is on every page.
  if (changed.ok) revalidatePath("/", "layout");
  return changed;
});

export const changePasswordAction = personAction({ input: passwordChangeSchema }, async (person, form) => {
  const changed = await changePassword(person, form, await currentSessionDigest(), new Date());
  if (changed.ok) revalidatePath(path);
  return changed;
});

export const endSessionAction = personAction({ input: sessionActSchema }, async (person, { reference }) => {
  const ended = await endSession(person.userId, reference, new Date());
  if (ended.ok) revalidatePath(path);
  return ended;
});
