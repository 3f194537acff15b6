import { cleanText, xmlSafeText } from "@/lib/kernel/clean-text";
import type { Address } from "@/lib/orders/address";
import { countryCode } from "@/lib/orders/countries";
import type { OrderContent } from "@/lib/orders/order";
import { totalAfterRefundsMinor } from "@/lib/orders/order-totals";
import { regionCode } from "@/lib/orders/regions";
import { shippingProblems } from "@/lib/orders/shipping-problems";
import { exportedLines } from "@/lib/shipstation/exported-lines";
import { cutText, exportedText, firstExportedText, joinedNotes } from "@/lib/shipstation/exported-text";
import { amountIn, UnexportableOrder } from "@/lib/shipstation/unexportable-order";
import { type ExportedAddress, type ExportedOrder, fieldLimits } from "@/lib/shipstation/wire/exported-order";

/** What the conversion needs of a stored order. */
export type StoredOrderForFeed = OrderContent & {
  readonly id: string;
  readonly staffNotes: readonly string[];
};

/** How the order appears in the feed: which status text, changed when. */
export type FeedView = { readonly statusText: string; readonly lastModified: Date };

/** The order in ShipStation's terms: net of refunds, in its units, within its limits. Throws UnexportableOrder. */
export function toExportedOrder(order: StoredOrderForFeed, view: FeedView): ExportedOrder {
  const problem = shippingProblems(order)[0];
  if (problem) throw new UnexportableOrder(problem.reason, problem.path);

  const amount = amountIn(order.currency);
  const shipTo = exportedAddress(order.shipTo);
  const [custom1, custom2, custom3] = order.customFields;
  return {
    orderId: order.id,
    number: order.number,
    placedAt: feedMoment(order.placedAt, "placedAt"),
    status: exportedStatus(view.statusText),
    lastModified: feedMoment(view.lastModified, "changedAt"),
    shippingMethod: exportedText(order.shippingMethod, fieldLimits.shippingMethod),
    paymentMethod: exportedText(order.paymentMethod, fieldLimits.paymentMethod),
    currency: order.currency.toUpperCase(),
    totalHundredths: amount(totalAfterRefundsMinor(order), "total"),
    taxHundredths: amount(order.taxTotalMinor, "taxTotal"),
    shippingHundredths: amount(order.shippingTotalMinor, "shippingTotal"),
    customerNotes: exportedText(order.customerNotes, fieldLimits.notes),
    internalNotes: cutText(joinedNotes([order.internalNotes, ...order.staffNotes]), fieldLimits.notes),
    gift: order.gift,
    giftMessage: exportedText(order.giftMessage, fieldLimits.notes),
    customFields: [
      exportedText(custom1, fieldLimits.customField),
      exportedText(custom2, fieldLimits.customField),
      exportedText(custom3, fieldLimits.customField),
    ],
    requestedWarehouse: exportedText(order.requestedWarehouse, fieldLimits.requestedWarehouse),
    source: exportedText(order.source, fieldLimits.source),
    customerCode: firstExportedText(
      [order.customer.code, order.customer.email, order.number],
      fieldLimits.customerCode,
    ),
    billTo: billTo(order, shipTo.name),
    shipTo,
    lines: exportedLines(order, amount),
  };
}

/** Compared byte for byte with what the merchant typed into ShipStation, so nothing in it is decoded or trimmed. */
function exportedStatus(text: string): string {
  const status = xmlSafeText(text);
  if (status === "" || status.length > fieldLimits.status) throw new UnexportableOrder("status", "status");
  return status;
}

function feedMoment(date: Date, path: string): Date {
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date;
  throw new UnexportableOrder("date", path);
}

function billTo({ billTo, customer }: OrderContent, shipToName: string): ExportedOrder["billTo"] {
  const address = exportedAddress(billTo);
  return {
    ...address,
    name: address.name || shipToName,
    phone: firstExportedText([billTo?.phone ?? "", customer.phone], fieldLimits.phone),
    email: firstExportedText([billTo?.email ?? "", customer.email], fieldLimits.email),
  };
}

const noAddress: ExportedAddress = {
  name: "",
  company: "",
  address1: "",
  address2: "",
  city: "",
  state: "",
  postalCode: "",
  country: "",
  phone: "",
};

function exportedAddress(address: Address | null): ExportedAddress {
  if (address === null) return noAddress;
  const country = countryCode(cleanText(address.country)) ?? "";
  const state = exportedText(address.state, fieldLimits.state);
  return {
    name: exportedText(address.name, fieldLimits.name),
    company: exportedText(address.company, fieldLimits.company),
    address1: exportedText(address.address1, fieldLimits.addressLine),
    address2: exportedText(address.address2, fieldLimits.addressLine),
    city: exportedText(address.city, fieldLimits.city),
    state: regionCode(country, state) ?? state,
    postalCode: exportedText(address.postalCode, fieldLimits.postalCode),
    country,
    phone: exportedText(address.phone, fieldLimits.phone),
  };
}
