"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { changeRole } from "@/lib/users/change-role";
import { disableUser } from "@/lib/users/disable-user";
import { enableUser } from "@/lib/users/enable-user";
import { linkAddress } from "@/lib/users/links/link-address";
import { removePerson } from "@/lib/users/remove-person";
import { renewLink } from "@/lib/users/renew-link";
import { rotateConnectionPassword } from "@/lib/users/rotate-connection-password";
import { disableSchema, removalSchema, roleSchema, rotationSchema, userActSchema } from "@/lib/users/schema";

const path = "/systems/user-access";

export const changeRoleAction = adminAction(
  { capability: "users.manage", input: roleSchema },
  async (actor, change) => {
    const changed = await changeRole(actor, change, new Date());
    if (changed.ok) revalidatePath(path, "layout");
    return changed;
  },
);

export const renewLinkAction = adminAction(
  { capability: "users.manage", input: userActSchema },
  async (actor, { userId }) => {
    const renewed = await renewLink(actor, userId, new Date());
    if (!renewed.ok) return renewed;
    revalidatePath(path, "layout");
    const { kind, token } = renewed.value;
    return ok({ kind, link: linkAddress(actor.site.publicUrl ?? env().appOrigin, token) });
  },
);

export const disableUserAction = adminAction(
  { capability: "users.manage", input: disableSchema },
  async (actor, form) => {
    const disabled = await disableUser(actor, form, new Date());
    if (disabled.ok) revalidatePath(path, "layout");
    return disabled;
  },
);

export const enableUserAction = adminAction(
  { capability: "users.manage", input: userActSchema },
  async (actor, { userId }) => {
    const enabled = await enableUser(actor, userId, new Date());
    if (enabled.ok) revalidatePath(path, "layout");
    return enabled;
  },
);

export const removePersonAction = adminAction(
  { capability: "users.manage", input: removalSchema },
  async (actor, form) => {
    const removed = await removePerson(actor, form, new Date());
    // Not the page at hand: it is left for the list, and would be "not found" a moment before.
    if (removed.ok) revalidatePath(path);
    return removed;
  },
);

export const rotateConnectionPasswordAction = adminAction(
  { capability: "users.manage", input: rotationSchema },
  async (actor, form) => {
    const rotated = await rotateConnectionPassword(actor, form, new Date());
    if (rotated.ok) revalidatePath("/systems", "layout");
    return rotated;
  },
);
