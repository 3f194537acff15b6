import type { OrderContent } from "@/lib/orders/order";

/** The merchant's own status; nobody has said yet where it lands in ShipStation. */
export const unmappedStatus = { name: "Awaiting Core Return", labelFr: "Attente de consigne" } as const;

type Fault = {
  readonly sku: string;
  readonly spoil: (content: OrderContent) => OrderContent;
};

/** Six orders that show what becomes of bad input. The first four are held back, the last two go out mended. */
export const faults: Readonly<Record<string, Fault>> = {
  "10093": { sku: "LGT-1150", spoil: (content) => ({ ...content, shipTo: null }) },
  "10096": {
    sku: "SUS-2010",
    spoil: (content) => ({ ...content, shipTo: content.shipTo && { ...content.shipTo, country: "" } }),
  },
  "10099": { sku: "ELC-2130", spoil: (content) => ({ ...content, status: unmappedStatus.name }) },
  "10102": { sku: "MAN-0067", spoil: (content) => content },
  "10105": {
    sku: "BRK-4410",
    // A vertical tab, as spreadsheets and old terminals leave it behind; XML 1.0 cannot carry it.
    spoil: (content) => ({ ...content, customerNotes: "Gate code 4471. \vPlease do not ring before nine." }),
  },
  "10108": {
    sku: "ELC-4120",
    spoil: (content) => ({
      ...content,
      lines: content.lines.map((line) => ({ ...line, name: `${line.name} [[OEM 0280218063]]> upgrade` })),
    }),
  },
};
