"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
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
