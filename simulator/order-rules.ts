/** What the text of an element may be. */
export type ValueRule =
  | { readonly kind: "text"; readonly min: number; readonly max: number; readonly mayBeEmpty?: true }
  | { readonly kind: "decimal" }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "oneOf"; readonly words: readonly string[] }
  | { readonly kind: "dateTime" }
  | { readonly kind: "country" }
  | { readonly kind: "currency" }
  | { readonly kind: "digits"; readonly max: number };

/** What an element may be: a value, a group of named elements in any order, or a list of one element. */
export type ElementRule = { readonly required: boolean } & (
  | ValueRule
  | { readonly kind: "group"; readonly children: GroupRules }
  | { readonly kind: "list"; readonly of: string; readonly most: number; readonly children: GroupRules }
);
export type GroupRules = Readonly<Record<string, ElementRule>>;

const text = (min: number, max: number) => ({ kind: "text", min, max, required: false }) as const;
const oneOf = (...words: string[]) => ({ kind: "oneOf", words, required: false }) as const;
const group = (children: GroupRules) => ({ kind: "group", children, required: true }) as const;
const list = (of: string, most: number, children: GroupRules) =>
  ({ kind: "list", of, most, children, required: false }) as const;
const decimal = { kind: "decimal", required: false } as const;
const dateTime = { kind: "dateTime", required: true } as const;
const country = { kind: "country", required: false } as const;
const required = <Rule extends ElementRule>(rule: Rule) => ({ ...rule, required: true });

const address: GroupRules = {
  Name: required(text(1, 100)),
  Company: text(1, 100),
  Phone: text(0, 50),
};

const option: GroupRules = {
  Name: required(text(1, 100)),
  Value: required(text(1, 100)),
  Weight: decimal,
};

const item: GroupRules = {
  LineItemID: text(1, 50),
  // The documented discount line has an empty SKU: the element must be there, its text need not.
  SKU: required(text(0, 50)),
  Name: required(text(1, 200)),
  ImageUrl: text(0, 500),
  Weight: decimal,
  WeightUnits: oneOf("Pounds", "Ounces", "Grams"),
  Quantity: required({ kind: "integer", min: 1, max: 99_999, required: true }),
  UnitPrice: required(decimal),
  UPC: { kind: "digits", max: 12, required: false },
  Location: text(0, 100),
  Adjustment: oneOf("true", "false"),
  Options: list("Option", 10, option),
};

/**
 * The stricter of ShipStation's field table and its published schema, element by element. CurrencyCode, UPC and
 * Dimensions are in the table alone and are let through, the billing address is in the schema alone.
 */
export const orderRules: GroupRules = {
  OrderID: required(text(1, 50)),
  OrderNumber: required(text(1, 50)),
  OrderDate: dateTime,
  OrderStatus: required(text(1, 50)),
  LastModified: dateTime,
  Dimensions: {
    ...group({
      DimensionUnits: oneOf("Inch", "Centimeter"),
      Length: decimal,
      Width: decimal,
      Height: decimal,
    }),
    required: false,
  },
  ShippingMethod: text(0, 100),
  PaymentMethod: text(0, 50),
  CurrencyCode: { kind: "currency", required: false },
  OrderTotal: required(decimal),
  TaxAmount: decimal,
  ShippingAmount: required(decimal),
  CustomerNotes: text(0, 1000),
  InternalNotes: text(0, 1000),
  Gift: oneOf("true", "false"),
  GiftMessage: text(0, 1000),
  CustomField1: text(0, 100),
  CustomField2: text(0, 100),
  CustomField3: text(0, 100),
  RequestedWarehouse: text(0, 100),
  Source: text(0, 50),
  Customer: group({
    CustomerCode: required(text(1, 50)),
    BillTo: group({
      ...address,
      Email: text(0, 100),
      Address1: text(0, 200),
      Address2: text(0, 200),
      City: text(0, 100),
      State: text(0, 100),
      PostalCode: text(0, 50),
      Country: country,
    }),
    ShipTo: group({
      ...address,
      Address1: required(text(1, 200)),
      Address2: text(1, 200),
      City: required(text(1, 100)),
      // The table requires two characters, the schema neither them nor the element: many countries have no states.
      State: { ...text(2, 100), mayBeEmpty: true },
      PostalCode: required(text(0, 50)),
      Country: required(country),
    }),
  }),
  Items: required(list("Item", Number.POSITIVE_INFINITY, item)),
};
