"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/radio-cards";
import { languageOptions } from "@/components/users/language-options";
import { useRoleCards } from "@/components/users/use-role-cards";
import type { Role } from "@/lib/access/roles";
import type { Locale } from "@/lib/i18n/locale";
import { invitationSchema } from "@/lib/users/schema";
import { invitePersonAction } from "../actions";
import { type Invited, InvitedCard } from "./invited-card";

export function PersonForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("users.person");
  const roleCards = useRoleCards();
  const [invited, setInvited] = useState<Invited | null>(null);
  const form = useActionForm({
    // No role is chosen for you: "" is refused as "make a choice".
    values: { name: "", email: "", role: "" as Role, locale },
    action: invitePersonAction,
    schema: invitationSchema,
    messages: "users",
    onSaved: (value) => setInvited(value),
  });
  if (invited) {
    const again = () => {
      form.discard();
      setInvited(null);
    };
    return <InvitedCard invited={invited} onAnother={again} />;
  }
  return (
    <Card title={t("title")}>
      <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
        <ErrorSummary form={form} labels={{ name: t("name"), email: t("email"), role: t("role") }} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t("name")} autoComplete="off" {...form.field("name")} />
          <TextField label={t("email")} type="email" autoComplete="off" {...form.field("email")} />
        </div>
        <RadioCards label={t("role")} options={roleCards} {...form.field("role")} />
        <SelectField
          label={t("language")}
          options={languageOptions}
          className="sm:max-w-xs"
          {...form.field("locale")}
        />
        <div>
          <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
