"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import { Card } from "@/components/ui/card";
import { ActRow } from "@/components/users/act-row";
import { disableUserAction, enableUserAction } from "../actions";
import { ReplacePassword } from "./replace-password";

type ConnectionAccessProps = {
  readonly user: { readonly id: string; readonly userName: string; readonly isDisabled: boolean };
  readonly isInUse: boolean;
  readonly endpoint: string;
  readonly isPasswordNeeded: boolean;
};

/** The ShipStation user: another password, and letting it in or not. */
export function ConnectionAccess({ user, isInUse, endpoint, isPasswordNeeded }: ConnectionAccessProps) {
  const t = useTranslations("users.user");
  const { id, userName, isDisabled } = user;
  return (
    <Card title={t("access")}>
      <ActRow title={t("replacePassword")} text={t("replaceText")}>
        <ReplacePassword
          id={id}
          userName={userName}
          endpoint={endpoint}
          isPasswordNeeded={isPasswordNeeded}
        />
      </ActRow>
      {isDisabled ? (
        <ActRow title={t("enable")} text={t("enableText")}>
          <ActButton
            label={t("enable")}
            title={`${t("enable")}: ${userName}`}
            messages="users"
            act={() => enableUserAction({ userId: id })}
            onDone={() => toast.success(t("enabled", { name: userName }))}
          >
            {t("enableText")}
          </ActButton>
        </ActRow>
      ) : (
        <ActRow title={t("disable")} text={t("disableConnection")}>
          <ActButton
            label={t("disable")}
            title={t("disableTitle", { name: userName })}
            isDangerous
            messages="users"
            {...(isInUse && { typedWord: userName })}
            // The dialog lets nobody through who has not typed it.
            act={() => disableUserAction({ userId: id, confirmation: isInUse ? userName : "" })}
            onDone={() => toast.success(t("disabled", { name: userName }))}
          >
            {isInUse ? t("disableInUse") : t("disableConnection")}
          </ActButton>
        </ActRow>
      )}
    </Card>
  );
}
