"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/lib/i18n/use-format";
import type { Address } from "@/lib/orders/address";
import { countryCode, countryCodes } from "@/lib/orders/countries";
import { hasRegionCodes, regionCode, regionCodes } from "@/lib/orders/regions";
import { shipToFormSchema } from "@/lib/orders/ship-to-form";
import type { changeShipToAction } from "../actions";
import type { EditableField } from "./fix-hash";

type AddressFormProps = {
  readonly number: string;
  readonly address: Address | null;
  readonly firstField: EditableField;
  readonly changeShipTo: typeof changeShipToAction;
  readonly onDone: () => void;
};

export function AddressForm({ number, address, firstField, changeShipTo, onDone }: AddressFormProps) {
  const t = useTranslations("order.address");
  const shared = useTranslations("shared");
  const countries = useCountries();
  const form = useActionForm({
    values: valuesOf(number, address),
    action: (typed: z.input<typeof shipToFormSchema>) =>
      changeShipTo({ form: typed, expectedShipTo: address }),
    schema: shipToFormSchema,
    messages: "order.address",
    onSaved: () => {
      toast.success(t("changed"));
      onDone();
    },
  });
  const country = form.form.watch("country");
  // These are a customer's data: the browser must not offer the staff's own address.
  const field = (name: EditableField) => ({
    ...form.field(name),
    autoComplete: "off",
    autoFocus: name === firstField,
  });

  return (
    <form id={form.formId} onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} labels={Object.fromEntries(named.map((name) => [name, t(name)]))} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("name")} {...field("name")} />
        <TextField label={t("company")} note={shared("optional")} {...field("company")} />
        <TextField label={t("address1")} className="sm:col-span-2" {...field("address1")} />
        <TextField
          label={t("address2")}
          className="sm:col-span-2"
          note={shared("optional")}
          {...field("address2")}
        />
        <TextField label={t("postalCode")} {...field("postalCode")} />
        <TextField label={t("city")} {...field("city")} />
        <SelectField
          label={t("country")}
          options={countries}
          placeholder={t("chooseCountry")}
          {...field("country")}
        />
        {hasRegionCodes(country) ? (
          <SelectField
            // Its options change with the country, and an uncontrolled select would keep the old choice.
            key={country}
            label={t("state")}
            options={(regionCodes[country] ?? []).map((code) => ({ value: code, label: code }))}
            placeholder={t("chooseState")}
            {...field("state")}
          />
        ) : (
          <TextField label={t("state")} note={shared("optional")} {...field("state")} />
        )}
        <TextField label={t("phone")} note={shared("optional")} type="tel" {...field("phone")} />
      </div>
      <div className="flex flex-wrap justify-end gap-2 pt-5">
        <Button onClick={onDone}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
          {shared("save")}
        </Button>
      </div>
    </form>
  );
}

const named = [
  "name",
  "company",
  "address1",
  "address2",
  "city",
  "postalCode",
  "country",
  "state",
  "phone",
] as const satisfies readonly EditableField[];

/** "us" and "tx" are chosen as US and TX; what is no country or state is asked again. */
function valuesOf(number: string, address: Address | null) {
  const country = countryCode(address?.country ?? "") ?? "";
  const state = address?.state ?? "";
  return {
    number,
    name: address?.name ?? "",
    company: address?.company ?? "",
    address1: address?.address1 ?? "",
    address2: address?.address2 ?? "",
    city: address?.city ?? "",
    state: hasRegionCodes(country) ? (regionCode(country, state) ?? "") : state,
    postalCode: address?.postalCode ?? "",
    country,
    phone: address?.phone ?? "",
  };
}

/** Every country by its name in the reader's language, in that language's order. */
function useCountries() {
  const format = useFormat();
  return countryCodes
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((left, right) => left.label.localeCompare(right.label, format.locale));
}
