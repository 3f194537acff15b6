import type { ReportedItem } from "@/lib/shipments/shipment-report";

/** A line of the order with what may still be shipped of it. */
export type OpenLine = {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  readonly upc: string;
  /** What was ordered and neither refunded nor shipped yet. */
  readonly open: number;
  /** False for what has no parcel, such as a download: never put into one unasked. */
  readonly isShippable: boolean;
};

export type AllottedItem = ReportedItem & {
  /** null: matches no line; kept and flagged. */
  readonly lineId: string | null;
  /** How much counts against the line; never more than was open. */
  readonly quantityCounted: number;
};

export type Allotment = {
  readonly items: readonly AllottedItem[];
  readonly flags: readonly ("over-shipped" | "unmatched-item")[];
};

/**
 * Finds the line of each item: by its line id, else by SKU (without case) in line order, never one line twice.
 * No items at all means that everything still open was shipped.
 */
export function allotItems(lines: readonly OpenLine[], reported: readonly ReportedItem[]): Allotment {
  if (reported.length === 0) return { items: everythingOpen(lines), flags: [] };

  const free = new Map(lines.map((line) => [line.lineId, line]));
  const matched = new Map<ReportedItem, OpenLine>();
  const claim = (item: ReportedItem, line: OpenLine | undefined) => {
    if (!line) return;
    free.delete(line.lineId);
    matched.set(item, line);
  };
  // All ids first: an item without one must not take the line that another item names.
  for (const item of reported) if (item.lineItemId !== "") claim(item, free.get(item.lineItemId));
  for (const item of reported) if (!matched.has(item)) claim(item, bySku(free, item.sku));

  const items = reported.map((item): AllottedItem => {
    const line = matched.get(item);
    if (!line) return { ...item, lineId: null, quantityCounted: 0 };
    return { ...item, lineId: line.lineId, quantityCounted: Math.min(item.quantity, line.open) };
  });
  const flags: Allotment["flags"][number][] = [];
  if (items.some((item) => item.lineId !== null && item.quantityCounted < item.quantity))
    flags.push("over-shipped");
  if (items.some((item) => item.lineId === null)) flags.push("unmatched-item");
  return { items, flags };
}

/** The first free line of that SKU, one with something open before one without. */
function bySku(free: ReadonlyMap<string, OpenLine>, sku: string): OpenLine | undefined {
  if (sku === "") return undefined;
  const same = [...free.values()].filter((line) => line.sku.toLowerCase() === sku.toLowerCase());
  return same.find((line) => line.open > 0) ?? same[0];
}

function everythingOpen(lines: readonly OpenLine[]): AllottedItem[] {
  return lines
    .filter((line) => line.isShippable && line.open > 0)
    .map((line) => ({
      lineItemId: line.lineId,
      lineId: line.lineId,
      sku: line.sku,
      name: line.name,
      upc: line.upc,
      quantity: line.open,
      quantityCounted: line.open,
    }));
}
