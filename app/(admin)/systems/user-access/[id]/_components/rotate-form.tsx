"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { PasswordChoiceFields } from "@/components/users/password-choice-fields";
import { oldPasswordDelays } from "@/lib/users/previous-password";
import type { Rotated } from "@/lib/users/rotate-connection-password";
import { type RotationForm, rotationSchema } from "@/lib/users/schema";
import { rotateConnectionPasswordAction } from "../actions";

type RotateFormProps = {
  readonly id: string;
  readonly isPasswordNeeded: boolean;
  readonly close: () => void;
  readonly onRotated: (rotated: Rotated) => void;
};

export function RotateForm({ id, isPasswordNeeded, close, onRotated }: RotateFormProps) {
  const t = useTranslations("users.user");
  const shared = useTranslations("shared");
  const values: RotationForm = {
    userId: id,
    passwordChoice: "generate",
    password: "",
    delay: "24h",
    currentPassword: "",
  };
  const form = useActionForm({
    values,
    action: rotateConnectionPasswordAction,
    schema: rotationSchema,
    messages: "users",
    onSaved: onRotated,
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} />
      <p className="max-w-prose">{t("rotateText")}</p>
      <PasswordChoiceFields
        choice={form.field("passwordChoice")}
        password={form.field("password")}
        isChosen={form.form.watch("passwordChoice") === "choose"}
      />
      <RadioCards
        label={t("delay")}
        help={t("delayHelp")}
        layout="side-by-side"
        options={oldPasswordDelays.map((delay) => ({
          value: delay,
          label: t(`delays.${delay}`),
        }))}
        {...form.field("delay")}
      />
      <p role="status" className="text-[0.8125rem] font-medium text-warning-ink empty:hidden">
        {form.form.watch("delay") === "now" ? t("delayNowHelp") : null}
      </p>
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("rotating")}>
          {t("rotateSubmit")}
        </Button>
      </div>
    </form>
  );
}
