/** One parcel of an order as it is known today. */
export type Shipment = {
  readonly id: string;
  readonly source: "notice" | "staff" | "reconcile";
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  /** "YYYY-MM-DD", a calendar day. */
  readonly shipDate: string | null;
  readonly labelCreatedAt: Date | null;
  /** Hundredths of the currency of the ShipStation account; null when not told. */
  readonly costCents: number | null;
  readonly notesToCustomer: string;
  readonly internalNotes: string;
  readonly notifyCustomer: boolean | null;
  readonly recipient: Readonly<Record<string, string>> | null;
  readonly flags: readonly string[];
  readonly voidedAt: Date | null;
  readonly createdAt: Date;
  readonly items: readonly ShipmentItem[];
};

export type ShipmentItem = {
  /** null: matches no line of the order. */
  readonly lineId: string | null;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly quantityCounted: number;
};
