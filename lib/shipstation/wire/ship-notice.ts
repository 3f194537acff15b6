import { createHash } from "node:crypto";
import { clip, markedText } from "@/lib/kernel/clean-text";

/** What ShipStation tells about one parcel. Texts are trimmed; "" means that it did not say. */
export type ShipNotice = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerCode: string;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly notesToCustomer: string;
  /** Whether the store is to tell the customer; null when it did not say. */
  readonly notifyCustomer: boolean | null;
  readonly labelCreatedAt: Date | null;
  /** "YYYY-MM-DD", a calendar day without a zone. */
  readonly shipDate: string | null;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  readonly shippingCostCents: number | null;
  readonly customFields: readonly [string, string, string];
  readonly requestedWarehouse: string;
  /** The address as ShipStation has it, perhaps mended there. */
  readonly recipient: NoticeRecipient | null;
  /** Empty: the whole order. */
  readonly items: readonly ShipNoticeItem[];
  /** Elements whose value could not be read and was left out. */
  readonly warnings: readonly string[];
};

export type NoticeRecipient = {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
};

export type ShipNoticeItem = {
  readonly lineItemId: string;
  readonly sku: string;
  readonly name: string;
  readonly upc: string;
  readonly quantity: number;
};

/** The address line of a notice; it stands in for the body where that is empty. */
export type NoticeQuery = {
  readonly orderNumber: string;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
};

/** Far above what ShipStation documents (50 to 1000), far below what an index or a log line would choke on. */
const maxText = 1000;

export function noticeText(text: string | null | undefined): string {
  return clip(markedText(text ?? "").trim(), maxText);
}

/** The query of a notice without credentials, as it is kept. */
export function noticeQueryText({ orderNumber, carrier, service, trackingNumber }: NoticeQuery): string {
  return new URLSearchParams({
    order_number: orderNumber,
    carrier,
    service,
    tracking_number: trackingNumber,
  }).toString();
}

/** noticeQueryText read back. */
export function noticeQueryOf(text: string): NoticeQuery {
  const query = new URLSearchParams(text);
  return {
    orderNumber: noticeText(query.get("order_number")),
    carrier: noticeText(query.get("carrier")),
    service: noticeText(query.get("service")),
    trackingNumber: noticeText(query.get("tracking_number")),
  };
}

/** A notice without a body: the whole order, in one parcel. */
export function noticeFromQuery(query: NoticeQuery): ShipNotice {
  return {
    orderId: "",
    orderNumber: query.orderNumber,
    customerCode: "",
    customerNotes: "",
    internalNotes: "",
    notesToCustomer: "",
    notifyCustomer: null,
    labelCreatedAt: null,
    shipDate: null,
    carrier: query.carrier,
    service: query.service,
    trackingNumber: query.trackingNumber,
    shippingCostCents: null,
    customFields: ["", "", ""],
    requestedWarehouse: "",
    recipient: null,
    items: [],
    warnings: [],
  };
}

/** "1z 999 aa1" and "1Z999AA1" are one label. */
export function normalTracking(text: string): string {
  return text.replace(/\s+/gu, "").toUpperCase();
}

/**
 * What makes two notices of an order the same parcel, as ShipStation gives no id: the tracking number, or without one
 * the carrier, the service, the day and what was in it.
 */
export function noticeKeyParts(notice: ShipNotice): string {
  const tracking = normalTracking(notice.trackingNumber);
  if (tracking !== "") return JSON.stringify(["tracking", tracking]);
  const items = notice.items.map((item) =>
    JSON.stringify([item.lineItemId, item.sku.toLowerCase(), item.quantity]),
  );
  const how = [notice.carrier.toLowerCase(), notice.service.toLowerCase(), notice.shipDate ?? ""];
  return JSON.stringify(["parcel", ...how, items.sort()]);
}

/** noticeKeyParts in 64 characters, whatever their length. */
export function noticeKey(notice: ShipNotice): string {
  return sha256(noticeKeyParts(notice));
}

/** Tells a plain repeat from one that says something new. The order of items says nothing. */
export function noticePayloadHash(notice: ShipNotice): string {
  const items = notice.items.map((item) =>
    JSON.stringify([item.lineItemId, item.sku, item.name, item.upc, item.quantity]),
  );
  const { recipient } = notice;
  return sha256(
    JSON.stringify([
      notice.orderId,
      notice.orderNumber,
      notice.customerCode,
      notice.customerNotes,
      notice.internalNotes,
      notice.notesToCustomer,
      notice.notifyCustomer,
      notice.labelCreatedAt?.toISOString() ?? null,
      notice.shipDate,
      notice.carrier,
      notice.service,
      notice.trackingNumber,
      notice.shippingCostCents,
      notice.customFields,
      notice.requestedWarehouse,
      recipient && [
        recipient.name,
        recipient.company,
        recipient.address1,
        recipient.address2,
        recipient.city,
        recipient.state,
        recipient.postalCode,
        recipient.country,
      ],
      items.sort(),
    ]),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
