export type ShippingProgress = "none" | "partial" | "complete";

type Covered = { readonly shippable: number; readonly shipped: number };

/** Complete once every shippable quantity is covered; an order with nothing to ship is complete with its first parcel. */
export function shippingProgress(lines: readonly Covered[], parcels: number): ShippingProgress {
  if (parcels === 0) return "none";
  return lines.every((line) => line.shipped >= line.shippable) ? "complete" : "partial";
}
