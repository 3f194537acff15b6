import type { OrderContent, OrderLine } from "@/lib/orders/order";
import type { ShippingProblem } from "@/lib/orders/shipping-problems";

export type StoredLine = OrderLine & {
  /** Units in parcels that were not voided. */
  readonly quantityShipped: number;
};

/** A note of the staff. It joins the order's internal notes in the feed. */
export type StaffNote = {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly createdAt: Date;
};

/** An order as it stands: what the shop handed over, and everything that happened to it since. */
export type StoredOrder = Omit<OrderContent, "lines"> & {
  readonly id: string;
  readonly lines: readonly StoredLine[];
  readonly changedAt: Date;
  readonly shippedAt: Date | null;
  readonly shippingProgress: "none" | "partial" | "complete";
  readonly problems: readonly ShippingProblem[];
  readonly flags: readonly string[];
  readonly isSample: boolean;
  readonly staffNotes: readonly StaffNote[];
};
