"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { RadioCards } from "@/components/ui/radio-cards";
import { SettingsSection } from "@/components/ui/settings-section";
import { customerMailPolicies } from "@/lib/shipstation/connection";
import type { GeneralFormApi } from "./use-general-form";

type AfterShippingSectionProps = {
  readonly form: GeneralFormApi;
  readonly statuses: readonly SelectOption[];
  readonly history: ReactNode;
};

/** What a ship notice does to the order, and who tells the customer. */
export function AfterShippingSection({ form, statuses, history }: AfterShippingSectionProps) {
  const t = useTranslations("general.after");
  return (
    <SettingsSection id="after-shipping" title={t("title")} about={<p>{t("about")}</p>} footer={history}>
      <SelectField
        label={t("status")}
        help={t("statusHelp")}
        options={statuses}
        className="max-w-72"
        {...form.field("connection.afterShippingStatus")}
      />
      <RadioCards
        label={t("mail")}
        options={customerMailPolicies.map((policy) => ({ value: policy, label: t(`mailChoices.${policy}`) }))}
        {...form.field("connection.customerMail")}
      />
    </SettingsSection>
  );
}
