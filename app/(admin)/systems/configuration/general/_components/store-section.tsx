"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { CopyField } from "@/components/ui/copy-field";
import { SettingsSection } from "@/components/ui/settings-section";
import type { GeneralFormApi } from "./use-general-form";

type StoreSectionProps = {
  readonly form: GeneralFormApi;
  readonly proposedUrl: string | null;
  readonly tag: string;
  readonly timeZones: readonly string[];
  /** Labelled on the server: its names and the browser's are not always the same. */
  readonly currencies: readonly SelectOption[];
  readonly history: ReactNode;
};

/** What the store is called, where it answers, and its tag. */
export function StoreSection({ form, proposedUrl, tag, timeZones, currencies, history }: StoreSectionProps) {
  const t = useTranslations("general.store");
  const shared = useTranslations("shared");
  const isProposed =
    form.form.watch("store.publicUrl") === proposedUrl && form.form.getFieldState("store.publicUrl").isDirty;
  return (
    <SettingsSection id="store" title={t("title")} about={<p>{t("about")}</p>} footer={history}>
      <TextField label={t("name")} autoComplete="off" {...form.field("store.name")} />
      <TextField
        label={t("publicUrl")}
        help={t(isProposed ? "publicUrlProposed" : "publicUrlHelp")}
        note={shared("optional")}
        type="url"
        inputMode="url"
        isCode
        placeholder="https://"
        {...form.field("store.publicUrl")}
      />
      <CopyField label={t("tag")} value={tag} help={t("tagHelp")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("timeZone")}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          {...form.field("store.timeZone")}
        />
        <SelectField
          label={t("currency")}
          help={t("currencyHelp")}
          options={currencies}
          {...form.field("store.currency")}
        />
      </div>
    </SettingsSection>
  );
}
