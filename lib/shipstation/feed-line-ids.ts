import type { OrderLine } from "@/lib/orders/order";

/**
 * The LineItemIDs of lines that only the feed has: fee-1, fee-2, discount-1. They depend on the order alone, so every
 * export gives the same ones, and they never are the id of an article.
 */
export function feedLineIds(
  kind: "fee" | "discount",
  count: number,
  lines: readonly Pick<OrderLine, "lineId">[],
): readonly string[] {
  if (count === 0) return [];
  const taken = lines.map((line) => line.lineId.toLowerCase());
  const numbered = (prefix: string): string[] => {
    const ids = Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
    return ids.some((id) => taken.includes(id)) ? numbered(`x-${prefix}`) : ids;
  };
  return numbered(kind);
}

/** What a notice may name beside articles: an item with one of these ids was in no parcel. */
export function feedOnlyLineIds(content: {
  readonly lines: readonly Pick<OrderLine, "lineId">[];
  readonly fees: { readonly length: number };
  readonly discounts: { readonly length: number };
}): ReadonlySet<string> {
  return new Set([
    ...feedLineIds("fee", content.fees.length, content.lines),
    ...feedLineIds("discount", content.discounts.length, content.lines),
  ]);
}
