import { type OrderContent, shippableQuantity } from "@/lib/orders/order";
import { shippedAtUnder } from "@/lib/orders/order-status";
import { hasTotalMismatch } from "@/lib/orders/order-totals";
import { type ShippingProblem, shippingProblems } from "@/lib/orders/shipping-problems";
import { type ShippingProgress, shippingProgress } from "@/lib/shipments/shipping-progress";

/** What is judged anew with every body. */
export type OrderJudgement = {
  readonly problems: readonly ShippingProblem[];
  readonly flags: readonly string[];
  readonly shippingProgress: ShippingProgress;
  readonly shippedAt: Date | null;
};

/** What left already: parcels that were not voided, and the units of each line in them. */
export type Parcels = { readonly count: number; readonly shipped: ReadonlyMap<string, number> };

export const noParcels: Parcels = { count: 0, shipped: new Map() };

/** The flags that a body earns or loses; the others tell of parcels and stay. */
const flagsOfTheBody: readonly string[] = ["total-mismatch", "shipped-line-changed"];

export function judgeOrder(
  content: OrderContent,
  before: { readonly flags: readonly string[]; readonly shippedAt: Date | null },
  parcels: Parcels,
  now: Date,
): OrderJudgement {
  const progress = shippingProgress(
    content.lines.map((line) => ({
      shippable: shippableQuantity(line),
      shipped: parcels.shipped.get(line.lineId) ?? 0,
    })),
    parcels.count,
  );
  const flags = before.flags.filter((flag) => !flagsOfTheBody.includes(flag));
  if (hasTotalMismatch(content)) flags.push("total-mismatch");
  if (lacksWhatWasShipped(content, parcels)) flags.push("shipped-line-changed");
  return {
    problems: shippingProblems(content),
    flags,
    shippingProgress: progress,
    shippedAt: shippedAtUnder(
      content.status,
      { shippedAt: before.shippedAt, isCovered: progress === "complete" },
      now,
    ),
  };
}

/** A parcel is gone, whatever the shop says of its lines now: it stays, and staff is told. */
function lacksWhatWasShipped(content: OrderContent, { shipped }: Parcels): boolean {
  const ordered = new Map(content.lines.map((line) => [line.lineId, line.quantity]));
  return [...shipped].some(([lineId, quantity]) => quantity > (ordered.get(lineId) ?? 0));
}
