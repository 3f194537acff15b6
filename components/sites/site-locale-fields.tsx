"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { languageOptions } from "@/components/users/language-options";
import { useFormat } from "@/lib/i18n/use-format";

/** What a field is bound to: form.field("…") of the form at hand. */
type Bound = { readonly id: string; readonly error: string | undefined };

type SiteLocaleFieldsProps = {
  readonly locale: Bound;
  readonly timeZone: Bound;
  readonly currency: Bound;
  readonly timeZones: readonly string[];
  readonly currencies: readonly string[];
};

/** Language, time zone and currency of a site. */
export function SiteLocaleFields({
  locale,
  timeZone,
  currency,
  timeZones,
  currencies,
}: SiteLocaleFieldsProps) {
  const t = useTranslations("platform.form");
  const format = useFormat();
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField label={t("language")} options={languageOptions} {...locale} />
      <SelectField
        label={t("timeZone")}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        {...timeZone}
      />
      <SelectField
        label={t("currency")}
        options={currencies.map((code) => ({ value: code, label: `${code} – ${format.currency(code)}` }))}
        {...currency}
      />
    </div>
  );
}
