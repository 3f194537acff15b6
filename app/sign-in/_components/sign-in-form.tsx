"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PasswordField } from "@/components/forms/password-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ok, refuse } from "@/lib/kernel/result";
import { signInRefusal } from "@/lib/users/sign-in-refusal";

type Credentials = { readonly login?: string; readonly password?: string; readonly keep?: boolean };

export function SignInForm({ next }: { readonly next: string | null }) {
  const t = useTranslations("signIn");
  const form = useActionForm({
    // Nothing to start from: what a password manager filled in before the script came stays.
    values: {} as Credentials,
    action: (credentials) => enter(credentials, next),
    messages: "signIn",
  });
  return (
    // post: should the browser send the form before the script is there, nothing of it lands in the address.
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} labels={{ login: t("login"), password: t("password") }} />
      <TextField
        label={t("login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field("login", { required: "required" })}
      />
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        {...form.field("password", { required: "required" })}
      />
      <Checkbox label={t("keep")} help={t("keepHelp")} {...form.field("keep")} />
      <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
        {t("submit")}
      </Button>
    </form>
  );
}

async function enter(credentials: Credentials, next: string | null) {
  const answer = await signIn("credentials", { ...credentials, redirect: false });
  if (!answer?.ok) {
    const problem = signInRefusal(answer?.error ?? null);
    return refuse({ form: problem });
  }
  // This page knows where the person belongs. A whole new page, so that nothing of the stranger's stays in memory.
  window.location.assign(next === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
  await new Promise(() => {});
  return ok();
}
