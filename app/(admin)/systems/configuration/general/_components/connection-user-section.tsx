"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { CopyField } from "@/components/ui/copy-field";
import { Moment } from "@/components/ui/moment";
import { SettingsSection } from "@/components/ui/settings-section";
import { TextLink } from "@/components/ui/text-link";
import type { Connection } from "@/lib/shipstation/connection";
import type { GeneralFormApi } from "./use-general-form";

type ConnectionUserSectionProps = {
  readonly form: GeneralFormApi;
  readonly connection: Connection;
  readonly endpoint: string;
  readonly suggestedUserName: string;
  /** Where to make the user; null for who may not, or once there is one. */
  readonly createHref: string | null;
  readonly userNames: readonly string[];
};

/** The endpoint to type in ShipStation, and the user that it signs in with. */
export function ConnectionUserSection(props: ConnectionUserSectionProps) {
  const { form, connection, endpoint, suggestedUserName, createHref, userNames } = props;
  const t = useTranslations("general.user");
  const user = connection.connectionUser;
  const password = form.field("connection.password");
  return (
    <SettingsSection id="shipstation-user" title={t("title")} about={<p>{t("about")}</p>}>
      <CopyField label={t("endpoint")} value={endpoint} />
      <TextField
        label={t("userName")}
        isCode
        autoComplete="off"
        list={`${form.formId}-users`}
        help={
          <>
            {t("suggested", { userName: suggestedUserName })}
            {createHref !== null && (
              <>
                {" · "}
                <TextLink href={createHref}>{t("create", { userName: suggestedUserName })}</TextLink>
              </>
            )}
          </>
        }
        {...form.field("connection.userName")}
      />
      <datalist id={`${form.formId}-users`}>
        {userNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SecretField
        label={t("password")}
        help={t("passwordHelp")}
        id={password.id}
        error={password.error}
        stored={
          user && connection.userEnteredAt
            ? { ending: "", setAt: connection.userEnteredAt, setBy: connection.userEnteredBy ?? "" }
            : null
        }
        value={form.form.watch("connection.password") ?? ""}
        onValue={(value) => form.form.setValue("connection.password", value, { shouldDirty: true })}
      />
      {user && (
        <p className="text-[0.8125rem] text-muted">
          {user.isDisabled && <strong className="block text-critical-ink">{t("disabled")}</strong>}
          {user.lastUsedAt
            ? t.rich("lastUsed", {
                date: () => <Moment at={user.lastUsedAt ?? 0} />,
                from: user.lastUsedFrom ?? "?",
              })
            : t("neverUsed")}
        </p>
      )}
    </SettingsSection>
  );
}
