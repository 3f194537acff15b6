"use client";

import { useTranslations } from "next-intl";
import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { RadioCards } from "@/components/ui/radio-cards";
import { SettingsSection } from "@/components/ui/settings-section";
import { customerMailPolicies } from "@/lib/shipstation/connection";
import type { GeneralFormApi } from "./use-general-form";

type AfterShippingSectionProps = {
  readonly form: GeneralFormApi;
  readonly statuses: readonly SelectOption[];
};

/** What a ship notice does to the order, and who tells the customer. */
export function AfterShippingSection({ form, statuses }: AfterShippingSectionProps) {
  const t = useTranslations("general.after");
  return (
    <SettingsSection id="after-shipping" title={t("title")} about={<p>{t("about")}</p>}>
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
