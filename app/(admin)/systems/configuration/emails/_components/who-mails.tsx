"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/radio-cards";
import { customerMailPolicies } from "@/lib/shipstation/connection";
import type { EmailsFormApi } from "./emails-form";

/** The same choice as under General; there is one answer, and it can be given in both places. */
export function WhoMails({ form }: { readonly form: EmailsFormApi }) {
  const t = useTranslations("emails");
  const words = useTranslations("general.after");
  const chosen = useWatch({ control: form.form.control, name: "customerMail" });
  if (chosen === null) return <Banner>{t("notEnabled")}</Banner>;
  return (
    <Card title={t("who")} description={t("whoAbout")}>
      <div className="grid gap-3">
        <RadioCards
          label={words("mail")}
          options={customerMailPolicies.map((policy) => ({
            value: policy,
            label: words(`mailChoices.${policy}`),
          }))}
          {...form.field("customerMail")}
        />
        {chosen !== "store_unless_told" && (
          <Banner>{t(chosen === "ship_station" ? "shipStationMails" : "nobodyMails")}</Banner>
        )}
      </div>
    </Card>
  );
}
