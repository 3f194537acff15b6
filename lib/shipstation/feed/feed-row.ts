import type { Address } from "@/lib/orders/address";
import type { Discount, Fee, LineOption, OrderContent, OrderLine, WeightUnit } from "@/lib/orders/order";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";

/** A row of feed-statement.ts; pg writes 64-bit numbers as text. */
export type FeedRow = OrderRow | LineRow;

type OrderRow = [
  place: string,
  id: string,
  stampMs: string | null,
  notes: string[] | null,
  number: string,
  status: string,
  currency: string,
  customerCode: string,
  customerEmail: string,
  customerPhone: string,
  customerLocale: string,
  totalMinor: number,
  taxTotalMinor: number,
  shippingTotalMinor: number,
  gift: boolean,
  placedAtSeconds: number,
  isSample: boolean,
  billTo: Address | null,
  shipTo: Address | null,
  discounts: Discount[],
  fees: Fee[],
  problems: HoldReason[],
  shippingMethod: string,
  paymentMethod: string,
  customerNotes: string,
  internalNotes: string,
  giftMessage: string,
  customField1: string,
  customField2: string,
  customField3: string,
  source: string,
  requestedWarehouse: string,
];

type LineRow = [
  place: null,
  orderId: string,
  position: string,
  options: LineOption[],
  lineId: string,
  sku: string,
  name: string,
  weightUnit: WeightUnit | null,
  imageUrl: string,
  location: string,
  upc: string,
  quantity: number,
  quantityRefunded: number,
  unitPriceMinor: number,
  requiresShipping: boolean,
  weightValue: number | null,
  ...unused: null[],
];

/** An order of the feed before it is put into ShipStation's words. */
export type StoredFeedOrder = {
  readonly id: string;
  readonly content: OrderContent;
  readonly staffNotes: readonly string[];
  readonly problems: readonly HoldReason[];
  readonly isSample: boolean;
  readonly lastStampMs: number;
};

/** The orders in the list's order, each with its lines in theirs. */
export function readFeedRows(rows: readonly FeedRow[]): StoredFeedOrder[] {
  const orders: OrderRow[] = [];
  const linesOf = new Map<string, LineRow[]>();
  for (const row of rows) {
    if (isOrder(row)) orders.push(row);
    else {
      const lines = linesOf.get(row[1]);
      if (lines) lines.push(row);
      else linesOf.set(row[1], [row]);
    }
  }
  orders.sort(([one], [other]) => Number(one) - Number(other));
  return orders.map((row) => readOrder(row, linesOf.get(row[1]) ?? []));
}

function isOrder(row: FeedRow): row is OrderRow {
  return row[0] !== null;
}

function readOrder(row: OrderRow, lines: LineRow[]): StoredFeedOrder {
  const [
    ,
    id,
    stampMs,
    notes,
    number,
    status,
    currency,
    code,
    email,
    phone,
    locale,
    totalMinor,
    taxTotalMinor,
    shippingTotalMinor,
    gift,
    placedAtSeconds,
    isSample,
    billTo,
    shipTo,
    discounts,
    fees,
    problems,
    shippingMethod,
    paymentMethod,
    customerNotes,
    internalNotes,
    giftMessage,
    custom1,
    custom2,
    custom3,
    source,
    requestedWarehouse,
  ] = row;
  return {
    id,
    content: {
      number,
      placedAt: new Date(Math.round(placedAtSeconds * 1000)),
      status,
      currency,
      customer: { code, email, phone, locale },
      billTo,
      shipTo,
      shippingMethod,
      paymentMethod,
      lines: inOrder(lines).map(readLine),
      discounts,
      fees,
      taxTotalMinor,
      shippingTotalMinor,
      totalMinor,
      customerNotes,
      internalNotes,
      gift,
      giftMessage,
      customFields: [custom1, custom2, custom3],
      source,
      requestedWarehouse,
    },
    staffNotes: notes ?? [],
    problems,
    isSample,
    lastStampMs: Number(stampMs ?? 0),
  };
}

function inOrder(lines: LineRow[]): LineRow[] {
  return lines.sort(([, , one], [, , other]) => Number(one) - Number(other));
}

function readLine(row: LineRow): OrderLine {
  const [
    ,
    ,
    ,
    options,
    lineId,
    sku,
    name,
    weightUnit,
    imageUrl,
    location,
    upc,
    quantity,
    quantityRefunded,
    unitPriceMinor,
    requiresShipping,
    weightValue,
  ] = row;
  return {
    lineId,
    sku,
    name,
    quantity,
    quantityRefunded,
    unitPriceMinor,
    weight: weightValue !== null && weightUnit ? { value: weightValue, unit: weightUnit } : null,
    imageUrl,
    location,
    upc,
    options,
    requiresShipping,
  };
}
