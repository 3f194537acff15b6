"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { ActRow } from "@/components/users/act-row";
import { StopOldPassword } from "@/components/users/stop-old-password";
import { stopOldPasswordAction } from "../../../../_connection/actions";
import { disableUserAction, enableUserAction } from "../actions";
import { RotatePassword } from "./rotate-password";

type ConnectionAccessProps = {
  readonly user: {
    readonly id: string;
    readonly userName: string;
    readonly isDisabled: boolean;
    /** Until when the password before the last rotation is accepted; null when it is not. */
    readonly oldPasswordUntil: Date | null;
  };
  readonly isInUse: boolean;
  readonly endpoint: string;
  readonly isPasswordNeeded: boolean;
};

/** The ShipStation user: another password, and letting it in or not. */
export function ConnectionAccess({ user, isInUse, endpoint, isPasswordNeeded }: ConnectionAccessProps) {
  const t = useTranslations("users.user");
  const old = useTranslations("users.oldPassword");
  const { id, userName, isDisabled, oldPasswordUntil } = user;
  return (
    <Card title={t("access")}>
      <ActRow title={t("rotatePassword")} text={t("rotateText")}>
        <RotatePassword id={id} userName={userName} endpoint={endpoint} isPasswordNeeded={isPasswordNeeded} />
      </ActRow>
      {oldPasswordUntil && (
        <ActRow
          title={old("term")}
          text={old.rich("until", { time: () => <Moment at={oldPasswordUntil} /> })}
        >
          <StopOldPassword userId={id} isPasswordNeeded={isPasswordNeeded} action={stopOldPasswordAction} />
        </ActRow>
      )}
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
