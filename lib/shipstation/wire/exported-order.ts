/** An order as the feed carries it: every text clean and within its limit, every amount in hundredths. */
export type ExportedOrder = {
  readonly orderId: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly status: string;
  readonly lastModified: Date;
  readonly shippingMethod: string;
  readonly paymentMethod: string;
  /** ISO 4217, three capitals. */
  readonly currency: string;
  readonly totalHundredths: number;
  readonly taxHundredths: number;
  readonly shippingHundredths: number;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly gift: boolean;
  readonly giftMessage: string;
  readonly customFields: readonly [string, string, string];
  readonly requestedWarehouse: string;
  readonly source: string;
  readonly customerCode: string;
  readonly billTo: ExportedAddress & { readonly email: string };
  readonly shipTo: ExportedAddress;
  /** Articles, then fees, then one adjustment for each discount. */
  readonly lines: readonly ExportedLine[];
};

export type ExportedAddress = {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2; may be empty for a billing address. */
  readonly country: string;
  readonly phone: string;
};

export type ExportedLine = {
  readonly lineItemId: string;
  /** Empty on adjustments only. */
  readonly sku: string;
  readonly name: string;
  readonly imageUrl: string;
  /** Of one unit; null where it is not known. */
  readonly weight: ExportedWeight | null;
  readonly quantity: number;
  readonly unitPriceHundredths: number;
  readonly upc: string;
  readonly location: string;
  readonly adjustment: boolean;
  readonly options: readonly ExportedOption[];
};

export type ExportedWeight = {
  readonly hundredths: number;
  readonly unit: "Pounds" | "Ounces" | "Grams";
};

export type ExportedOption = {
  readonly name: string;
  readonly value: string;
  /** Extra weight in the line's unit; null where there is none. */
  readonly weightHundredths: number | null;
};

/** The stricter of ShipStation's field table and its schema, in UTF-16 units. */
export const fieldLimits = {
  orderId: 50,
  number: 50,
  status: 50,
  shippingMethod: 100,
  paymentMethod: 50,
  notes: 1000,
  customField: 100,
  requestedWarehouse: 100,
  source: 50,
  customerCode: 50,
  name: 100,
  company: 100,
  email: 100,
  addressLine: 200,
  city: 100,
  state: 100,
  postalCode: 50,
  phone: 50,
  lineItemId: 50,
  sku: 50,
  itemName: 200,
  imageUrl: 500,
  location: 100,
  optionText: 100,
  options: 10,
} as const;

/** Nine digits, two of them after the point. */
export const maxHundredths = 999_999_999;
