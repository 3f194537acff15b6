"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { languageOptions } from "@/components/users/language-options";
import type { Locale } from "@/lib/i18n/locale";
import { profileSchema } from "@/lib/users/schema";
import { changeProfileAction } from "../actions";

type ProfileFormProps = { readonly name: string; readonly email: string; readonly locale: Locale };

export function ProfileForm({ name, email, locale }: ProfileFormProps) {
  const t = useTranslations("account");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { name, locale },
    action: changeProfileAction,
    schema: profileSchema,
    messages: "account",
    onSaved: () => toast.success(t("profileSaved")),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} labels={{ name: t("name") }} />
      <TextField label={t("name")} autoComplete="name" {...form.field("name")} />
      <TextField label={t("email")} help={t("emailHelp")} value={email} readOnly />
      <SelectField
        label={t("language")}
        options={languageOptions}
        className="sm:max-w-xs"
        {...form.field("locale")}
      />
      <div>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
          {shared("save")}
        </Button>
      </div>
    </form>
  );
}
