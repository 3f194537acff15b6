import type { OrderContent } from "@/lib/orders/order";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";

/** An order of a sample shop with all that happened to it, in the order it happened. */
export type SampleOrder = {
  /** As it arrived, with the status it had then. */
  readonly content: OrderContent;
  readonly events: readonly SampleEvent[];
  /** What staff wrote about it, if anything. */
  readonly staffNote: { readonly at: Date; readonly text: string } | null;
};

export type SampleEvent =
  | { readonly kind: "parcel"; readonly at: Date; readonly report: ShipmentReport }
  | { readonly kind: "status"; readonly at: Date; readonly status: string };

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export function later(moment: Date, byMs: number): Date {
  return new Date(moment.getTime() + byMs);
}
