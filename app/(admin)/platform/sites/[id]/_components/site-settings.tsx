"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { SiteLocaleFields } from "@/components/sites/site-locale-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type SiteSettingsForm, siteSettingsSchema } from "@/lib/sites/schema";
import { renameSiteAction } from "../actions";

type SiteSettingsProps = {
  readonly values: SiteSettingsForm;
  readonly timeZones: readonly string[];
  readonly currencies: readonly string[];
};

export function SiteSettings({ values, timeZones, currencies }: SiteSettingsProps) {
  const t = useTranslations("platform");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values,
    action: renameSiteAction,
    schema: siteSettingsSchema,
    messages: "platform",
    onSaved: (_, { siteName }) => toast.success(t("site.settingsSaved", { name: siteName })),
  });
  return (
    <Card title={t("site.settings")}>
      <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
        <ErrorSummary form={form} labels={{ siteName: t("form.name") }} />
        <TextField label={t("form.name")} autoComplete="off" {...form.field("siteName")} />
        <SiteLocaleFields
          locale={form.field("locale")}
          timeZone={form.field("timeZone")}
          currency={form.field("currency")}
          timeZones={timeZones}
          currencies={currencies}
        />
        <div>
          <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
            {shared("save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
