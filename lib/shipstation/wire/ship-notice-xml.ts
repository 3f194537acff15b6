import { ok, type Result, refuse } from "@/lib/kernel/result";
import { parseFeedDate, parseShipDate } from "@/lib/shipstation/wire/dates";
import { type NoticeFault, readNoticeElements } from "@/lib/shipstation/wire/notice-elements";
import {
  type NoticeRecipient,
  noticeText,
  type ShipNotice,
  type ShipNoticeItem,
} from "@/lib/shipstation/wire/ship-notice";

/** Bytes to text, as UTF-8 and nothing else; a byte order mark may lead. */
export function decodeBody(bytes: Uint8Array): Result<string, "encoding"> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Every other byte of UTF-16 without a mark is zero, which UTF-8 lets pass.
    return text.includes("\0") ? refuse("encoding") : ok(text);
  } catch (error) {
    if (error instanceof TypeError) return refuse("encoding");
    throw error;
  }
}

/** ShipStation's posts come without a body at times; then the query speaks. */
export function isEmptyBody(text: string): boolean {
  return text.trim() === "";
}

/** One <ShipNotice>. A value that cannot be read is left out and warned of; a notice that can be misread is refused. */
export function readShipNotice(xml: string): Result<ShipNotice, NoticeFault> {
  const elements = readNoticeElements(xml);
  if (!elements.ok) return elements;

  const warnings: string[] = [];
  const items: ShipNoticeItem[] = [];
  for (const values of elements.value.items) {
    const item = readItem(values, warnings);
    if (item === null) return refuse("bad-quantity");
    items.push(item);
  }
  const text = (name: string) => noticeText(elements.value.notice.get(name));
  const readable = <Value>(name: string, read: (written: string) => Value | null): Value | null => {
    const written = text(name);
    if (written === "") return null;
    const value = read(written);
    if (value === null) warnings.push(name);
    return value;
  };
  return ok({
    orderId: text("OrderID"),
    orderNumber: text("OrderNumber"),
    customerCode: text("CustomerCode"),
    customerNotes: text("CustomerNotes"),
    internalNotes: text("InternalNotes"),
    notesToCustomer: text("NotesToCustomer"),
    notifyCustomer: readable("NotifyCustomer", readAnswer),
    labelCreatedAt: readable("LabelCreateDate", parseFeedDate),
    shipDate: readable("ShipDate", parseShipDate),
    carrier: text("Carrier"),
    service: text("Service"),
    trackingNumber: text("TrackingNumber"),
    shippingCostCents: readable("ShippingCost", readCents),
    customFields: [text("CustomField1"), text("CustomField2"), text("CustomField3")],
    requestedWarehouse: text("RequestedWarehouse"),
    recipient: elements.value.recipient && readRecipient(elements.value.recipient),
    items,
    warnings,
  });
}

function readItem(values: ReadonlyMap<string, string>, warnings: string[]): ShipNoticeItem | null {
  const quantity = readQuantity(noticeText(values.get("Quantity")), warnings);
  if (quantity === null) return null;
  return {
    lineItemId: noticeText(values.get("LineItemID")),
    sku: noticeText(values.get("SKU")),
    name: noticeText(values.get("Name")),
    upc: noticeText(values.get("UPC")),
    quantity,
  };
}

/** 1 to 99,999. An item that is listed without a quantity is at least one; a wrong quantity is never guessed. */
function readQuantity(written: string, warnings: string[]): number | null {
  if (written === "") {
    warnings.push("Quantity");
    return 1;
  }
  const quantity = /^\d{1,9}(\.0{1,4})?$/.test(written) ? Number(written) : 0;
  return quantity >= 1 && quantity <= 99_999 ? quantity : null;
}

function readAnswer(written: string): boolean | null {
  const answer = written.toLowerCase();
  if (["true", "1", "yes", "on"].includes(answer)) return true;
  return ["false", "0", "no", "off"].includes(answer) ? false : null;
}

/** "4.95" → 495; a third decimal is rounded. Anything that is no plain decimal is not guessed at. */
function readCents(written: string): number | null {
  const match = /^(\d{1,7})(?:\.(\d{0,6}))?$/.exec(written);
  if (!match) return null;
  const decimals = (match[2] ?? "").padEnd(3, "0");
  return Number(match[1]) * 100 + Math.round(Number(decimals.slice(0, 3)) / 10);
}

function readRecipient(values: ReadonlyMap<string, string>): NoticeRecipient {
  const text = (name: string) => noticeText(values.get(name));
  return {
    name: text("Name"),
    company: text("Company"),
    address1: text("Address1"),
    address2: text("Address2"),
    city: text("City"),
    state: text("State"),
    postalCode: text("PostalCode"),
    country: text("Country"),
  };
}
