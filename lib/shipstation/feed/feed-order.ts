import type { Address } from "@/lib/orders/address";
import type { Discount, Fee, OrderLine } from "@/lib/orders/order";
import type { TextsOf } from "@/lib/shipstation/feed/feed-marks";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";
import type { StoredOrderForFeed } from "@/lib/shipstation/to-exported-order";

/** An order of the feed before it is put into ShipStation's words. */
export type StoredFeedOrder = {
  readonly content: StoredOrderForFeed;
  readonly problems: readonly HoldReason[];
  readonly isSample: boolean;
  readonly lastStampMs: number;
};

const notes = `(SELECT jsonb_agg(n.text ORDER BY n.id) FROM order_note n
  WHERE n.site_id = $1 AND n.order_id = o.id)`;

/** What the feed reads of shop_order o, listed as c, in the order in which readOrder takes them. None is NULL. */
export const orderFields = [
  "o.id",
  "COALESCE(c.last_ms, 0)",
  `COALESCE(${notes}, '[]')`,
  "o.gift",
  "o.number",
  "o.status",
  "o.currency",
  "o.customer_code",
  "o.customer_email",
  "o.customer_phone",
  "o.total_minor",
  "o.tax_total_minor",
  "o.shipping_total_minor",
  "date_part('epoch', o.placed_at)",
  "o.customer_locale",
  "o.is_sample",
  "COALESCE(o.bill_to, 'null')",
  "COALESCE(o.ship_to, 'null')",
  "o.discounts",
  "o.fees",
  "o.problems",
  "o.shipping_method",
  "o.payment_method",
  "o.customer_notes",
  "o.internal_notes",
  "o.gift_message",
  "o.custom_field_1",
  "o.custom_field_2",
  "o.custom_field_3",
  "o.source",
  "o.requested_warehouse",
] as const;

type OrderTexts = TextsOf<typeof orderFields>;

export function readOrder(texts: OrderTexts, lines: readonly OrderLine[]): StoredFeedOrder {
  const [
    id,
    stampMs,
    staffNotes,
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
  ] = texts;
  return {
    content: {
      id,
      number,
      placedAt: new Date(Math.round(Number(placedAtSeconds) * 1000)),
      status,
      currency,
      customer: { code, email, phone, locale },
      billTo: JSON.parse(billTo) as Address | null,
      shipTo: JSON.parse(shipTo) as Address | null,
      shippingMethod,
      paymentMethod,
      lines,
      discounts: listOf<Discount>(discounts),
      fees: listOf<Fee>(fees),
      taxTotalMinor: Number(taxTotalMinor),
      shippingTotalMinor: Number(shippingTotalMinor),
      totalMinor: Number(totalMinor),
      customerNotes,
      internalNotes,
      gift: gift === "t",
      giftMessage,
      customFields: [custom1, custom2, custom3],
      source,
      requestedWarehouse,
      staffNotes: listOf<string>(staffNotes),
    },
    problems: listOf<HoldReason>(problems),
    isSample: isSample === "t",
    lastStampMs: Number(stampMs),
  };
}

/** Nearly every order has nothing in its lists. */
function listOf<Item>(json: string): readonly Item[] {
  return json === "[]" ? [] : (JSON.parse(json) as Item[]);
}
