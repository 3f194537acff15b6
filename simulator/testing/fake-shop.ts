import { readXml, textAt } from "@/simulator/read-orders-xml";
import { type FakeAnswer, type FakeRequest, ordersAnswer, xmlAnswer } from "@/simulator/testing/fake-store";
import { orderXml } from "@/simulator/testing/order-xml";
import { readWireDateTime, wireDateTime } from "@/simulator/wire-dates";

type ShopOrder = {
  number: string;
  status: string;
  units: number;
  shipped: Map<string, number>;
  changedAt: number;
};

/**
 * A small shop that keeps the protocol: pages of two orders, repeats recognised by their tracking number, and a
 * minute that was served once is closed, so that a later change shows in the next one.
 */
export function createFakeShop(
  orders: readonly { number: string; status: string; units: number }[],
  now: Date,
) {
  let servedUntil = 0;
  const shop: ShopOrder[] = orders.map((order) => ({
    ...order,
    shipped: new Map(),
    changedAt: now.getTime() - 3_600_000,
  }));

  function orderPage({ query }: FakeRequest): FakeAnswer {
    const start = readWireDateTime(query.get("start_date") ?? "") ?? new Date(0);
    const end = readWireDateTime(query.get("end_date") ?? "") ?? now;
    const endOfMinute = end.getTime() + 59_999;
    servedUntil = Math.max(servedUntil, endOfMinute);
    const changed = shop.filter(({ changedAt }) => changedAt >= start.getTime() && changedAt <= endOfMinute);
    const page = Number(query.get("page") ?? 1);
    return ordersAnswer(
      changed.slice(page * 2 - 2, page * 2).map(toXml),
      Math.max(1, Math.ceil(changed.length / 2)),
    );
  }

  function receive({ body }: FakeRequest): FakeAnswer {
    const reading = readXml(Buffer.from(body));
    const notice = reading.ok ? reading.root : undefined;
    const order = shop.find((known) => notice && known.number === textAt(notice, "OrderNumber"));
    if (!notice || !order) return { ...xmlAnswer("<Error>unknown order</Error>"), status: 404 };

    const items = notice.children.find((element) => element.name === "Items")?.children ?? [];
    const units = items.reduce((sum, item) => sum + Number(textAt(item, "Quantity")), 0);
    order.shipped.set(textAt(notice, "TrackingNumber"), units);
    if ([...order.shipped.values()].reduce((sum, part) => sum + part, 0) >= order.units)
      order.status = "Shipped";
    order.changedAt = Math.max(now.getTime(), servedUntil + 1);
    return xmlAnswer("<Received/>");
  }

  return {
    answer: (request: FakeRequest) => (request.method === "POST" ? receive(request) : orderPage(request)),
  };
}

function toXml({ number, status, units, changedAt }: ShopOrder): string {
  const cents = units * 1000 - 999 + 1450 + 1800;
  const total = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
  const lastModified = wireDateTime(new Date(changedAt));
  return orderXml({ number, status, lastModified, total, lines: [{ quantity: units, price: "10.00" }] });
}
