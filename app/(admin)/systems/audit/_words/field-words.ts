import { getTranslations } from "next-intl/server";
import { isRole } from "@/lib/access/roles";
import type { ChangeDetails } from "@/lib/activity/change";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { getFormat } from "@/lib/i18n/get-format";

/** Names of fields and their values in the reader's language. What has no words is shown as it was recorded. */
export async function fieldWords(statusLabels: ReadonlyMap<string, string>) {
  const t = await getTranslations("changeHistory");
  const general = await getTranslations("general.after");
  const mapping = await getTranslations("statusMapping");
  const roles = await getTranslations("roles");
  const order = await getTranslations("order");
  const shared = await getTranslations("shared");
  const format = await getFormat();

  function field(name: string): string {
    if (name.startsWith("mapping.")) return statusLabel(name.slice("mapping.".length));
    const key = `fields.${name}` as "fields.password";
    return t.has(key) ? t(key) : name;
  }

  function value(name: string, detail: ChangeDetails[string]): string {
    if (name.startsWith("mapping.")) return said(mapping, "targets", String(detail ?? "unmapped"));
    if (detail === null || detail === "") return shared("none");
    if (name === "isMailDue") return shared(detail ? "yes" : "no");
    if (typeof detail === "boolean") return shared(detail ? "on" : "off");
    if (typeof detail === "number") {
      // Carriers' costs come without a currency, in hundredths.
      return name === "cost"
        ? format.number(detail / 100, { minimumFractionDigits: 2 })
        : format.number(detail);
    }
    if (typeof detail !== "string") {
      return detail.length === 0 ? shared("none") : detail.map((one) => listed(name, one)).join(", ");
    }
    switch (name) {
      case "role":
        return isRole(detail) ? roles(detail) : detail;
      case "customerMail":
        return said(general, "mailChoices", detail);
      case "statusMode":
        return said(mapping, "modes", detail);
      case "unmappedPolicy":
        return said(mapping, "unmappedPolicies", detail);
      case "status":
      case "afterShippingStatus":
        return statusLabel(detail);
      case "outcome":
        return said(t, "outcomes", detail);
      case "currency":
        return format.currency(detail);
      case "oldAcceptedUntil":
        return format.date(detail);
      case "apiKeyExpiresOn":
        return calendarDay(format.locale, detail);
      case "locale":
        return format.language(detail);
      case "apiKey":
      case "password":
      case "export": {
        const key = `values.${detail}` as "values.replaced";
        return t.has(key) ? t(key) : detail;
      }
      default:
        return detail;
    }
  }

  /** One of several: a part of the order that changed, or what is to be looked at of a parcel. */
  function listed(name: string, one: string): string {
    if (name === "flags") return said(order, "shipments.flags", one);
    return name === "fields" ? said(t, "parts", one) : one;
  }

  /** As the list of orders calls it; the name itself once the status is gone. */
  function statusLabel(status: string): string {
    return statusLabels.get(status) ?? status;
  }

  return { field, value, statusLabel };
}

type Words = { readonly has: (key: never) => boolean } & ((key: never) => string);

function said(t: Words, group: string, word: string): string {
  const key = `${group}.${word}` as never;
  return t.has(key) ? t(key) : word;
}
