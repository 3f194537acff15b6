"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PasswordField } from "@/components/forms/password-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { linkSchema } from "@/lib/users/schema";
import { takeUpLinkAction } from "../actions";

type TakeUpLinkFormProps = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  /** Who is invited says what they are called; who lost a password has a name already. */
  readonly isNameAsked: boolean;
};

export function TakeUpLinkForm({ token, name, email, isNameAsked }: TakeUpLinkFormProps) {
  const t = useTranslations("signIn.link");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { token, name, password: "" },
    action: takeUpLinkAction,
    schema: linkSchema,
    messages: "signIn.link",
    blankAfterSave: ["password"],
    onSaved: () => window.location.assign("/sign-in?chosen=1"),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} labels={{ name: t("name"), password: t("password") }} />
      {/* For password managers, which file the password under the name it belongs to. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {isNameAsked && <TextField label={t("name")} autoComplete="name" {...form.field("name")} />}
      <PasswordField
        label={t("password")}
        help={t("passwordHelp")}
        autoComplete="new-password"
        {...form.field("password")}
      />
      <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
        {t("submit")}
      </Button>
    </form>
  );
}
