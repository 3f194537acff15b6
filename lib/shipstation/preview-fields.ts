import { formatFeedDate } from "@/lib/shipstation/wire/dates";
import { decimal } from "@/lib/shipstation/wire/decimal";
import type { ExportedAddress, ExportedLine, ExportedOrder } from "@/lib/shipstation/wire/exported-order";

/** The fields of one element of the feed, named as ShipStation names them. */
export type PreviewGroup = {
  readonly group: "order" | "customer" | "billTo" | "shipTo" | "item" | "adjustment";
  /** Which item or adjustment, from 1; 1 for all else. */
  readonly number: number;
  readonly fields: readonly PreviewField[];
};

export type PreviewField = { readonly name: string; readonly value: string };

/** An order field by field, for reading; empty ones are left out, as the feed leaves them out. */
export function previewFields(order: ExportedOrder): PreviewGroup[] {
  const articles = order.lines.filter((line) => !line.adjustment);
  const adjustments = order.lines.filter((line) => line.adjustment);
  return [
    group("order", 1, orderFields(order)),
    group("customer", 1, { CustomerCode: order.customerCode }),
    group("billTo", 1, { ...addressFields(order.billTo), Email: order.billTo.email }),
    group("shipTo", 1, addressFields(order.shipTo)),
    ...articles.map((line, index) => group("item", index + 1, lineFields(line))),
    ...adjustments.map((line, index) => group("adjustment", index + 1, lineFields(line))),
  ].filter(({ fields }) => fields.length > 0);
}

function orderFields(order: ExportedOrder): Record<string, string> {
  const [custom1, custom2, custom3] = order.customFields;
  return {
    OrderID: order.orderId,
    OrderNumber: order.number,
    OrderDate: `${formatFeedDate(order.placedAt)} UTC`,
    OrderStatus: order.status,
    LastModified: `${formatFeedDate(order.lastModified)} UTC`,
    ShippingMethod: order.shippingMethod,
    PaymentMethod: order.paymentMethod,
    CurrencyCode: order.currency,
    OrderTotal: decimal(order.totalHundredths),
    TaxAmount: decimal(order.taxHundredths),
    ShippingAmount: decimal(order.shippingHundredths),
    CustomerNotes: order.customerNotes,
    InternalNotes: order.internalNotes,
    Gift: String(order.gift),
    GiftMessage: order.giftMessage,
    CustomField1: custom1,
    CustomField2: custom2,
    CustomField3: custom3,
    RequestedWarehouse: order.requestedWarehouse,
    Source: order.source,
  };
}

function addressFields(address: ExportedAddress): Record<string, string> {
  return {
    Name: address.name,
    Company: address.company,
    Address1: address.address1,
    Address2: address.address2,
    City: address.city,
    State: address.state,
    PostalCode: address.postalCode,
    Country: address.country,
    Phone: address.phone,
  };
}

function lineFields(line: ExportedLine): Record<string, string> {
  return {
    LineItemID: line.lineItemId,
    SKU: line.sku,
    Name: line.name,
    Quantity: String(line.quantity),
    UnitPrice: decimal(line.unitPriceHundredths),
    Weight: line.weight === null ? "" : `${decimal(line.weight.hundredths)} ${line.weight.unit}`,
    Location: line.location,
    UPC: line.upc,
    ImageUrl: line.imageUrl,
    Options: line.options.map(({ name, value }) => `${name}: ${value}`).join("\n"),
    Adjustment: line.adjustment ? "true" : "",
  };
}

function group(
  name: PreviewGroup["group"],
  number: number,
  fields: Readonly<Record<string, string>>,
): PreviewGroup {
  const shown = Object.entries(fields).filter(([, value]) => value !== "");
  return { group: name, number, fields: shown.map(([field, value]) => ({ name: field, value })) };
}
