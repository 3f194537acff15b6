"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import { StopOldPassword } from "@/components/users/stop-old-password";
import type { Connection } from "@/lib/shipstation/connection";
import { stopOldPasswordAction } from "../../../../_connection/actions";

/** What an owner can do about the password beside typing it. */
export type RotationRights = {
  readonly mayManage: boolean;
  readonly isPasswordNeeded: boolean;
  /** Until when the password before the last rotation is accepted; null when it is not. */
  readonly oldPasswordUntil: Date | null;
};

type UserFactsProps = {
  readonly user: NonNullable<Connection["connectionUser"]>;
  readonly rotation: RotationRights;
};

/** Since when the password is what it is, whether the one before is still accepted, and when ShipStation came last. */
export function UserFacts({ user, rotation }: UserFactsProps) {
  const t = useTranslations("general.user");
  const old = useTranslations("users.oldPassword");
  const { oldPasswordUntil, mayManage, isPasswordNeeded } = rotation;
  return (
    <div className="grid gap-1.5 text-[0.8125rem] text-muted">
      {user.isDisabled && <strong className="text-critical-ink">{t("disabled")}</strong>}
      <p>
        {user.passwordChangedAt &&
          t.rich("passwordStored", {
            date: () => <Moment at={user.passwordChangedAt ?? 0} />,
            name: user.passwordChangedBy ?? "",
          })}{" "}
        {mayManage && <TextLink href={`/systems/user-access/${user.id}`}>{t("rotate")}</TextLink>}
      </p>
      {oldPasswordUntil && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink">
          <span>{old.rich("until", { time: () => <Moment at={oldPasswordUntil} /> })}</span>
          {mayManage && (
            <StopOldPassword
              userId={user.id}
              isPasswordNeeded={isPasswordNeeded}
              action={stopOldPasswordAction}
            />
          )}
        </div>
      )}
      <p>
        {user.lastUsedAt
          ? t.rich("lastUsed", {
              date: () => <Moment at={user.lastUsedAt ?? 0} />,
              from: user.lastUsedFrom ?? "?",
            })
          : t("neverUsed")}
      </p>
    </div>
  );
}
