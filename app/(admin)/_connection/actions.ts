"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import { pauseExport } from "@/lib/shipstation/pause-export";
import { resumeExport } from "@/lib/shipstation/resume-export";

export const pauseExportAction = adminAction(
  { capability: "systems.configure", input: z.undefined() },
  async (actor) => {
    const paused = await pauseExport(actor, new Date());
    // The banner above every page tells of it.
    if (paused.ok) revalidatePath("/", "layout");
    return paused;
  },
);

export const resumeExportAction = adminAction(
  { capability: "systems.configure", input: z.undefined() },
  async (actor) => {
    const resumed = await resumeExport(actor, new Date());
    if (resumed.ok) revalidatePath("/", "layout");
    return resumed;
  },
);
