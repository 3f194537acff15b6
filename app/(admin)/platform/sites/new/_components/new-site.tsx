"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { SiteLocaleFields } from "@/components/sites/site-locale-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locale";
import { newSiteSchema } from "@/lib/sites/schema";
import { openSiteAction } from "../actions";
import { type OpenedSite, SiteOpened } from "./site-opened";

type NewSiteProps = {
  readonly locale: Locale;
  readonly timeZones: readonly string[];
  readonly currencies: readonly string[];
};

export function NewSite({ locale, timeZones, currencies }: NewSiteProps) {
  const t = useTranslations("platform.form");
  const [opened, setOpened] = useState<OpenedSite | null>(null);
  const form = useActionForm({
    values: {
      siteName: "",
      tag: "",
      locale,
      timeZone: "UTC",
      currency: locale === "fr" ? "EUR" : "USD",
      ownerName: "",
      ownerEmail: "",
    },
    action: openSiteAction,
    schema: newSiteSchema,
    messages: "platform",
    onSaved: (value) => setOpened(value),
  });
  if (opened) return <SiteOpened site={opened} />;
  const labels = {
    siteName: t("name"),
    tag: t("tag"),
    ownerName: t("ownerName"),
    ownerEmail: t("ownerEmail"),
  };
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid max-w-3xl gap-4">
      <ErrorSummary form={form} labels={labels} />
      <Card title={t("site")}>
        <div className="grid gap-4">
          <TextField label={t("name")} autoComplete="off" {...form.field("siteName")} />
          <TextField
            label={t("tag")}
            help={t("tagHelp")}
            isCode
            autoComplete="off"
            maxLength={20}
            className="[&_input]:uppercase"
            {...form.field("tag")}
          />
          <SiteLocaleFields
            locale={form.field("locale")}
            timeZone={form.field("timeZone")}
            currency={form.field("currency")}
            timeZones={timeZones}
            currencies={currencies}
          />
        </div>
      </Card>
      <Card title={t("owner")} description={t("ownerAbout")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t("ownerName")} autoComplete="off" {...form.field("ownerName")} />
          <TextField label={t("ownerEmail")} type="email" autoComplete="off" {...form.field("ownerEmail")} />
        </div>
      </Card>
      <div>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
