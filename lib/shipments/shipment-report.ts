/** A parcel somebody reports, in the shop's words: what a carrier label says and what was put in. */
export type ShipmentReport = {
  /** The same report twice has the same key, and makes one shipment. */
  readonly key: string;
  /** Tells a plain repeat from one that says something new (another cost, service or note). */
  readonly payloadHash: string;
  readonly source: "notice" | "staff" | "reconcile";
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  /** "YYYY-MM-DD", a calendar day. */
  readonly shipDate: string | null;
  readonly labelCreatedAt: Date | null;
  readonly costCents: number | null;
  readonly customerCode: string;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly notesToCustomer: string;
  readonly notifyCustomer: boolean | null;
  readonly customFields: readonly [string, string, string];
  readonly requestedWarehouse: string;
  readonly recipient: Readonly<Record<string, string>> | null;
  /** Empty: everything still open is in the parcel. */
  readonly items: readonly ReportedItem[];
};

export type ReportedItem = {
  readonly lineItemId: string;
  readonly sku: string;
  readonly name: string;
  readonly upc: string;
  readonly quantity: number;
};
