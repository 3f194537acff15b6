"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { contactsAfter } from "@/lib/shipstation/request-log/list/reads";
import { saveBodyRetention } from "@/lib/shipstation/request-log/save-body-retention";
import { retentionSchema } from "@/lib/shipstation/request-log/schema";

export const saveRetentionAction = adminAction(
  { capability: "systems.configure", input: retentionSchema },
  async (actor, { days }) => {
    const saved = await saveBodyRetention(actor, Number(days), new Date());
    if (saved.ok) revalidatePath("/systems/shipstation/requests");
    return saved;
  },
);

export const countNewRequestsAction = adminAction(
  { capability: "systems.read", input: z.strictObject({ since: z.iso.datetime() }) },
  async ({ scope }, { since }) => ok(await contactsAfter(scope, new Date(since))),
);
