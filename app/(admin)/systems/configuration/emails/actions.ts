"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
import { previewMail } from "@/lib/emails/preview-mail";
import { saveEmailSettings } from "@/lib/emails/save-email-settings";
import { emailSettingsSchema, mailActSchema, previewSchema } from "@/lib/emails/schema";
import { sendTestMail } from "@/lib/emails/send-test-mail";
import { retryMail } from "@/lib/jobs/retry-mail";
import { ok } from "@/lib/kernel/result";
import { systemClock } from "@/lib/kernel/utc";

const path = "/systems/configuration/emails";

export const saveEmailSettingsAction = adminAction(
  { capability: "systems.configure", input: emailSettingsSchema },
  async (actor, form) => {
    const saved = await saveEmailSettings(actor, form, systemClock());
    if (saved.ok) revalidatePath(path);
    return saved;
  },
);

export const previewMailAction = adminAction(
  { capability: "systems.read", input: previewSchema },
  async (actor, asked) => ok(await previewMail(actor.scope, actor.site, asked, systemClock())),
);

export const sendTestMailAction = adminAction(
  { capability: "systems.configure", input: previewSchema },
  (actor, asked) => sendTestMail(actor, asked, systemClock()),
);

export const retryMailAction = adminAction(
  { capability: "systems.configure", input: mailActSchema },
  async (actor, { id }) => {
    const revived = await retryMail(actor.scope, id, systemClock());
    revalidatePath(path);
    return revived;
  },
);
