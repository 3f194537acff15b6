import { clip, isBlank, xmlSafeText } from "@/lib/kernel/clean-text";
import type { Discount, LineOption, OrderContent, OrderLine, Weight } from "@/lib/orders/order";
import { isFullyRefunded, keptQuantity } from "@/lib/orders/order-totals";
import { cutText, exportedText, firstExportedText } from "@/lib/shipstation/exported-text";
import { feedLineIds } from "@/lib/shipstation/feed-line-ids";
import type { AmountOf } from "@/lib/shipstation/unexportable-order";
import {
  type ExportedLine,
  type ExportedOption,
  type ExportedWeight,
  fieldLimits,
  maxHundredths,
} from "@/lib/shipstation/wire/exported-order";

/** Articles without what was refunded, then fees, then discounts. */
export function exportedLines(content: OrderContent, amount: AmountOf): ExportedLine[] {
  const exported: ExportedLine[] = [];
  for (const [index, line] of content.lines.entries()) {
    if (!isFullyRefunded(line))
      exported.push(article(line, amount(line.unitPriceMinor, `items.${index}.unitPrice`)));
  }
  exported.push(...fees(content, amount), ...discounts(content, amount));
  return exported;
}

function article(line: OrderLine, unitPriceHundredths: number): ExportedLine {
  return {
    lineItemId: line.lineId,
    sku: exportedSku(line),
    name: exportedText(line.name, fieldLimits.itemName),
    imageUrl: exportedImageUrl(line.imageUrl),
    weight: exportedWeight(line.weight),
    quantity: keptQuantity(line),
    unitPriceHundredths,
    upc: /^\d{12}$/.test(line.upc.trim()) ? line.upc.trim() : "",
    location: exportedText(line.location, fieldLimits.location),
    adjustment: false,
    options: exportedOptions(line.options),
  };
}

/** Lines without a SKU would be merged in ShipStation. A SKU comes back in notices, so nothing in it is decoded. */
function exportedSku(line: OrderLine): string {
  const sku = clip(xmlSafeText(line.sku).trim(), fieldLimits.sku);
  return isBlank(sku) ? line.lineId : sku;
}

function fees(content: OrderContent, amount: AmountOf): ExportedLine[] {
  const ids = feedLineIds("fee", content.fees.length, content.lines);
  return content.fees.map((fee, index) =>
    extraLine(
      ids[index] ?? "",
      firstExportedText([fee.name, "Fee"], fieldLimits.itemName),
      amount(fee.amountMinor, `fees.${index}.amount`),
    ),
  );
}

function discounts(content: OrderContent, amount: AmountOf): ExportedLine[] {
  const ids = feedLineIds("discount", content.discounts.length, content.lines);
  return content.discounts.flatMap((discount, index) =>
    // An adjustment of nothing is not negative, which ShipStation asks of adjustments.
    discount.amountMinor === 0
      ? []
      : extraLine(
          ids[index] ?? "",
          adjustmentName(discount),
          -amount(discount.amountMinor, `discounts.${index}.amount`),
        ),
  );
}

/** A line the shop does not have as an article: below zero it is an adjustment, which has no SKU. */
function extraLine(lineItemId: string, name: string, unitPriceHundredths: number): ExportedLine {
  const adjustment = unitPriceHundredths < 0;
  const sku = adjustment ? "" : lineItemId;
  return {
    lineItemId,
    sku,
    name,
    imageUrl: "",
    weight: null,
    quantity: 1,
    unitPriceHundredths,
    upc: "",
    location: "",
    adjustment,
    options: [],
  };
}

/** "FALL10 - Fall sale": the code first, so that cutting never takes it. */
function adjustmentName({ code, name }: Discount): string {
  const parts = [code, name].map((part) => exportedText(part, fieldLimits.itemName));
  const shown = [...new Set(parts)].filter((part) => part !== "");
  return cutText(shown.join(" - "), fieldLimits.itemName) || "Discount";
}

/** Addresses that reading and writing as a URL leaves as they are, which is costly for each line of a page. */
const plainUrl = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:\/[\w-][\w.-]*)+$/;

/** An absolute address that anyone may fetch, or none: a cut address shows nothing. */
export function exportedImageUrl(text: string): string {
  if (text.length <= fieldLimits.imageUrl && plainUrl.test(text)) return text;
  const url = URL.parse(exportedText(text, Number.MAX_SAFE_INTEGER));
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return "";
  return url.href.length <= fieldLimits.imageUrl ? url.href : "";
}

const feedUnit = {
  lb: { unit: "Pounds", factor: 1 },
  oz: { unit: "Ounces", factor: 1 },
  g: { unit: "Grams", factor: 1 },
  // ShipStation has no kilograms.
  kg: { unit: "Grams", factor: 1000 },
} as const;

/** In the unit the order carries; a weight that rounds to nothing is as good as unknown. */
export function exportedWeight(weight: Weight | null): ExportedWeight | null {
  if (weight === null) return null;
  const { unit, factor } = feedUnit[weight.unit];
  // Four decimals are stored; going through them keeps 1.005 from becoming 1.00 in binary.
  const hundredths = Math.round(Math.round(weight.value * factor * 10_000) / 100);
  return hundredths > 0 && hundredths <= maxHundredths ? { hundredths, unit } : null;
}

/** Ten at most: what is over joins the tenth's value. A half-empty option gets a dash, as both halves are required. */
export function exportedOptions(options: readonly LineOption[]): ExportedOption[] {
  const shown: ExportedOption[] = [];
  for (const option of options) {
    const name = exportedText(option.name, fieldLimits.optionText);
    const value = exportedText(option.value, fieldLimits.optionText);
    if (name !== "" || value !== "")
      shown.push({ name: name || "-", value: value || "-", weightHundredths: null });
  }
  if (shown.length <= fieldLimits.options) return shown;
  const [tenth, ...over] = shown.slice(fieldLimits.options - 1);
  if (!tenth) return shown;
  const folded = [tenth.value, ...over.map(({ name, value }) => `${name}: ${value}`)].join("; ");
  return [
    ...shown.slice(0, fieldLimits.options - 1),
    { ...tenth, value: cutText(folded, fieldLimits.optionText) },
  ];
}
