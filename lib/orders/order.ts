import type { Address } from "@/lib/orders/address";

export const weightUnits = ["lb", "oz", "g", "kg"] as const;
export type WeightUnit = (typeof weightUnits)[number];

export type Weight = { readonly value: number; readonly unit: WeightUnit };

export type LineOption = { readonly name: string; readonly value: string };

/** One line of an order. unitPriceMinor is in the order currency's minor unit. */
export type OrderLine = {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly quantityRefunded: number;
  readonly unitPriceMinor: number;
  /** null: not known. */
  readonly weight: Weight | null;
  readonly imageUrl: string;
  readonly location: string;
  readonly upc: string;
  readonly options: readonly LineOption[];
  readonly requiresShipping: boolean;
};

export type Discount = { readonly code: string; readonly name: string; readonly amountMinor: number };
export type Fee = { readonly name: string; readonly amountMinor: number };

export type Customer = {
  readonly code: string;
  readonly email: string;
  readonly phone: string;
  /** "fr", "en" or "" when the shop did not say. */
  readonly locale: string;
};

/** What the shop handed over: everything about an order but what happened to it since. */
export type OrderContent = {
  readonly number: string;
  readonly placedAt: Date;
  readonly status: string;
  readonly currency: string;
  readonly customer: Customer;
  readonly billTo: Address | null;
  readonly shipTo: Address | null;
  readonly shippingMethod: string;
  readonly paymentMethod: string;
  readonly lines: readonly OrderLine[];
  readonly discounts: readonly Discount[];
  readonly fees: readonly Fee[];
  readonly taxTotalMinor: number;
  readonly shippingTotalMinor: number;
  readonly totalMinor: number;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly gift: boolean;
  readonly giftMessage: string;
  readonly customFields: readonly [string, string, string];
  readonly source: string;
  readonly requestedWarehouse: string;
};

/** How many of a line are still to be shipped, before what was shipped is taken off. */
export function shippableQuantity(
  line: Pick<OrderLine, "quantity" | "quantityRefunded" | "requiresShipping">,
): number {
  return line.requiresShipping ? Math.max(0, line.quantity - line.quantityRefunded) : 0;
}
