"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextField } from "@/components/forms/text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SettingsSection } from "@/components/ui/settings-section";
import type { GeneralFormApi } from "./use-general-form";

/** How orders leave: the size of a page, and where credentials may be. */
export function SentSection({
  form,
  history,
}: {
  readonly form: GeneralFormApi;
  readonly history: ReactNode;
}) {
  const t = useTranslations("general.sent");
  return (
    <SettingsSection id="shipstation-sent" title={t("title")} about={<p>{t("about")}</p>} footer={history}>
      <TextField
        label={t("pageSize")}
        help={t("pageSizeHelp")}
        inputMode="numeric"
        className="max-w-72"
        {...form.field("connection.pageSize")}
      />
      <Checkbox
        label={t("queryCredentials")}
        help={t("queryCredentialsHelp")}
        {...form.field("connection.acceptQueryCredentials")}
      />
    </SettingsSection>
  );
}
