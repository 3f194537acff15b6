"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-field";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type UserNameFieldProps = {
  /** form.field("userName"). */
  readonly field: { readonly id: string; readonly error: string | undefined };
  readonly suggested: string;
  readonly typed: string;
  readonly onSuggested: () => void;
};

/** The guide asks for the tag followed by "ShipStation"; any other name is taken too, with a word about it. */
export function UserNameField({ field, suggested, typed, onSuggested }: UserNameFieldProps) {
  const t = useTranslations("users.connection");
  const isOther = typed.trim() !== suggested;
  return (
    <div className="grid gap-2">
      <TextField
        label={t("userName")}
        help={t("userNameHelp", { suggested })}
        isCode
        autoComplete="off"
        maxLength={80}
        suffix={isOther && <Button onClick={onSuggested}>{t("use", { suggested })}</Button>}
        {...field}
      />
      <div role="status">
        {isOther && typed.trim() !== "" && field.error === undefined && (
          <Banner>{t("otherName", { suggested })}</Banner>
        )}
      </div>
    </div>
  );
}
