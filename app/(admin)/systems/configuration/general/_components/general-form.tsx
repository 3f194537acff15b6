"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SaveBar } from "@/components/forms/save-bar";
import type { SelectOption } from "@/components/forms/select-field";
import { SupportButton } from "@/components/shell/support-contact";
import { Banner } from "@/components/ui/banner";
import type { Connection } from "@/lib/shipstation/connection";
import type { GeneralInput } from "@/lib/shipstation/schema";
import { SectionHistory } from "../../_components/section-history";
import type { GeneralSection, LastChange } from "../_page/section-changes";
import { AfterShippingSection } from "./after-shipping-section";
import { AlertsSection } from "./alerts-section";
import { ApiKeySection } from "./api-key-section";
import { ConnectionUserSection } from "./connection-user-section";
import { SentSection } from "./sent-section";
import { StoreSection } from "./store-section";
import { useGeneralForm } from "./use-general-form";
import type { RotationRights } from "./user-facts";

export type GeneralFormProps = {
  readonly values: GeneralInput;
  /** A public address to fill in, for the person to save; null: as it is. */
  readonly proposedUrl: string | null;
  readonly connection: Connection;
  readonly lock: "not-enabled" | "suspended" | null;
  readonly tag: string;
  readonly endpoint: string;
  readonly suggestedUserName: string;
  readonly createUserHref: string | null;
  readonly userNames: readonly string[];
  readonly statuses: readonly SelectOption[];
  readonly timeZones: readonly string[];
  readonly currencies: readonly SelectOption[];
  readonly rotation: RotationRights;
  readonly changes: Record<GeneralSection, LastChange | null>;
};

/** Systems > Configuration > General: one form, one Save. */
export function GeneralForm(props: GeneralFormProps) {
  const t = useTranslations("general");
  const form = useGeneralForm(props.values, props.proposedUrl);
  const words = useTranslations("users");
  const { connection, lock, rotation } = props;
  const history = (section: GeneralSection) => (
    <SectionHistory last={props.changes[section]} area={section === "store" ? "site" : "connection"} />
  );
  return (
    <form id={form.formId} onSubmit={form.submit} noValidate className="grid gap-8">
      <ErrorSummary
        form={form}
        labels={{
          "store.name": t("store.name"),
          "store.publicUrl": t("store.publicUrl"),
          "connection.userName": t("user.userName"),
          "connection.password": t("user.password"),
          "connection.apiKey": t("api.key"),
          "connection.apiSecret": t("api.secret"),
          "connection.apiKeyExpiresOn": t("api.expires"),
          "connection.currentPassword": words("currentPassword"),
          "connection.pageSize": t("sent.pageSize"),
          "connection.alertRecipients": t("alerts.recipients"),
        }}
      />
      <StoreSection
        form={form}
        proposedUrl={props.proposedUrl}
        tag={props.tag}
        timeZones={props.timeZones}
        currencies={props.currencies}
        history={history("store")}
      />
      {lock !== null ? (
        <Banner
          tone="warning"
          title={t("locked.title")}
          action={<SupportButton about={lock === "suspended" ? "suspended" : "activation"} />}
        >
          {t(lock === "suspended" ? "locked.suspended" : "locked.text")}
        </Banner>
      ) : (
        <>
          <ConnectionUserSection
            form={form}
            connection={connection}
            endpoint={props.endpoint}
            suggestedUserName={props.suggestedUserName}
            createHref={props.createUserHref}
            userNames={props.userNames}
            rotation={rotation}
            history={history("user")}
          />
          <ApiKeySection
            form={form}
            apiKey={connection.apiKey}
            isPasswordNeeded={rotation.isPasswordNeeded}
            history={history("api")}
          />
          <SentSection form={form} history={history("sent")} />
          <AfterShippingSection form={form} statuses={props.statuses} history={history("after")} />
          <AlertsSection form={form} history={history("alerts")} />
        </>
      )}
      <SaveBar form={form} />
    </form>
  );
}
