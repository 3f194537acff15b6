import type { ImportedAddress } from "@/simulator/imported-order";
import { wireDate, wireDateTime } from "@/simulator/wire-dates";

export type NoticeItem = {
  /** The line's place in the order; never sent. */
  readonly place: number;
  readonly lineItemId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly upc: string;
};

export type ShipNotice = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerCode: string;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly notesToCustomer: string;
  /** Null leaves the element empty, as in the documentation's own example. */
  readonly notifyCustomer: boolean | null;
  readonly labelCreatedAt: Date;
  readonly shipDate: Date;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  readonly shippingCostCents: number;
  readonly customFields: readonly [string, string, string];
  readonly requestedWarehouse: string;
  readonly recipient: ImportedAddress;
  readonly items: readonly NoticeItem[];
};

export type Node = readonly [name: string, content: string | readonly Node[]];

/** The elements of a notice: every one of the documented example, empty ones included. */
export function noticeNodes(notice: ShipNotice): Node[] {
  const { recipient } = notice;
  const [customField1, customField2, customField3] = notice.customFields;
  return [
    ["OrderNumber", notice.orderNumber],
    ["OrderID", notice.orderId],
    ["CustomerCode", notice.customerCode],
    ["CustomerNotes", notice.customerNotes],
    ["InternalNotes", notice.internalNotes],
    ["NotesToCustomer", notice.notesToCustomer],
    ["NotifyCustomer", notice.notifyCustomer === null ? "" : String(notice.notifyCustomer)],
    ["LabelCreateDate", wireDateTime(notice.labelCreatedAt)],
    ["ShipDate", wireDate(notice.shipDate)],
    ["Carrier", notice.carrier],
    ["Service", notice.service],
    ["TrackingNumber", notice.trackingNumber],
    ["ShippingCost", decimal(notice.shippingCostCents)],
    ["CustomField1", customField1],
    ["CustomField2", customField2],
    ["CustomField3", customField3],
    // Undocumented and read back by one connector only: sent when the order asked for a warehouse.
    ...(notice.requestedWarehouse === "" ? [] : [["RequestedWarehouse", notice.requestedWarehouse] as const]),
    [
      "Recipient",
      [
        ["Name", recipient.name],
        ["Company", recipient.company],
        ["Address1", recipient.address1],
        ["Address2", recipient.address2],
        ["City", recipient.city],
        ["State", recipient.state],
        ["PostalCode", recipient.postalCode],
        ["Country", recipient.country],
      ],
    ],
    ["Items", notice.items.map((item) => ["Item", itemNodes(item)] as const)],
  ];
}

/** The body of a notice. */
export function shipNoticeXml(notice: ShipNotice): string {
  return noticeXml(noticeNodes(notice));
}

export function noticeXml(nodes: readonly Node[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(["ShipNotice", nodes], "")}`;
}

function itemNodes(item: NoticeItem): Node[] {
  return [
    ["SKU", item.sku],
    ["Name", item.name],
    ["Quantity", String(item.quantity)],
    ["LineItemID", item.lineItemId],
    ["UPC", item.upc],
  ];
}

function write([name, content]: Node, indent: string): string {
  if (typeof content === "string") return `${indent}<${name}>${escape(content)}</${name}>\n`;
  return `${indent}<${name}>\n${content.map((node) => write(node, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

// A carriage return must be written as a reference, or an XML reader turns it into a line feed.
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

function decimal(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}
