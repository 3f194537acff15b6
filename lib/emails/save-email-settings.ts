import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import type { EmailSettings } from "@/lib/emails/email-settings";
import { emailSettingsOf } from "@/lib/emails/reads";
import type { EmailSettingsForm } from "@/lib/emails/schema";
import { storeEmailSettings } from "@/lib/emails/writes";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { chooseCustomerMail } from "@/lib/shipstation/choose-customer-mail";

export type SaveEmailSettingsProblem = { readonly form: "conflict" | "not-enabled" };

/** The history keeps them under this name, apart from the other settings of the site. */
export const emailsSubjectId = "emails";

/** The one Save of the page: how the confirmation reads, and who sends it, together or not at all. */
export async function saveEmailSettings(
  actor: Actor,
  form: EmailSettingsForm,
  now: Date,
): Promise<Result<undefined, SaveEmailSettingsProblem>> {
  return inTransaction(async (tx): Promise<Result<undefined, SaveEmailSettingsProblem>> => {
    const before = await emailSettingsOf(actor.scope, actor.site.name, tx);
    if (before.version !== form.version) return refuse({ form: "conflict" });
    if (form.customerMail !== null) {
      const chosen = await chooseCustomerMail(actor, form.customerMail, now, tx);
      if (!chosen.ok) return chosen;
    }
    const details = differences(before, form);
    if (Object.keys(details).length === 0) return ok();

    if (!(await storeEmailSettings(actor.scope, form.version, rowOf(form, now), tx))) {
      return refuse({ form: "conflict" });
    }
    await recordChange(
      actor.scope,
      {
        actor: { kind: "person", id: actor.userId, name: actor.name },
        action: "emails.saved",
        subject: "site",
        subjectId: emailsSubjectId,
        details,
      },
      now,
      tx,
    );
    return ok();
  });
}

function rowOf(form: EmailSettings, now: Date) {
  return {
    senderName: form.senderName,
    replyTo: form.replyTo,
    subjectFr: form.subject.fr,
    subjectEn: form.subject.en,
    introFr: form.intro.fr,
    introEn: form.intro.en,
    showNote: form.showNote,
    showImages: form.showImages,
    updatedAt: now,
  };
}

function differences(before: EmailSettings, after: EmailSettings): Record<string, string | boolean> {
  const old = flat(before);
  const details: Record<string, string | boolean> = {};
  for (const [field, value] of Object.entries(flat(after))) {
    if (old[field] === value) continue;
    details[`${field}.old`] = old[field] ?? "";
    details[`${field}.new`] = value;
  }
  return details;
}

function flat(settings: EmailSettings): Record<string, string | boolean> {
  const { senderName, replyTo, subject, intro, showNote, showImages } = settings;
  return {
    senderName,
    replyTo,
    subjectFr: subject.fr,
    subjectEn: subject.en,
    introFr: intro.fr,
    introEn: intro.en,
    showNote,
    showImages,
  };
}
