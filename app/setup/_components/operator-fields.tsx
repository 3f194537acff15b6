"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/forms/password-field";
import { TextField } from "@/components/forms/text-field";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { SetUpFormApi } from "./set-up-form";

/** Who runs the platform: the owner too, unless somebody else is named. */
export function OperatorFields({ form }: { readonly form: SetUpFormApi }) {
  const t = useTranslations("setup");
  return (
    <Card title={t("operator")}>
      <div className="grid gap-4">
        <Checkbox
          label={t("hasOtherOperator")}
          help={t("hasOtherOperatorHelp")}
          {...form.field("hasOtherOperator")}
        />
        {form.form.watch("hasOtherOperator") && (
          <>
            <TextField label={t("operatorName")} autoComplete="off" {...form.field("operatorName")} />
            <TextField
              label={t("operatorEmail")}
              type="email"
              autoComplete="off"
              {...form.field("operatorEmail")}
            />
            <PasswordField
              label={t("operatorPassword")}
              help={t("passwordHelp")}
              autoComplete="new-password"
              {...form.field("operatorPassword")}
            />
          </>
        )}
      </div>
    </Card>
  );
}
