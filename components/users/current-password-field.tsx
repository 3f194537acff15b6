"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordField } from "@/components/forms/password-field";

type CurrentPasswordFieldProps = {
  /** form.field("currentPassword"). */
  readonly field: { readonly id: string; readonly error: string | undefined };
  /** Whether the sign-in was too long ago when the page was made. */
  readonly isNeeded: boolean;
};

/** A sensitive act asks once more who is there: from the start, or once the server has asked. */
export function CurrentPasswordField({ field, isNeeded }: CurrentPasswordFieldProps) {
  const t = useTranslations("users");
  const [isAsked, setIsAsked] = useState(isNeeded);
  if (field.error !== undefined && !isAsked) setIsAsked(true);
  if (!isAsked) return null;
  return (
    <PasswordField
      label={t("currentPassword")}
      help={t("currentPasswordHelp")}
      autoComplete="current-password"
      {...field}
    />
  );
}
