"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SaveBar } from "@/components/forms/save-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { EmailSettings } from "@/lib/emails/email-settings";
import type { MailPreview as Preview } from "@/lib/emails/preview-mail";
import { type EmailSettingsForm, emailSettingsSchema, type PreviewAsked } from "@/lib/emails/schema";
import { saveEmailSettingsAction } from "../actions";
import { ConfirmationFields } from "./confirmation-fields";
import { MailPreview } from "./mail-preview";
import { WhoMails } from "./who-mails";

type EmailsFormProps = {
  readonly values: EmailSettingsForm;
  readonly defaults: EmailSettings;
  readonly sender: string;
  readonly me: string;
  readonly orderNumbers: readonly string[];
  readonly asked: PreviewAsked;
  readonly preview: Preview;
};

/** One form, one Save; the preview follows what is typed. */
export function EmailsForm({ values, defaults, sender, me, orderNumbers, asked, preview }: EmailsFormProps) {
  const t = useTranslations("emails");
  const form = useEmailsForm(values);
  return (
    <form id={form.formId} onSubmit={form.submit} noValidate className="grid gap-6">
      <ErrorSummary
        form={form}
        labels={{
          senderName: t("senderName"),
          replyTo: t("replyTo"),
          "subject.fr": t("subject.fr"),
          "subject.en": t("subject.en"),
          "intro.fr": t("intro.fr"),
          "intro.en": t("intro.en"),
        }}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <WhoMails form={form} />
          <ConfirmationFields form={form} defaults={defaults} sender={sender} />
        </div>
        <MailPreview form={form} me={me} orderNumbers={orderNumbers} asked={asked} preview={preview} />
      </div>
      <SaveBar form={form} />
    </form>
  );
}

function useEmailsForm(values: EmailSettingsForm) {
  const t = useTranslations("emails");
  return useActionForm({
    values,
    action: saveEmailSettingsAction,
    schema: emailSettingsSchema,
    messages: "emails.problems",
    onSaved: () => toast.success(t("saved")),
  });
}

export type EmailsFormApi = ReturnType<typeof useEmailsForm>;
