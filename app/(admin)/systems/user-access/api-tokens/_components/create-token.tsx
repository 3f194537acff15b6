"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { createApiTokenAction } from "../actions";
import { TokenReveal } from "./token-reveal";

type CreateTokenProps = { readonly isPasswordNeeded: boolean };

export function CreateToken({ isPasswordNeeded }: CreateTokenProps) {
  const t = useTranslations("apiTokens");
  const [step, setStep] = useState<"closed" | "form" | { readonly name: string; readonly token: string }>(
    "closed",
  );
  const close = () => setStep("closed");
  return (
    <>
      <Button variant="primary" onClick={() => setStep("form")}>
        {t("create")}
      </Button>
      <Dialog title={t("dialog.title")} isOpen={step === "form"} onOpenChange={close}>
        <CreateForm isPasswordNeeded={isPasswordNeeded} close={close} onCreated={setStep} />
      </Dialog>
      {typeof step === "object" && <TokenReveal {...step} onDone={close} />}
    </>
  );
}

type CreateFormProps = CreateTokenProps & {
  readonly close: () => void;
  readonly onCreated: (created: { name: string; token: string }) => void;
};

function CreateForm({ isPasswordNeeded, close, onCreated }: CreateFormProps) {
  const t = useTranslations("apiTokens.dialog");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { name: "", currentPassword: "" },
    action: createApiTokenAction,
    messages: "apiTokens",
    onSaved: (token, { name }) => onCreated({ name: name.trim(), token }),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} />
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="off"
        maxLength={60}
        {...form.field("name")}
      />
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
