import { cleanText, forbiddenCharacterCount, isBlank } from "@/lib/kernel/clean-text";
import type { Address } from "@/lib/orders/address";
import { countryCode } from "@/lib/orders/countries";
import { isFullyRefunded } from "@/lib/orders/order-totals";
import { hasRegionCodes } from "@/lib/orders/regions";
import { exportedImageUrl, exportedWeight } from "@/lib/shipstation/exported-lines";
import { joinedNotes } from "@/lib/shipstation/exported-text";
import type { StoredOrderForFeed } from "@/lib/shipstation/to-exported-order";
import { fieldLimits } from "@/lib/shipstation/wire/exported-order";

/** What happens to the field: shortened, mended, sent although it may cause trouble, or just worth knowing. */
export const exportWarningLevels = {
  "text-cut": "cut",
  "options-folded": "cut",
  "characters-removed": "fixed",
  "sku-missing": "fixed",
  "customer-code-missing": "fixed",
  "image-left-out": "fixed",
  "no-items": "warns",
  "postal-code-missing": "warns",
  "email-missing": "warns",
  "phone-missing": "warns",
  "state-missing": "info",
  "weight-missing": "info",
} as const;
export type ExportWarningCode = keyof typeof exportWarningLevels;

/** Something ShipStation will see otherwise than it is here; nothing of it holds the order back. */
export type ExportWarning = {
  readonly code: ExportWarningCode;
  /** As in shippingProblems: shipTo.city, items.0.sku. */
  readonly path: string;
  readonly params: { readonly [name: string]: number };
};

/** `homeCountry` is where the shop ships from; without it every address may be abroad. */
export function exportWarnings(
  order: StoredOrderForFeed,
  homeCountry: string | null = null,
): ExportWarning[] {
  return [
    ...textsOf(order).flatMap(textWarnings),
    ...addressWarnings(order, homeCountry),
    ...customerWarnings(order),
    ...lineWarnings(order),
  ];
}

type FieldText = { readonly path: string; readonly text: string; readonly max: number };

function textWarnings({ path, text, max }: FieldText): ExportWarning[] {
  const warnings: ExportWarning[] = [];
  const count = forbiddenCharacterCount(text);
  if (count > 0) warnings.push({ code: "characters-removed", path, params: { count } });
  if (cleanText(text).length > max) warnings.push({ code: "text-cut", path, params: { max } });
  return warnings;
}

function addressWarnings({ shipTo }: StoredOrderForFeed, homeCountry: string | null): ExportWarning[] {
  if (shipTo === null) return [];
  const warnings: ExportWarning[] = [];
  const country = countryCode(cleanText(shipTo.country));
  const isMissing = (text: string) => isBlank(cleanText(text));
  if (isMissing(shipTo.postalCode)) warnings.push(warning("postal-code-missing", "shipTo.postalCode"));
  if (country !== null && !hasRegionCodes(country) && isMissing(shipTo.state)) {
    warnings.push(warning("state-missing", "shipTo.state"));
  }
  if (country !== homeCountry && isMissing(shipTo.phone)) {
    warnings.push(warning("phone-missing", "shipTo.phone"));
  }
  return warnings;
}

function customerWarnings({ customer, billTo }: StoredOrderForFeed): ExportWarning[] {
  const warnings: ExportWarning[] = [];
  const hasEmail = [customer.email, billTo?.email ?? ""].some((email) => !isBlank(cleanText(email)));
  if (isBlank(cleanText(customer.code))) warnings.push(warning("customer-code-missing", "customer.code"));
  if (!hasEmail) warnings.push(warning("email-missing", "customer.email"));
  return warnings;
}

