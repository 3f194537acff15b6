"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SettingsSection } from "@/components/ui/settings-section";
import { Switch } from "@/components/ui/switch";
import type { GeneralFormApi } from "./use-general-form";

type AlertsSectionProps = { readonly form: GeneralFormApi; readonly history: ReactNode };

/** Who is told when the connection is in trouble, and of what. */
export function AlertsSection({ form, history }: AlertsSectionProps) {
  const t = useTranslations("general.alerts");
  const shared = useTranslations("shared");
  const { error: _, ...down } = form.field("connection.alertDown");
  const { error: __, ...keyExpiry } = form.field("connection.alertKeyExpiry");
  return (
    <SettingsSection id="alerts" title={t("title")} about={<p>{t("about")}</p>} footer={history}>
      <TextAreaField
        label={t("recipients")}
        help={t("recipientsHelp")}
        note={shared("optional")}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        {...form.field("connection.alertRecipients")}
      />
      <Switch label={t("down")} help={t("downHelp")} {...down} />
      <Switch label={t("keyExpiry")} help={t("keyExpiryHelp")} {...keyExpiry} />
      <p className="text-[0.8125rem] text-muted">{t("always")}</p>
    </SettingsSection>
  );
}
