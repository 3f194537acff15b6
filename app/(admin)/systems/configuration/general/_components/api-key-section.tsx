"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { SettingsSection } from "@/components/ui/settings-section";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import type { Connection } from "@/lib/shipstation/connection";
import { ApiKeyStatus } from "./api-key-status";
import type { GeneralFormApi } from "./use-general-form";

type ApiKeySectionProps = {
  readonly form: GeneralFormApi;
  readonly apiKey: Connection["apiKey"];
  readonly isPasswordNeeded: boolean;
  readonly history: ReactNode;
};

/** ShipStation's API key and secret: write-only, together, checked against ShipStation when saved. */
export function ApiKeySection({ form, apiKey, isPasswordNeeded, history }: ApiKeySectionProps) {
  const t = useTranslations("general.api");
  const shared = useTranslations("shared");
  const isRemoved = form.form.watch("connection.removeApiKey") ?? false;
  const remove = (removed: boolean) =>
    form.form.setValue("connection.removeApiKey", removed, { shouldDirty: true });
  const isTyped = (form.form.watch("connection.apiKey") ?? "") !== "";
  const secret = (name: "connection.apiKey" | "connection.apiSecret") => {
    const { id, error } = form.field(name);
    return {
      id,
      error,
      isRemoved,
      onRemove: remove,
      value: form.form.watch(name) ?? "",
      // Blanks that came along with the paste are dropped at once, so that what is shown is what is saved.
      onValue: (value: string) => {
        form.form.setValue(name, value.replace(/\s+/g, ""), { shouldDirty: true });
        // The date that was read beside the old key says nothing of a new one.
        const isOfOldKey = form.form.getValues("connection.apiKeyExpiresOn") === apiKey?.expiresOn;
        if (value !== "" && isOfOldKey) {
          form.form.setValue("connection.apiKeyExpiresOn", "", { shouldDirty: true });
        }
      },
    };
  };
  const stored = (ending: string) => (apiKey ? { ending, setAt: apiKey.setAt, setBy: apiKey.setBy } : null);
  return (
    <SettingsSection
      id="shipstation-api"
      title={t("title")}
      about={
        <>
          <p>{t("about")}</p>
          <p>{t("where")}</p>
        </>
      }
      footer={history}
    >
      <SecretField
        label={t("key")}
        stored={stored(apiKey ? `${apiKey.keyFirst4}…${apiKey.keyLast4}` : "")}
        {...secret("connection.apiKey")}
      />
      <SecretField
        label={t("secret")}
        stored={stored(apiKey?.secretLast4 ?? "")}
        {...secret("connection.apiSecret")}
      />
      {(isTyped || (apiKey && !isRemoved)) && (
        <TextField
          label={t("expires")}
          help={t("expiresHelp")}
          note={shared("optional")}
          type="date"
          className="max-w-72"
          {...form.field("connection.apiKeyExpiresOn")}
        />
      )}
      {(isTyped || isRemoved) && (
        <CurrentPasswordField field={form.field("connection.currentPassword")} isNeeded={isPasswordNeeded} />
      )}
      {apiKey && !isRemoved && <ApiKeyStatus apiKey={apiKey} />}
    </SettingsSection>
  );
}
