"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PasswordField } from "@/components/forms/password-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { SiteLocaleFields } from "@/components/sites/site-locale-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locale";
import { setUpSchema } from "@/lib/sites/schema";
import { setUpAction } from "../actions";
import { OperatorFields } from "./operator-fields";

type SetUpFormProps = {
  readonly locale: Locale;
  readonly timeZones: readonly string[];
  readonly currencies: readonly string[];
};

export function SetUpForm({ locale, timeZones, currencies }: SetUpFormProps) {
  const t = useTranslations("setup");
  const form = useSetUpForm(locale, timeZones);
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} labels={useLabels()} />
      <Card title={t("store")}>
        <div className="grid gap-4">
          <TextField label={t("storeName")} autoComplete="organization" {...form.field("siteName")} />
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
        <div className="grid gap-4">
          <TextField label={t("name")} autoComplete="name" {...form.field("ownerName")} />
          <TextField label={t("email")} type="email" autoComplete="username" {...form.field("ownerEmail")} />
          <PasswordField
            label={t("password")}
            help={t("passwordHelp")}
            autoComplete="new-password"
            {...form.field("password")}
          />
        </div>
      </Card>
      <OperatorFields form={form} />
      <div>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

export type SetUpFormApi = ReturnType<typeof useSetUpForm>;

function useSetUpForm(locale: Locale, timeZones: readonly string[]) {
  const form = useActionForm({
    values: {
      siteName: "",
      tag: "",
      locale,
      timeZone: "UTC",
      currency: locale === "fr" ? "EUR" : "USD",
      ownerName: "",
      ownerEmail: "",
      password: "",
      hasOtherOperator: false as boolean,
      operatorName: "",
      operatorEmail: "",
      operatorPassword: "",
    },
    action: setUpAction,
    schema: setUpSchema,
    messages: "setup",
    onSaved: async (_, { ownerEmail, password }) => {
      await signIn("credentials", { login: ownerEmail, password, redirect: false });
      // Whether it worked or not, this page is right: it leads on, or asks for the password.
      window.location.assign("/sign-in");
    },
  });
  const { setValue } = form.form;
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (timeZones.includes(zone)) setValue("timeZone", zone);
  }, [timeZones, setValue]);
  return form;
}

function useLabels() {
  const t = useTranslations("setup");
  return {
    siteName: t("storeName"),
    tag: t("tag"),
    ownerName: t("name"),
    ownerEmail: t("email"),
    password: t("password"),
    operatorName: t("operatorName"),
    operatorEmail: t("operatorEmail"),
    operatorPassword: t("operatorPassword"),
  };
}
