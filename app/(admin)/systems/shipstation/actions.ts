"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { impatient } from "@/lib/shipstation/api/patience";
import { followImport } from "@/lib/shipstation/import-now/follow-import";
import { importFormSchema } from "@/lib/shipstation/import-now/import-now";
import { startImport } from "@/lib/shipstation/import-now/start-import";
import { lookAtStore } from "@/lib/shipstation/look-at-store";

const path = "/systems/shipstation";
const nothing = z.strictObject({});

export const lookAtStoreAction = adminAction(
  { capability: "systems.configure", input: nothing },
  async (actor) => {
    const looked = await lookAtStore(actor.scope, new Date());
    revalidatePath(path);
    revalidatePath("/systems/configuration/order-statuses");
    // The page shows what was found, and why nothing was; only the wait is told here.
    return ok({ waitSeconds: looked.ok ? null : looked.problem.waitSeconds });
  },
);

export const startImportAction = adminAction(
  { capability: "systems.configure", input: importFormSchema },
  async (actor, form) => {
    const started = await startImport(actor, form, new Date());
    revalidatePath(path);
    return started;
  },
);

export const followImportAction = adminAction(
  { capability: "systems.configure", input: nothing },
  async (actor) => {
    await followImport(actor.scope, new Date(), impatient);
    revalidatePath(path);
    return ok();
  },
);
