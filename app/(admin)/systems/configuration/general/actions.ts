"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { checkApiKey } from "@/lib/shipstation/check-api-key";
import { disconnect } from "@/lib/shipstation/disconnect";
import { saveGeneral } from "@/lib/shipstation/save-general";
import { disconnectSchema, generalSchema } from "@/lib/shipstation/schema";

const path = "/systems/configuration/general";

export const saveGeneralAction = adminAction(
  { capability: "systems.configure", input: generalSchema },
  async (actor, form) => {
    const saved = await saveGeneral(actor, form, new Date());
    if (!saved.ok) return saved;
    // After the save, whatever ShipStation says: an outage there never blocks it.
    const isKeyNew = form.connection !== null && form.connection.apiKey !== "";
    const verdict = isKeyNew ? await checkApiKey(actor.scope, new Date()) : null;
    revalidatePath(path);
    return ok({ keyCheck: verdict?.ok ? verdict.value : null });
  },
);

export const checkApiKeyAction = adminAction(
  { capability: "systems.configure", input: z.strictObject({}) },
  async (actor) => {
    const verdict = await checkApiKey(actor.scope, new Date());
    revalidatePath(path);
    return verdict;
  },
);

export const disconnectAction = adminAction(
  { capability: "systems.configure", input: disconnectSchema },
  async (actor, form) => {
    const disconnected = await disconnect(actor, form, new Date());
    if (disconnected.ok) revalidatePath("/", "layout");
    return disconnected;
  },
);
