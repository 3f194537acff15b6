"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { CopyField } from "@/components/ui/copy-field";
import { SettingsSection } from "@/components/ui/settings-section";
import { TextLink } from "@/components/ui/text-link";
import type { Connection } from "@/lib/shipstation/connection";
import type { GeneralFormApi } from "./use-general-form";
import { type RotationRights, UserFacts } from "./user-facts";

type ConnectionUserSectionProps = {
  readonly form: GeneralFormApi;
  readonly connection: Connection;
  readonly endpoint: string;
  readonly suggestedUserName: string;
  /** Where to make the user; null for who may not, or once there is one. */
  readonly createHref: string | null;
  readonly userNames: readonly string[];
  readonly rotation: RotationRights;
  readonly history: ReactNode;
};

/** The endpoint to type in ShipStation, and the user that it signs in with. */
export function ConnectionUserSection(props: ConnectionUserSectionProps) {
  const { form, connection, endpoint, suggestedUserName, createHref, userNames, rotation, history } = props;
  const t = useTranslations("general.user");
  const user = connection.connectionUser;
  const password = form.field("connection.password");
  const isReplaced =
    user !== null &&
    (form.form.watch("connection.password") !== "" ||
      form.form.watch("connection.userName")?.trim().toLowerCase() !== user.userName.toLowerCase());
  return (
    <SettingsSection id="shipstation-user" title={t("title")} about={<p>{t("about")}</p>} footer={history}>
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
      {isReplaced && (
        <p role="status" className="text-[0.8125rem] font-medium text-warning-ink">
          {t("alsoInShipStation")}
        </p>
      )}
      {user && <UserFacts user={user} rotation={rotation} />}
    </SettingsSection>
  );
}
