"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { adminAction, personAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { pauseExport } from "@/lib/shipstation/pause-export";
import { resumeExport } from "@/lib/shipstation/resume-export";
import { stopOldPasswordSchema } from "@/lib/users/schema";
import { stopOldPassword } from "@/lib/users/stop-old-password";
import { checklistCookie } from "./checklist-folding";

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

export const stopOldPasswordAction = adminAction(
  { capability: "users.manage", input: stopOldPasswordSchema },
  async (actor, form) => {
    const stopped = await stopOldPassword(actor, form, new Date());
    if (stopped.ok) revalidatePath("/systems", "layout");
    return stopped;
  },
);

/** How the dashboard looks is a matter of this browser. */
export const foldChecklistAction = personAction({ input: z.boolean() }, async (_, isFolded) => {
  (await cookies()).set(checklistCookie, isFolded ? "folded" : "open", {
    maxAge: 365 * 86_400,
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: env().appOrigin.startsWith("https:"),
  });
  return ok();
});
