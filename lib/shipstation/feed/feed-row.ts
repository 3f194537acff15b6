import type { Address } from "@/lib/orders/address";
import type { Discount, Fee, LineOption, OrderContent, OrderLine, WeightUnit } from "@/lib/orders/order";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";

/** An order as one JSON value of the database: columns by their own names. */
export type FeedRow = {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly placed_at: string;
    readonly currency: string;
    readonly customer_code: string;
    readonly customer_email: string;
    readonly customer_phone: string;
    readonly customer_locale: string;
    readonly bill_to: Address | null;
    readonly ship_to: Address | null;
    readonly shipping_method: string;
    readonly payment_method: string;
    readonly discounts: Discount[];
    readonly fees: Fee[];
    readonly tax_total_minor: number;
    readonly shipping_total_minor: number;
    readonly total_minor: number;
    readonly customer_notes: string;
    readonly internal_notes: string;
    readonly gift: boolean;
    readonly gift_message: string;
    readonly custom_field_1: string;
    readonly custom_field_2: string;
    readonly custom_field_3: string;
    readonly source: string;
    readonly requested_warehouse: string;
    readonly problems: HoldReason[];
    readonly is_sample: boolean;
  };
  readonly lines: {
    readonly line_id: string;
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly quantity_refunded: number;
    readonly unit_price_minor: number;
    readonly weight_value: number | null;
    readonly weight_unit: WeightUnit | null;
    readonly image_url: string;
    readonly location: string;
    readonly upc: string;
    readonly options: LineOption[];
    readonly requires_shipping: boolean;
  }[];
  readonly notes: string[];
  readonly stamp_ms: number | null;
};

/** An order of the feed before it is put into ShipStation's words. */
export type StoredFeedOrder = {
  readonly id: string;
  readonly content: OrderContent;
  readonly staffNotes: readonly string[];
  readonly problems: readonly HoldReason[];
  readonly isSample: boolean;
  readonly lastStampMs: number;
};

export function readFeedRow({ order, lines, notes, stamp_ms }: FeedRow): StoredFeedOrder {
  return {
    id: order.id,
    content: {
      number: order.number,
      placedAt: new Date(order.placed_at),
      status: order.status,
      currency: order.currency,
      customer: {
        code: order.customer_code,
        email: order.customer_email,
        phone: order.customer_phone,
        locale: order.customer_locale,
      },
      billTo: order.bill_to,
      shipTo: order.ship_to,
      shippingMethod: order.shipping_method,
      paymentMethod: order.payment_method,
      lines: lines.map(readLine),
      discounts: order.discounts,
      fees: order.fees,
      taxTotalMinor: order.tax_total_minor,
      shippingTotalMinor: order.shipping_total_minor,
      totalMinor: order.total_minor,
      customerNotes: order.customer_notes,
      internalNotes: order.internal_notes,
      gift: order.gift,
      giftMessage: order.gift_message,
      customFields: [order.custom_field_1, order.custom_field_2, order.custom_field_3],
      source: order.source,
      requestedWarehouse: order.requested_warehouse,
    },
    staffNotes: notes,
    problems: order.problems,
    isSample: order.is_sample,
    lastStampMs: stamp_ms ?? 0,
  };
}

function readLine(line: FeedRow["lines"][number]): OrderLine {
  return {
    lineId: line.line_id,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    quantityRefunded: line.quantity_refunded,
    unitPriceMinor: line.unit_price_minor,
    weight:
      line.weight_value !== null && line.weight_unit
        ? { value: line.weight_value, unit: line.weight_unit }
        : null,
    imageUrl: line.image_url,
    location: line.location,
    upc: line.upc,
    options: line.options,
    requiresShipping: line.requires_shipping,
  };
}
