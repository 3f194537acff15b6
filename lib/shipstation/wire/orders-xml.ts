import { GrowingText } from "@/lib/kernel/growing-text";
import { formatFeedDate } from "@/lib/shipstation/wire/dates";
import type {
  ExportedAddress,
  ExportedLine,
  ExportedOption,
  ExportedOrder,
} from "@/lib/shipstation/wire/exported-order";
import { element, escapeText, optionalElement } from "@/lib/shipstation/wire/xml";

/** What an order with three lines takes. */
const bytesOfOrder = 3 * 1024;

/**
 * One page of the feed, of orders written one by one so that one that cannot be spoils no other. `pages` counts the
 * whole window and is at least 1, also when there is nothing in it.
 */
export function ordersPage({
  pages,
  ordersExpected,
}: {
  readonly pages: number;
  readonly ordersExpected: number;
}) {
  const text = new GrowingText((ordersExpected + 1) * bytesOfOrder);
  text.add(`<?xml version="1.0" encoding="utf-8"?>\n<Orders pages="${pages}">\n`);
  return {
    /** Takes one that orderXml wrote. */
    add: (order: string): void => text.add(order),
    end: (): Buffer<ArrayBuffer> => {
      text.add("</Orders>\n");
      return text.bytes();
    },
  };
}

/** One <Order>, its elements in the order of ShipStation's own example. Empty optional ones are left out. */
export function orderXml(order: ExportedOrder): string {
  return (
    "<Order>\n" +
    element("OrderID", order.orderId) +
    element("OrderNumber", order.number) +
    `<OrderDate>${formatFeedDate(order.placedAt)}</OrderDate>\n` +
    element("OrderStatus", order.status) +
    `<LastModified>${formatFeedDate(order.lastModified)}</LastModified>\n` +
    optionalElement("ShippingMethod", order.shippingMethod) +
    optionalElement("PaymentMethod", order.paymentMethod) +
    `<CurrencyCode>${escapeText(order.currency)}</CurrencyCode>\n` +
    `<OrderTotal>${decimal(order.totalHundredths)}</OrderTotal>\n` +
    `<TaxAmount>${decimal(order.taxHundredths)}</TaxAmount>\n` +
    `<ShippingAmount>${decimal(order.shippingHundredths)}</ShippingAmount>\n` +
    optionalElement("CustomerNotes", order.customerNotes) +
    optionalElement("InternalNotes", order.internalNotes) +
    `<Gift>${order.gift}</Gift>\n` +
    optionalElement("GiftMessage", order.giftMessage) +
    optionalElement("CustomField1", order.customFields[0]) +
    optionalElement("CustomField2", order.customFields[1]) +
    optionalElement("CustomField3", order.customFields[2]) +
    optionalElement("RequestedWarehouse", order.requestedWarehouse) +
    optionalElement("Source", order.source) +
    "<Customer>\n" +
    element("CustomerCode", order.customerCode) +
    billToXml(order.billTo) +
    shipToXml(order.shipTo) +
    "</Customer>\n<Items>\n" +
    order.lines.map(lineXml).join("") +
    "</Items>\n</Order>\n"
  );
}

function billToXml(address: ExportedOrder["billTo"]): string {
  return (
    "<BillTo>\n" +
    element("Name", address.name) +
    optionalElement("Company", address.company) +
    optionalElement("Phone", address.phone) +
    optionalElement("Email", address.email) +
    optionalElement("Address1", address.address1) +
    optionalElement("Address2", address.address2) +
    optionalElement("City", address.city) +
    optionalElement("State", address.state) +
    optionalElement("PostalCode", address.postalCode) +
    optionalElement("Country", address.country) +
    "</BillTo>\n"
  );
}

/** State and PostalCode are there even when empty: of two published schemas, each demands another one of them. */
function shipToXml(address: ExportedAddress): string {
  return (
    "<ShipTo>\n" +
    element("Name", address.name) +
    optionalElement("Company", address.company) +
    element("Address1", address.address1) +
    optionalElement("Address2", address.address2) +
    element("City", address.city) +
    element("State", address.state) +
    element("PostalCode", address.postalCode) +
    element("Country", address.country) +
    optionalElement("Phone", address.phone) +
    "</ShipTo>\n"
  );
}

function lineXml(line: ExportedLine): string {
  return (
    "<Item>\n" +
    element("LineItemID", line.lineItemId) +
    element("SKU", line.sku) +
    element("Name", line.name) +
    optionalElement("ImageUrl", line.imageUrl) +
    (line.weight === null
      ? ""
      : `<Weight>${decimal(line.weight.hundredths)}</Weight>\n<WeightUnits>${line.weight.unit}</WeightUnits>\n`) +
    `<Quantity>${line.quantity}</Quantity>\n<UnitPrice>${decimal(line.unitPriceHundredths)}</UnitPrice>\n` +
    optionalElement("UPC", line.upc) +
    optionalElement("Location", line.location) +
    (line.adjustment ? "<Adjustment>true</Adjustment>\n" : "") +
    (line.options.length === 0 ? "" : `<Options>\n${line.options.map(optionXml).join("")}</Options>\n`) +
    "</Item>\n"
  );
}

function optionXml(option: ExportedOption): string {
  return (
    "<Option>\n" +
    element("Name", option.name) +
    element("Value", option.value) +
    (option.weightHundredths === null ? "" : `<Weight>${decimal(option.weightHundredths)}</Weight>\n`) +
    "</Option>\n"
  );
}

/** 10699 → "106.99": a point, two decimals, no thousands separator, whatever the language of the machine. */
export function decimal(hundredths: number): string {
  const whole = Math.trunc(Math.abs(hundredths) / 100);
  const rest = Math.abs(hundredths) % 100;
  return `${hundredths < 0 ? "-" : ""}${whole}.${rest < 10 ? "0" : ""}${rest}`;
}
