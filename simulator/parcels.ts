import type { NoticeItem } from "@/simulator/ship-notice-xml";
import { type OpenLine, openLines, type StoredOrder } from "@/simulator/store";

/** A line is named by its LineItemID, or by its SKU where that is unique enough for the caller. */
export type ParcelItem = { readonly quantity: number } & (
  | { readonly lineItemId: string }
  | { readonly sku: string }
);

/** Everything that is still open, spread unit by unit over so many parcels; null when there are too few units. */
export function spreadOver(order: StoredOrder, parcelCount: number): NoticeItem[][] | null {
  const units = openLines(order).flatMap((open) => Array.from({ length: open.openUnits }, () => open));
  if (units.length < parcelCount) return null;
  return Array.from({ length: parcelCount }, (_, parcel) => {
    const mine = units.filter((_unit, at) => at % parcelCount === parcel);
    return [...new Set(mine)].map((open) => item(open, mine.filter((unit) => unit === open).length));
  });
}

export type Packing =
  | { readonly ok: true; readonly parcels: readonly (readonly NoticeItem[])[] }
  | { readonly ok: false; readonly problem: string };

/** Finds each named line among what is still open; a unit goes into one parcel only. */
export function pack(order: StoredOrder, wanted: readonly (readonly ParcelItem[])[]): Packing {
  const left = openLines(order).map((open) => ({ ...open }));
  const parcels: NoticeItem[][] = [];

  for (const parcelItems of wanted) {
    const packed: NoticeItem[] = [];
    for (const { quantity, ...named } of parcelItems) {
      const lines = left.filter(({ line }) =>
        "lineItemId" in named ? line.lineItemId === named.lineItemId : line.sku === named.sku,
      );
      const open = lines.reduce((sum, line) => sum + line.openUnits, 0);
      const name = "lineItemId" in named ? `line ${named.lineItemId}` : `SKU ${named.sku}`;
      if (!Number.isInteger(quantity) || quantity < 1)
        return refuse(`A quantity of ${name} is not 1 or more.`);
      if (open < quantity)
        return refuse(`Order ${order.orderNumber} has ${open} open of ${name}, not ${quantity}.`);
      let missing = quantity;
      for (const line of lines) {
        const taken = Math.min(missing, line.openUnits);
        if (taken > 0) packed.push(item(line, taken));
        line.openUnits -= taken;
        missing -= taken;
      }
    }
    parcels.push(packed);
  }
  return { ok: true, parcels };
}

function item({ line, place }: OpenLine, quantity: number): NoticeItem {
  return { place, lineItemId: line.lineItemId, sku: line.sku, name: line.name, quantity, upc: line.upc };
}

function refuse(problem: string): Packing {
  return { ok: false, problem };
}
