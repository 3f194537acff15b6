import { child, textAt, type XmlElement } from "@/simulator/read-orders-xml";
import type { ShipStationStatus } from "@/simulator/statuses";
import { readWireDateTime } from "@/simulator/wire-dates";

/** An order as it arrived. A text that was not sent is empty, an amount that was not sent is null. */
export type ImportedOrder = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly orderDate: Date;
  readonly lastModified: Date;
  /** The store's own word, and what the five status fields make of it. */
  readonly statusText: string;
  readonly status: ShipStationStatus;
  readonly shippingMethod: string;
  readonly paymentMethod: string;
  readonly currencyCode: string;
  readonly totalCents: number;
  readonly taxCents: number | null;
  readonly shippingCents: number;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly gift: boolean;
  readonly giftMessage: string;
  readonly customFields: readonly [string, string, string];
  readonly requestedWarehouse: string;
  readonly source: string;
  readonly customerCode: string;
  readonly billTo: ImportedAddress & { readonly email: string };
  readonly shipTo: ImportedAddress;
  readonly lines: readonly ImportedLine[];
};

export type ImportedAddress = {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phone: string;
};

export type ImportedLine = {
  readonly lineItemId: string;
  readonly sku: string;
  readonly name: string;
  readonly imageUrl: string;
  readonly quantity: number;
  readonly unitPriceCents: number;
  readonly weightHundredths: number | null;
  readonly weightUnits: string;
  readonly upc: string;
  readonly location: string;
  readonly adjustment: boolean;
  readonly options: readonly { readonly name: string; readonly value: string }[];
};

/** Reads an order that has passed `checkOrder`. */
export function readOrder(order: XmlElement, status: ShipStationStatus): ImportedOrder {
  const text = (...path: string[]) => textAt(order, ...path);
  return {
    orderId: text("OrderID"),
    orderNumber: text("OrderNumber"),
    orderDate: date(text("OrderDate")),
    lastModified: date(text("LastModified")),
    statusText: text("OrderStatus"),
    status,
    shippingMethod: text("ShippingMethod"),
    paymentMethod: text("PaymentMethod"),
    currencyCode: text("CurrencyCode"),
    totalCents: hundredths(text("OrderTotal")) ?? 0,
    taxCents: hundredths(text("TaxAmount")),
    shippingCents: hundredths(text("ShippingAmount")) ?? 0,
    customerNotes: text("CustomerNotes"),
    internalNotes: text("InternalNotes"),
    gift: text("Gift") === "true",
    giftMessage: text("GiftMessage"),
    customFields: [text("CustomField1"), text("CustomField2"), text("CustomField3")],
    requestedWarehouse: text("RequestedWarehouse"),
    source: text("Source"),
    customerCode: text("Customer", "CustomerCode"),
    billTo: { ...readAddress(order, "BillTo"), email: text("Customer", "BillTo", "Email") },
    shipTo: readAddress(order, "ShipTo"),
    lines: (child(order, "Items")?.children ?? []).map(readLine),
  };
}

function readAddress(order: XmlElement, which: "BillTo" | "ShipTo"): ImportedAddress {
  const text = (name: string) => textAt(order, "Customer", which, name);
  return {
    name: text("Name"),
    company: text("Company"),
    address1: text("Address1"),
    address2: text("Address2"),
    city: text("City"),
    state: text("State"),
    postalCode: text("PostalCode"),
    country: text("Country"),
    phone: text("Phone"),
  };
}

function readLine(item: XmlElement): ImportedLine {
  const text = (name: string) => textAt(item, name);
  return {
    lineItemId: text("LineItemID"),
    sku: text("SKU"),
    name: text("Name"),
    imageUrl: text("ImageUrl"),
    quantity: Number(text("Quantity")),
    unitPriceCents: hundredths(text("UnitPrice")) ?? 0,
    weightHundredths: hundredths(text("Weight")),
    weightUnits: text("WeightUnits"),
    upc: text("UPC"),
    location: text("Location"),
    adjustment: text("Adjustment") === "true",
    options: (child(item, "Options")?.children ?? []).map((option) => ({
      name: textAt(option, "Name"),
      value: textAt(option, "Value"),
    })),
  };
}

/** Digits, not floats: `-9.9` is minus 990 hundredths. */
function hundredths(text: string): number | null {
  if (text === "") return null;
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const amount = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return text.startsWith("-") ? -amount : amount;
}

function date(text: string): Date {
  return readWireDateTime(text) ?? new Date(Number.NaN);
}
