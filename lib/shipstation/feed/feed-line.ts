import type { LineOption, OrderLine, WeightUnit } from "@/lib/orders/order";
import type { TextsOf } from "@/lib/shipstation/feed/feed-marks";

/** What the feed reads of order_line l, in the order in which readLine takes them. None is NULL. */
export const lineFields = [
  'l."position"',
  "l.line_id",
  "l.options",
  "l.requires_shipping",
  "l.sku",
  "l.name",
  "COALESCE(l.weight_unit, '')",
  "l.image_url",
  "l.location",
  "l.upc",
  "l.quantity",
  "l.quantity_refunded",
  "l.unit_price_minor",
  "COALESCE(l.weight_value::text, '')",
] as const;

type LineTexts = TextsOf<typeof lineFields>;

export type PlacedLine = { readonly position: number; readonly line: OrderLine };

export function readLine(texts: LineTexts): PlacedLine {
  const [
    position,
    lineId,
    options,
    requiresShipping,
    sku,
    name,
    weightUnit,
    imageUrl,
    location,
    upc,
    quantity,
    quantityRefunded,
    unitPriceMinor,
    weightValue,
  ] = texts;
  const line: OrderLine = {
    lineId,
    sku,
    name,
    quantity: Number(quantity),
    quantityRefunded: Number(quantityRefunded),
    unitPriceMinor: Number(unitPriceMinor),
    weight:
      weightValue !== "" && weightUnit !== ""
        ? { value: Number(weightValue), unit: weightUnit as WeightUnit }
        : null,
    imageUrl,
    location,
    upc,
    options: JSON.parse(options) as LineOption[],
    requiresShipping: requiresShipping === "t",
  };
  return { position: Number(position), line };
}
