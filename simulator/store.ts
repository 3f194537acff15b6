import type { ImportedLine, ImportedOrder } from "@/simulator/imported-order";
import type { NoticeItem } from "@/simulator/ship-notice-xml";

export type StoredOrder = ImportedOrder & {
  readonly firstImportedAt: Date;
  readonly lastImportedAt: Date;
  readonly timesImported: number;
  /** Units of each line that have a label, by the line's place in the order. */
  readonly labelledUnits: readonly number[];
};

export type OpenLine = { readonly line: ImportedLine; readonly place: number; readonly openUnits: number };

export type OrderStore = ReturnType<typeof createOrderStore>;

/** ShipStation's own copy of the store's orders. The order number is the key, a later import overwrites. */
export function createOrderStore() {
  const orders = new Map<string, StoredOrder>();

  return {
    all: (): readonly StoredOrder[] => [...orders.values()],
    byNumber: (orderNumber: string): StoredOrder | undefined => orders.get(orderNumber),

    keep(imported: readonly ImportedOrder[], now: Date): { created: string[]; updated: string[] } {
      const created: string[] = [];
      const updated: string[] = [];
      for (const order of imported) {
        const known = orders.get(order.orderNumber);
        (known ? updated : created).push(order.orderNumber);
        orders.set(order.orderNumber, {
          ...order,
          firstImportedAt: known?.firstImportedAt ?? now,
          lastImportedAt: now,
          timesImported: (known?.timesImported ?? 0) + 1,
          labelledUnits: order.lines.map((line, place) => labelledBefore(known, line, place)),
        });
      }
      return { created, updated };
    },

    /** A label exists once it is printed, whatever the store answers to its notice. */
    label(orderNumber: string, items: readonly NoticeItem[]): void {
      const order = orders.get(orderNumber);
      if (!order) return;
      const labelledUnits = order.labelledUnits.map((units, place) => units + unitsAt(items, place));
      const labelled = { ...order, labelledUnits };
      orders.set(
        orderNumber,
        openLines(labelled).length === 0 ? { ...labelled, status: "shipped" } : labelled,
      );
    },

    /** A label that is void: its units wait for another one. */
    unlabel(orderNumber: string, items: readonly NoticeItem[]): void {
      const order = orders.get(orderNumber);
      if (!order) return;
      const labelledUnits = order.labelledUnits.map((units, place) =>
        Math.max(0, units - unitsAt(items, place)),
      );
      orders.set(orderNumber, { ...order, labelledUnits, status: "awaiting_shipment" });
    },
  };
}

function unitsAt(items: readonly NoticeItem[], place: number): number {
  return items.filter((item) => item.place === place).reduce((sum, item) => sum + item.quantity, 0);
}

/** What can still get a label: discounts are not parcels. */
export function openLines(order: StoredOrder): OpenLine[] {
  return order.lines
    .map((line, place) => ({ line, place, openUnits: line.quantity - (order.labelledUnits[place] ?? 0) }))
    .filter(({ line, openUnits }) => !line.adjustment && openUnits > 0);
}

function labelledBefore(known: StoredOrder | undefined, line: ImportedLine, place: number): number {
  if (!known) return 0;
  const before =
    line.lineItemId === "" ? place : known.lines.findIndex((old) => old.lineItemId === line.lineItemId);
  return known.labelledUnits[before] ?? 0;
}
