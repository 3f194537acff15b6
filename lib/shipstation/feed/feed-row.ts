import type { Address } from "@/lib/orders/address";
import type { Discount, Fee, LineOption, OrderContent, OrderLine, WeightUnit } from "@/lib/orders/order";
import type { FeedRules } from "@/lib/shipstation/feed/feed-state";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

/** A row of feed-statement.ts; pg writes 64-bit numbers as text. */
export type FeedRow = SiteRow | LineRow | OrderRow;

type SiteRow = [
  place: string,
  position: null,
  id: string,
  stampMs: null,
  mapping: MappingRules,
  isPaused: boolean,
  ...unused: unknown[],
];

type LineRow = [
  place: string,
  position: string,
  lineId: string,
  stampMs: null,
  options: LineOption[],
  requiresShipping: boolean,
  sku: string,
  name: string,
  weightUnit: WeightUnit | null,
  imageUrl: string,
  location: string,
  upc: string,
  quantity: number,
  quantityRefunded: number,
  unitPriceMinor: number,
  weightValue: number | null,
  ...unused: null[],
];

type OrderRow = [
  place: string,
  position: null,
  id: string,
  stampMs: string | null,
  notes: string[] | null,
  gift: boolean,
  number: string,
  status: string,
  currency: string,
  customerCode: string,
  customerEmail: string,
  customerPhone: string,
  totalMinor: number,
  taxTotalMinor: number,
  shippingTotalMinor: number,
  placedAtSeconds: number,
  customerLocale: string,
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

/** An order of the feed before it is put into ShipStation's words. */
export type StoredFeedOrder = {
  readonly id: string;
  readonly content: OrderContent;
  readonly staffNotes: readonly string[];
  readonly problems: readonly HoldReason[];
  readonly isSample: boolean;
  readonly lastStampMs: number;
};

/** Takes the rows in their order, and hands over each order as soon as it is whole. */
export class FeedReader {
  #rules: FeedRules | null = null;
  /** Of the order to come. */
  #lines: LineRow[] = [];
  readonly #seen: (order: StoredFeedOrder, rules: FeedRules) => void;

  constructor(seen: (order: StoredFeedOrder, rules: FeedRules) => void) {
    this.#seen = seen;
  }

  read(row: FeedRow): void {
    if (isLine(row)) this.#lines.push(row);
    else if (this.#rules === null) this.#rules = readRules(row);
    else {
      const lines = this.#lines;
      this.#lines = [];
      if (isSite(row) || lines.some(([place]) => place !== row[0])) throw new Error(outOfOrder);
      this.#seen(readOrder(row, inOrder(lines)), this.#rules);
    }
  }

  /** Of the site, once all rows have come. */
  end(): FeedRules {
    if (this.#rules === null || this.#lines.length > 0) throw new Error(outOfOrder);
    return this.#rules;
  }
}

const outOfOrder = "The rows of a page of the feed came in another order than they are read in.";

function isLine(row: FeedRow): row is LineRow {
  return row[1] !== null;
}

function isSite(row: SiteRow | OrderRow): row is SiteRow {
  return row[0] === "0";
}

function inOrder(lines: LineRow[]): OrderLine[] {
  return lines.sort(([, one], [, other]) => Number(one) - Number(other)).map(readLine);
}

function readRules(row: SiteRow | OrderRow): FeedRules {
  if (!isSite(row)) throw new Error(outOfOrder);
  const [, , , , mapping, isPaused] = row;
  return { mapping, isPaused };
}

function readOrder(row: OrderRow, lines: OrderLine[]): StoredFeedOrder {
  const [
    ,
    ,
    id,
    stampMs,
    notes,
    gift,
    number,
    status,
    currency,
    code,
    email,
    phone,
    totalMinor,
    taxTotalMinor,
    shippingTotalMinor,
    placedAtSeconds,
    locale,
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
      lines,
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

function readLine(row: LineRow): OrderLine {
  const [
    ,
    ,
    lineId,
    ,
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
