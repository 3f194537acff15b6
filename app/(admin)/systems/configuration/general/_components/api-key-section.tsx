"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/forms/secret-field";
import { SettingsSection } from "@/components/ui/settings-section";
import type { Connection } from "@/lib/shipstation/connection";
import { ApiKeyStatus } from "./api-key-status";
import type { GeneralFormApi } from "./use-general-form";

type ApiKeySectionProps = { readonly form: GeneralFormApi; readonly apiKey: Connection["apiKey"] };

/** ShipStation's API key and secret: write-only, together, checked against ShipStation when saved. */
export function ApiKeySection({ form, apiKey }: ApiKeySectionProps) {
  const t = useTranslations("general.api");
  const isRemoved = form.form.watch("connection.removeApiKey") ?? false;
  const remove = (removed: boolean) =>
    form.form.setValue("connection.removeApiKey", removed, { shouldDirty: true });
  const secret = (name: "connection.apiKey" | "connection.apiSecret") => {
    const { id, error } = form.field(name);
    return {
      id,
      error,
      isRemoved,
      onRemove: remove,
      value: form.form.watch(name) ?? "",
      // Blanks that came along with the paste are dropped at once, so that what is shown is what is saved.
      onValue: (value: string) => form.form.setValue(name, value.replace(/\s+/g, ""), { shouldDirty: true }),
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
      {apiKey && !isRemoved && <ApiKeyStatus apiKey={apiKey} />}
    </SettingsSection>
  );
}
