"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { openSite } from "@/lib/sites/open-site";
import { newSiteSchema } from "@/lib/sites/schema";
import { linkAddress } from "@/lib/users/links/link-address";

export const openSiteAction = operatorAction({ input: newSiteSchema }, async (operator, form) => {
  const opened = await openSite(operator, form, new Date());
  if (!opened.ok) return opened;
  revalidatePath("/platform/sites");
  const { siteId, ownerName, token } = opened.value;
  const link = token === null ? null : linkAddress(env().appOrigin, token);
  return ok({ siteId, siteName: form.siteName, ownerName, link, isMailed: env().smtpUrl !== null });
});
