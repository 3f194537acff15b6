"use client";

import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { EmailSettings } from "@/lib/emails/email-settings";
import { templateVariables } from "@/lib/emails/mail-template";
import { locales } from "@/lib/i18n/locale";
import type { EmailsFormApi } from "./emails-form";

type ConfirmationFieldsProps = {
  readonly form: EmailsFormApi;
  readonly defaults: EmailSettings;
  readonly sender: string;
};

/** How the shipment confirmation reads. */
export function ConfirmationFields({ form, defaults, sender }: ConfirmationFieldsProps) {
  const t = useTranslations("emails");
  const shared = useTranslations("shared");
  const revert = () => {
    for (const locale of locales) {
      form.form.setValue(`subject.${locale}`, defaults.subject[locale], { shouldDirty: true });
      form.form.setValue(`intro.${locale}`, defaults.intro[locale], { shouldDirty: true });
    }
  };
  return (
    <Card
      title={t("confirmation")}
      description={t("confirmationAbout")}
      actions={
        <Button size="small" onClick={revert}>
          {t("revert")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <TextField
          label={t("senderName")}
          help={t("senderNameHelp", { address: sender })}
          {...form.field("senderName")}
        />
        <TextField
          label={t("replyTo")}
          note={shared("optional")}
          help={t("replyToHelp")}
          type="email"
          isCode
          {...form.field("replyTo")}
        />
        <p className="text-[0.8125rem] text-muted">
          {t("variables")}{" "}
          {templateVariables.map((name) => (
            <code key={name} className="me-1.5 font-mono">{`{${name}}`}</code>
          ))}
        </p>
        {locales.map((locale) => (
          <TextField
            key={locale}
            label={t(`subject.${locale}`)}
            lang={locale}
            {...form.field(`subject.${locale}`)}
          />
        ))}
        {locales.map((locale) => (
          <TextAreaField
            key={locale}
            label={t(`intro.${locale}`)}
            lang={locale}
            {...form.field(`intro.${locale}`)}
          />
        ))}
        <Checkbox label={t("showNote")} help={t("showNoteHelp")} {...form.field("showNote")} />
        <Checkbox label={t("showImages")} help={t("showImagesHelp")} {...form.field("showImages")} />
      </div>
    </Card>
  );
}