function lineWarnings({ lines }: StoredOrderForFeed): ExportWarning[] {
  const warnings: ExportWarning[] = [];
  const sent = lines.map((line, index) => ({ line, path: `items.${index}` }));
  const kept = sent.filter(({ line }) => !isFullyRefunded(line));
  if (kept.length === 0) warnings.push(warning("no-items", "items"));
  for (const { line, path } of kept) {
    if (isBlank(cleanText(line.sku))) warnings.push(warning("sku-missing", `${path}.sku`));
    if (line.imageUrl.trim() !== "" && exportedImageUrl(line.imageUrl) === "") {
      warnings.push(warning("image-left-out", `${path}.imageUrl`));
    }
    const shown = line.options.filter(
      ({ name, value }) => !isBlank(cleanText(name)) || !isBlank(cleanText(value)),
    );
    if (shown.length > fieldLimits.options) {
      warnings.push({
        code: "options-folded",
        path: `${path}.options`,
        params: { max: fieldLimits.options },
      });
    }
  }
  const weightless = kept.filter(({ line }) => line.requiresShipping && exportedWeight(line.weight) === null);
  if (weightless.length > 0) {
    warnings.push({ code: "weight-missing", path: "items", params: { count: weightless.length } });
  }
  return warnings;
}

function warning(code: ExportWarningCode, path: string): ExportWarning {
  return { code, path, params: {} };
}

/** Every free text the feed carries, with the room there is for it. */
function textsOf(order: StoredOrderForFeed): FieldText[] {
  const text = (path: string, value: string, max: number): FieldText => ({ path, text: value, max });
  return [
    text("customer.code", order.customer.code, fieldLimits.customerCode),
    text("customer.email", order.customer.email, fieldLimits.email),
    text("customer.phone", order.customer.phone, fieldLimits.phone),
    text("shippingMethod", order.shippingMethod, fieldLimits.shippingMethod),
    text("paymentMethod", order.paymentMethod, fieldLimits.paymentMethod),
    text("customerNotes", order.customerNotes, fieldLimits.notes),
    ...internalNoteTexts(order),
    text("giftMessage", order.giftMessage, fieldLimits.notes),
    ...order.customFields.map((value, index) =>
      text(`customFields.${index}`, value, fieldLimits.customField),
    ),
    text("source", order.source, fieldLimits.source),
    text("requestedWarehouse", order.requestedWarehouse, fieldLimits.requestedWarehouse),
    ...addressTexts("billTo", order.billTo),
    ...addressTexts("shipTo", order.shipTo),
    ...order.lines.flatMap((line, index) =>
      isFullyRefunded(line)
        ? []
        : [
            text(`items.${index}.sku`, line.sku, fieldLimits.sku),
            text(`items.${index}.name`, line.name, fieldLimits.itemName),
            text(`items.${index}.location`, line.location, fieldLimits.location),
            ...line.options.flatMap((option, at) => [
              text(`items.${index}.options.${at}.name`, option.name, fieldLimits.optionText),
              text(`items.${index}.options.${at}.value`, option.value, fieldLimits.optionText),
            ]),
          ],
    ),
  ];
}

/** The shop's notes and the staff's share one field, so only together can they be too long. */
function internalNoteTexts({ internalNotes, staffNotes }: StoredOrderForFeed): FieldText[] {
  const notes = [internalNotes, ...staffNotes];
  return [
    ...notes.map((note) => ({ path: "internalNotes", text: note, max: Number.POSITIVE_INFINITY })),
    { path: "internalNotes", text: joinedNotes(notes), max: fieldLimits.notes },
  ];
}

function addressTexts(path: "billTo" | "shipTo", address: Address | null): FieldText[] {
  if (address === null) return [];
  return [
    { path: `${path}.name`, text: address.name, max: fieldLimits.name },
    { path: `${path}.company`, text: address.company, max: fieldLimits.company },
    { path: `${path}.address1`, text: address.address1, max: fieldLimits.addressLine },
    { path: `${path}.address2`, text: address.address2, max: fieldLimits.addressLine },
    { path: `${path}.city`, text: address.city, max: fieldLimits.city },
    { path: `${path}.state`, text: address.state, max: fieldLimits.state },
    { path: `${path}.postalCode`, text: address.postalCode, max: fieldLimits.postalCode },
    { path: `${path}.phone`, text: address.phone, max: fieldLimits.phone },
  ];
}
