"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/access/admin-action";
import { renameSite } from "@/lib/sites/rename-site";
import { shipStationSwitchSchema, siteSettingsSchema, suspensionSchema } from "@/lib/sites/schema";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { suspendSite } from "@/lib/sites/suspend-site";

const path = "/platform/sites";

export const setShipStationEnabledAction = operatorAction(
  { input: shipStationSwitchSchema },
  async (operator, form) => {
    const set = await setShipStationEnabled(operator, form, new Date());
    if (set.ok) revalidatePath(path, "layout");
    return set;
  },
);

export const suspendSiteAction = operatorAction({ input: suspensionSchema }, async (operator, form) => {
  const set = await suspendSite(operator, form, new Date());
  if (set.ok) revalidatePath(path, "layout");
  return set;
});

export const renameSiteAction = operatorAction({ input: siteSettingsSchema }, async (operator, form) => {
  const renamed = await renameSite(operator, form, new Date());
  if (renamed.ok) revalidatePath(path, "layout");
  return renamed;
});
