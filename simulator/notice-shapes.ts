import type { FaultOf } from "@/simulator/faults";
import type { NoticeRequest } from "@/simulator/send-notice";
import {
  type Node,
  noticeNodes,
  noticeXml,
  type ShipNotice,
  shipNoticeXml,
} from "@/simulator/ship-notice-xml";
import { wireDate, wireDateTime } from "@/simulator/wire-dates";

const threeDaysMs = 3 * 86_400_000;

/** A notice in the shape that a fault asks for; without one, as the documentation shows it. */
export function shapedNotice(notice: ShipNotice, fault: FaultOf<"notice"> | null): NoticeRequest {
  switch (fault) {
    case "truncated-notice": {
      const whole = usual(notice);
      return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) };
    }
    case "wish-shape":
      return { query: [], body: noticeXml(wishNodes(notice)) };
    case "empty-body":
      return { ...usual(notice), body: "" };
    case "no-service": {
      const { query } = usual(notice);
      const nodes = noticeNodes(notice).filter(([name]) => name !== "Service");
      return {
        query: query.map(([name, value]) => [name, name === "service" ? "" : value] as const),
        body: noticeXml(nodes),
      };
    }
    case "other-order":
      return { ...usual(notice), body: noticeXml(reversed(noticeNodes(notice))) };
    case "capital-true":
      return { ...usual(notice), body: noticeXml(withText(noticeNodes(notice), "NotifyCustomer", "True")) };
    case "future-ship-date":
      return usual({ ...notice, shipDate: new Date(notice.shipDate.getTime() + threeDaysMs) });
    case "split-order-id":
      return usual({ ...notice, orderId: splitId(notice) });
    case "split-order-number":
      return usual({ ...notice, orderId: splitId(notice), orderNumber: `${notice.orderNumber}-2` });
    default:
      return usual(notice);
  }
}

function usual(notice: ShipNotice): NoticeRequest {
  return {
    query: [
      ["order_number", notice.orderNumber],
      ["carrier", notice.carrier],
      ["service", notice.service],
      ["tracking_number", notice.trackingNumber],
    ],
    body: shipNoticeXml(notice),
  };
}

/** An order that was split after its import goes by an id of ShipStation's own. */
function splitId({ orderId }: ShipNotice): string {
  return `split-${orderId}`.slice(0, 50);
}

/** Seen in a program that stands in for ShipStation: nothing in the query, another order, no items, no service. */
function wishNodes(notice: ShipNotice): Node[] {
  const { recipient } = notice;
  return [
    ["OrderID", notice.orderId],
    ["OrderNumber", notice.orderNumber],
    ["CustomerCode", notice.customerCode],
    ["NotifyCustomer", notice.notifyCustomer === false ? "False" : "True"],
    ["ShipDate", wireDate(notice.shipDate)],
    ["ShippingCost", noticeNodes(notice).find(([name]) => name === "ShippingCost")?.[1] ?? ""],
    [
      "Recipient",
      [
        ["Name", recipient.name],
        ["Address1", recipient.address1],
        ["Address2", recipient.address2],
        ["City", recipient.city],
        ["State", recipient.state],
        ["PostalCode", recipient.postalCode],
        ["Country", recipient.country],
      ],
    ],
    ["LabelCreateDate", wireDateTime(notice.labelCreatedAt)],
    ["Carrier", notice.carrier],
    ["TrackingNumber", notice.trackingNumber],
  ];
}

function reversed(nodes: readonly Node[]): Node[] {
  return nodes
    .map(([name, content]): Node => [name, typeof content === "string" ? content : reversed(content)])
    .reverse();
}

function withText(nodes: readonly Node[], wanted: string, text: string): Node[] {
  return nodes.map(([name, content]) => [name, name === wanted ? text : content]);
}
