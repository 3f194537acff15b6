"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { createConnectionUser } from "@/lib/shipstation/create-connection-user";
import { inviteToSite } from "@/lib/users/invite-to-site";
import { linkAddress } from "@/lib/users/links/link-address";
import { connectionUserSchema, invitationSchema } from "@/lib/users/schema";

const path = "/systems/user-access";

export const invitePersonAction = adminAction(
  { capability: "users.manage", input: invitationSchema },
  async (actor, invitation) => {
    const invited = await inviteToSite(actor, invitation, new Date());
    if (!invited.ok) return invited;
    revalidatePath(path);
    const { name, token } = invited.value;
    const link = token === null ? null : linkAddress(actor.site.publicUrl ?? env().appOrigin, token);
    return ok({ name, link, isMailed: env().smtpUrl !== null });
  },
);

export const createConnectionUserAction = adminAction(
  { capability: "users.manage", input: connectionUserSchema },
  async (actor, form) => {
    const created = await createConnectionUser(actor, form, new Date());
    if (created.ok) revalidatePath(path);
    return created;
  },
);
