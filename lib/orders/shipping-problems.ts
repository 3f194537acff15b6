import { cleanText, clip, isBlank, xmlSafeText } from "@/lib/kernel/clean-text";
import { hundredthsIn } from "@/lib/kernel/hundredths";
import type { Address } from "@/lib/orders/address";
import { countryCode } from "@/lib/orders/countries";
import type { OrderContent } from "@/lib/orders/order";
import { isFullyRefunded, keptQuantity, totalAfterRefundsMinor } from "@/lib/orders/order-totals";
import { hasRegionCodes, regionCode } from "@/lib/orders/regions";

export const shippingProblemReasons = [
  "no-ship-to",
  "ship-to-name-missing",
  "ship-to-address-missing",
  "ship-to-city-missing",
  "ship-to-country",
  "ship-to-state",
  "nothing-to-ship",
  "item-name-missing",
  "item-quantity",
  "item-id-length",
  "order-number-length",
  "total-too-large",
  "amount-not-representable",
] as const;
export type ShippingProblemReason = (typeof shippingProblemReasons)[number];

/** Why no label could be made. The path is that of the intake's body: shipTo.city, items.0.name, total. */
export type ShippingProblem = { readonly reason: ShippingProblemReason; readonly path: string };

/** Nine digits in all, two of them after the point: the largest amount a carrier's partner takes. */
const maxHundredths = 999_999_999;
const maxQuantity = 99_999;
const maxIdLength = 50;

/** What keeps an order from being shipped, judged on the text as it would leave. Empty: it can go. */
export function shippingProblems(content: OrderContent): readonly ShippingProblem[] {
  return [
    ...numberProblems(content),
    ...shipToProblems(content.shipTo),
    ...lineProblems(content),
    ...amountProblems(content),
  ];
}

function numberProblems({ number }: OrderContent): ShippingProblem[] {
  return isSoundId(number) ? [] : [{ reason: "order-number-length", path: "number" }];
}

function shipToProblems(shipTo: Address | null): ShippingProblem[] {
  if (shipTo === null) return [{ reason: "no-ship-to", path: "shipTo" }];

  const problems: ShippingProblem[] = [];
  if (isMissing(shipTo.name, 100)) problems.push({ reason: "ship-to-name-missing", path: "shipTo.name" });
  if (isMissing(shipTo.address1, 200))
    problems.push({ reason: "ship-to-address-missing", path: "shipTo.address1" });
  if (isMissing(shipTo.city, 100)) problems.push({ reason: "ship-to-city-missing", path: "shipTo.city" });
  const country = countryCode(cleanText(shipTo.country));
  if (country === null) problems.push({ reason: "ship-to-country", path: "shipTo.country" });
  else if (hasRegionCodes(country) && regionCode(country, cleanText(shipTo.state)) === null) {
    problems.push({ reason: "ship-to-state", path: "shipTo.state" });
  }
  return problems;
}

function lineProblems({ lines }: OrderContent): ShippingProblem[] {
  const problems: ShippingProblem[] = [];
  // Refunds do not count here: an order refunded to the last article must still reach a partner that has it already,
  // or its label is printed all the same.
  if (!lines.some((line) => line.requiresShipping && line.quantity > 0)) {
    problems.push({ reason: "nothing-to-ship", path: "items" });
  }
  lines.forEach((line, index) => {
    if (isFullyRefunded(line)) return;
    const path = `items.${index}`;
    const quantity = keptQuantity(line);
    if (!isSoundId(line.lineId)) problems.push({ reason: "item-id-length", path: `${path}.id` });
    if (isMissing(line.name, 200)) problems.push({ reason: "item-name-missing", path: `${path}.name` });
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > maxQuantity) {
      problems.push({ reason: "item-quantity", path: `${path}.quantity` });
    }
  });
  return problems;
}

function amountProblems(content: OrderContent): ShippingProblem[] {
  const problems: ShippingProblem[] = [];
  const hundredthsOf = hundredthsIn(content.currency);
  const judge = (amountMinor: number, path: string) => {
    const hundredths = hundredthsOf(amountMinor);
    if (hundredths === null) problems.push({ reason: "amount-not-representable", path });
    else if (Math.abs(hundredths) > maxHundredths) problems.push({ reason: "total-too-large", path });
  };
  judge(totalAfterRefundsMinor(content), "total");
  judge(content.taxTotalMinor, "taxTotal");
  judge(content.shippingTotalMinor, "shippingTotal");
  content.lines.forEach((line, index) => {
    if (!isFullyRefunded(line)) judge(line.unitPriceMinor, `items.${index}.unitPrice`);
  });
  content.discounts.forEach((discount, index) => judge(discount.amountMinor, `discounts.${index}.amount`));
  content.fees.forEach((fee, index) => judge(fee.amountMinor, `fees.${index}.amount`));
  return problems;
}

/** Nothing to read, or nothing to read in the part that would be kept. */
function isMissing(text: string, max: number): boolean {
  return isBlank(clip(cleanText(text), max));
}

/** An identifier comes back in notices, so it is never cut or mended: it fits as it is, or it blocks. */
function isSoundId(id: string): boolean {
  return id.length <= maxIdLength && !isBlank(id) && id.trim() === id && xmlSafeText(id) === id;
}
