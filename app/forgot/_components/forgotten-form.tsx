"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { forgottenSchema } from "@/lib/users/schema";
import { askForPasswordAction } from "../actions";

/** One address; the answer is the same whether it has an account or not. */
export function ForgottenForm() {
  const t = useTranslations("signIn.forgotten");
  const [isSent, setIsSent] = useState(false);
  const form = useActionForm({
    values: { email: "" },
    action: askForPasswordAction,
    schema: forgottenSchema,
    messages: "signIn.forgotten",
    onSaved: () => setIsSent(true),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} labels={{ email: t("email") }} />
      <div role="status">{isSent && <Banner tone="success">{t("sent")}</Banner>}</div>
      <TextField
        label={t("email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field("email")}
      />
      <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("sending")}>
        {t("submit")}
      </Button>
    </form>
  );
}
