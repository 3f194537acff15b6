"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { ActRow } from "@/components/users/act-row";
import type { UserStatus } from "@/lib/users/site-user";
import { disableUserAction, enableUserAction } from "../actions";
import { LinkMaker } from "./link-maker";
import { RemovePerson } from "./remove-person";

type PersonAccessProps = {
  readonly user: { readonly id: string; readonly name: string; readonly status: UserStatus };
  /** Whether the account belongs to others too: then only its place in this store is ours to take. */
  readonly isShared: boolean;
  readonly isPasswordNeeded: boolean;
};

/** Letting a person in, shutting them out, and taking them off the store. */
export function PersonAccess({ user, isShared, isPasswordNeeded }: PersonAccessProps) {
  const t = useTranslations("users.user");
  return (
    <Card title={t("access")}>
      {isShared && <Banner className="mb-3">{t("sharedAccount")}</Banner>}
      {!isShared && user.status !== "disabled" && <LinkMaker {...user} />}
      {!isShared && <DisableOrEnable {...user} />}
      <ActRow title={t("remove")} text={t("removeText")}>
        <RemovePerson id={user.id} name={user.name} isPasswordNeeded={isPasswordNeeded} />
      </ActRow>
    </Card>
  );
}

function DisableOrEnable({ id, name, status }: PersonAccessProps["user"]) {
  const t = useTranslations("users.user");
  if (status === "disabled") {
    return (
      <ActRow title={t("enable")} text={t("enableText")}>
        <ActButton
          label={t("enable")}
          title={`${t("enable")}: ${name}`}
          messages="users"
          act={() => enableUserAction({ userId: id })}
          onDone={() => toast.success(t("enabled", { name }))}
        >
          {t("enableText")}
        </ActButton>
      </ActRow>
    );
  }
  return (
    <ActRow title={t("disable")} text={t("disableText")}>
      <ActButton
        label={t("disable")}
        title={t("disableTitle", { name })}
        isDangerous
        messages="users"
        act={() => disableUserAction({ userId: id, confirmation: "" })}
        onDone={() => toast.success(t("disabled", { name }))}
      >
        {t("disableConfirm", { name })}
      </ActButton>
    </ActRow>
  );
}
