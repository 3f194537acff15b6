"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/forms/password-field";
import { RadioCards } from "@/components/ui/radio-cards";

type Bound = { readonly id: string; readonly error: string | undefined };

type PasswordChoiceFieldsProps = {
  readonly choice: Bound;
  readonly password: Bound;
  readonly isChosen: boolean;
};

/** The connection user's password: made by us and shown once, or chosen. */
export function PasswordChoiceFields({ choice, password, isChosen }: PasswordChoiceFieldsProps) {
  const t = useTranslations("users.connection");
  return (
    <>
      <RadioCards
        label={t("choice")}
        options={[
          { value: "generate", label: t("generate"), help: t("generateHelp") },
          { value: "choose", label: t("choose"), help: t("chooseHelp") },
        ]}
        {...choice}
      />
      {isChosen && <PasswordField label={t("password")} autoComplete="new-password" {...password} />}
    </>
  );
}
