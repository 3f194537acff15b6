/** A status of the site's own. The name is what the feed and the intake carry; the labels are what people read. */
export type OrderStatus = {
  readonly name: string;
  readonly labelEn: string;
  readonly labelFr: string;
  readonly predefined: boolean;
};

/** The word people read. It is never exported: ShipStation compares names. */
export function statusLabel(status: Pick<OrderStatus, "labelEn" | "labelFr">, locale: string): string {
  return locale === "fr" ? status.labelFr : status.labelEn;
}

/** Two names must differ by more than case. */
export function statusNameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const saysShipped = "Shipped";
const saysNotShipped: readonly string[] = [
  "New",
  "Processing",
  "Ready to Ship",
  "Backorder",
  "Held",
  "Canceled",
];

/**
 * When an order counts as shipped once it has this status. Parcels that cover everything decide; without them the word
 * does. A status of the merchant's own says nothing about it and leaves the moment as it was.
 */
export function shippedAtUnder(
  status: string,
  before: { readonly shippedAt: Date | null; readonly isCovered: boolean },
  now: Date,
): Date | null {
  if (before.isCovered || status === saysShipped) return before.shippedAt ?? now;
  return saysNotShipped.includes(status) ? null : before.shippedAt;
}
