import type { WeightUnit } from "@/lib/orders/order";
import type { StoredLine, StoredOrder } from "@/lib/orders/stored-order";
import type { Order, OrderLine, OrderNote } from "@/lib/platform/database/generated/client";

/** What belongs to one order in its own tables, in the order in which it is read. */
export type OrderParts = {
  readonly lines: readonly OrderLine[];
  readonly notes: readonly OrderNote[];
  /** Units in parcels, by line. */
  readonly shipped: ReadonlyMap<string, number>;
  readonly changedAt: Date;
};

/** JSON columns were written from these very types and by nothing else. */
function asWritten<Value>(json: unknown): Value {
  return json as Value;
}

/** A row as the rest of the house knows it. */
export function storedOrderFromRow(
  row: Order,
  { lines, notes, shipped, changedAt }: OrderParts,
): StoredOrder {
  return {
    id: row.id,
    number: row.number,
    placedAt: row.placedAt,
    status: row.status,
    currency: row.currency,
    customer: {
      code: row.customerCode,
      email: row.customerEmail,
      phone: row.customerPhone,
      locale: row.customerLocale,
    },
    billTo: asWritten(row.billTo),
    shipTo: asWritten(row.shipTo),
    shippingMethod: row.shippingMethod,
    paymentMethod: row.paymentMethod,
    lines: lines.map((line) => storedLineFromRow(line, shipped.get(line.lineId) ?? 0)),
    discounts: asWritten(row.discounts),
    fees: asWritten(row.fees),
    taxTotalMinor: row.taxTotalMinor,
    shippingTotalMinor: row.shippingTotalMinor,
    totalMinor: row.totalMinor,
    customerNotes: row.customerNotes,
    internalNotes: row.internalNotes,
    gift: row.gift,
    giftMessage: row.giftMessage,
    customFields: [row.customField1, row.customField2, row.customField3],
    source: row.source,
    requestedWarehouse: row.requestedWarehouse,
    changedAt,
    shippedAt: row.shippedAt,
    shippingProgress: row.shippingProgress,
    problems: asWritten(row.problems),
    flags: row.flags,
    isSample: row.isSample,
    staffNotes: notes.map(({ id, text, authorName, createdAt }) => ({ id, text, authorName, createdAt })),
  };
}

function storedLineFromRow(row: OrderLine, quantityShipped: number): StoredLine {
  return {
    lineId: row.lineId,
    sku: row.sku,
    name: row.name,
    quantity: row.quantity,
    quantityRefunded: row.quantityRefunded,
    unitPriceMinor: row.unitPriceMinor,
    weight:
      row.weightValue !== null && row.weightUnit !== null
        ? { value: row.weightValue.toNumber(), unit: row.weightUnit as WeightUnit }
        : null,
    imageUrl: row.imageUrl,
    location: row.location,
    upc: row.upc,
    options: asWritten(row.options),
    requiresShipping: row.requiresShipping,
    quantityShipped,
  };
}
