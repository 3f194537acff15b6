"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/radio-cards";
import { Switch } from "@/components/ui/switch";
import { type StatusMode, statusModes, unmappedPolicies } from "@/lib/shipstation/status-mapping";
import type { MappingFormApi } from "./use-mapping-form";

/** What holds for all statuses: the words sent, the unmapped ones, and whether new orders are paid. */
export function MappingOptions({ form, mode }: { readonly form: MappingFormApi; readonly mode: StatusMode }) {
  const t = useTranslations("statusMapping");
  return (
    <Card>
      <div className="grid gap-5">
        <Switch label={t("newPaid")} help={t("newPaidHelp")} {...form.form.register("newOrdersPaid")} />
        <RadioCards
          label={t("unmapped")}
          layout="side-by-side"
          options={unmappedPolicies.map((policy) => ({
            value: policy,
            label: t(`unmappedPolicies.${policy}`),
          }))}
          {...form.field("unmappedPolicy")}
        />
        <RadioCards
          label={t("mode")}
          help={t(`modeHelp.${mode}`)}
          layout="side-by-side"
          options={statusModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          {...form.field("mode")}
        />
      </div>
    </Card>
  );
}
