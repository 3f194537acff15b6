import type {
  ExportedAddress,
  ExportedLine,
  ExportedOption,
  ExportedOrder,
} from "@/lib/shipstation/wire/exported-order";
import { cdataTags, fixedXml, plainTags, XmlText } from "@/lib/shipstation/wire/xml";

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
  const xml = new XmlText((ordersExpected + 1) * bytesOfOrder);
  xml.fixed(fixedXml(`<?xml version="1.0" encoding="utf-8"?>\n<Orders pages="${pages}">\n`));
  return {
    add: (order: ExportedOrder): void => xml.whole(() => addOrder(xml, order)),
    end: (): Buffer<ArrayBuffer> => {
      xml.fixed(fixed.endOfPage);
      return xml.bytes();
    },
  };
}

/** The very <Order> that stands on a page. */
export function orderXml(order: ExportedOrder): string {
  const xml = new XmlText(bytesOfOrder);
  addOrder(xml, order);
  return xml.bytes().toString();
}

const text = cdataTags(
  ...(["OrderID", "OrderNumber", "OrderStatus", "ShippingMethod", "PaymentMethod", "CustomerNotes"] as const),
  ...(["InternalNotes", "GiftMessage", "CustomField1", "CustomField2", "CustomField3"] as const),
  ...(["RequestedWarehouse", "Source", "CustomerCode", "Name", "Company", "Phone", "Email"] as const),
  ...(["Address1", "Address2", "City", "State", "PostalCode", "Country"] as const),
  ...(["LineItemID", "SKU", "ImageUrl", "UPC", "Location", "Value"] as const),
);
const plain = plainTags(
  ...([
    "OrderDate",
    "LastModified",
    "CurrencyCode",
    "OrderTotal",
    "TaxAmount",
    "ShippingAmount",
    "Gift",
  ] as const),
  ...(["Weight", "WeightUnits", "Quantity", "UnitPrice", "Adjustment"] as const),
);
const fixed = {
  order: fixedXml("<Order>\n"),
  customer: fixedXml("<Customer>\n"),
  billTo: fixedXml("<BillTo>\n"),
  endOfBillTo: fixedXml("</BillTo>\n"),
  shipTo: fixedXml("<ShipTo>\n"),
  endOfShipTo: fixedXml("</ShipTo>\n"),
  endOfCustomer: fixedXml("</Customer>\n"),
  items: fixedXml("<Items>\n"),
  endOfOrder: fixedXml("</Items>\n</Order>\n"),
  item: fixedXml("<Item>\n"),
  endOfItem: fixedXml("</Item>\n"),
  options: fixedXml("<Options>\n"),
  endOfOptions: fixedXml("</Options>\n"),
  option: fixedXml("<Option>\n"),
  endOfOption: fixedXml("</Option>\n"),
  endOfPage: fixedXml("</Orders>\n"),
};

/** Its elements in the order of ShipStation's own example. Empty optional ones are left out. */
function addOrder(xml: XmlText, order: ExportedOrder): void {
  xml.fixed(fixed.order);
  xml.element(text.OrderID, order.orderId);
  xml.element(text.OrderNumber, order.number);
  xml.moment(plain.OrderDate, order.placedAt);
  xml.element(text.OrderStatus, order.status);
  xml.moment(plain.LastModified, order.lastModified);
  xml.optional(text.ShippingMethod, order.shippingMethod);
  xml.optional(text.PaymentMethod, order.paymentMethod);
  xml.value(plain.CurrencyCode, order.currency);
  xml.amount(plain.OrderTotal, order.totalHundredths);
  xml.amount(plain.TaxAmount, order.taxHundredths);
  xml.amount(plain.ShippingAmount, order.shippingHundredths);
  xml.optional(text.CustomerNotes, order.customerNotes);
  xml.optional(text.InternalNotes, order.internalNotes);
  xml.value(plain.Gift, order.gift ? "true" : "false");
  xml.optional(text.GiftMessage, order.giftMessage);
  xml.optional(text.CustomField1, order.customFields[0]);
  xml.optional(text.CustomField2, order.customFields[1]);
  xml.optional(text.CustomField3, order.customFields[2]);
  xml.optional(text.RequestedWarehouse, order.requestedWarehouse);
  xml.optional(text.Source, order.source);
  xml.fixed(fixed.customer);
  xml.element(text.CustomerCode, order.customerCode);
  addBillTo(xml, order.billTo);
  addShipTo(xml, order.shipTo);
  xml.fixed(fixed.endOfCustomer);
  xml.fixed(fixed.items);
  for (const line of order.lines) addLine(xml, line);
  xml.fixed(fixed.endOfOrder);
}

function addBillTo(xml: XmlText, address: ExportedOrder["billTo"]): void {
  xml.fixed(fixed.billTo);
  xml.element(text.Name, address.name);
  xml.optional(text.Company, address.company);
  xml.optional(text.Phone, address.phone);
  xml.optional(text.Email, address.email);
  xml.optional(text.Address1, address.address1);
  xml.optional(text.Address2, address.address2);
  xml.optional(text.City, address.city);
  xml.optional(text.State, address.state);
  xml.optional(text.PostalCode, address.postalCode);
  xml.optional(text.Country, address.country);
  xml.fixed(fixed.endOfBillTo);
}

/** State and PostalCode are there even when empty: of two published schemas, each demands another one of them. */
function addShipTo(xml: XmlText, address: ExportedAddress): void {
  xml.fixed(fixed.shipTo);
  xml.element(text.Name, address.name);
  xml.optional(text.Company, address.company);
  xml.element(text.Address1, address.address1);
  xml.optional(text.Address2, address.address2);
  xml.element(text.City, address.city);
  xml.element(text.State, address.state);
  xml.element(text.PostalCode, address.postalCode);
  xml.element(text.Country, address.country);
  xml.optional(text.Phone, address.phone);
  xml.fixed(fixed.endOfShipTo);
}

function addLine(xml: XmlText, line: ExportedLine): void {
  xml.fixed(fixed.item);
  xml.element(text.LineItemID, line.lineItemId);
  xml.element(text.SKU, line.sku);
  xml.element(text.Name, line.name);
  xml.optional(text.ImageUrl, line.imageUrl);
  if (line.weight !== null) {
    xml.amount(plain.Weight, line.weight.hundredths);
    xml.value(plain.WeightUnits, line.weight.unit);
  }
  xml.count(plain.Quantity, line.quantity);
  xml.amount(plain.UnitPrice, line.unitPriceHundredths);
  xml.optional(text.UPC, line.upc);
  xml.optional(text.Location, line.location);
  if (line.adjustment) xml.value(plain.Adjustment, "true");
  if (line.options.length > 0) {
    xml.fixed(fixed.options);
    for (const option of line.options) addOption(xml, option);
    xml.fixed(fixed.endOfOptions);
  }
  xml.fixed(fixed.endOfItem);
}

function addOption(xml: XmlText, option: ExportedOption): void {
  xml.fixed(fixed.option);
  xml.element(text.Name, option.name);
  xml.element(text.Value, option.value);
  if (option.weightHundredths !== null) xml.amount(plain.Weight, option.weightHundredths);
  xml.fixed(fixed.endOfOption);
}
