import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptQuantity } from "@/lib/orders/order-totals";
import { type StoredOrderForFeed, toExportedOrder } from "@/lib/shipstation/to-exported-order";
import type { ExportedOrder } from "@/lib/shipstation/wire/exported-order";
import { fieldTableFaults } from "@/lib/shipstation/wire/golden/field-table-faults";
import { goldenOrders } from "@/lib/shipstation/wire/golden/golden-orders";
import { ordersPage, orderXml } from "@/lib/shipstation/wire/orders-xml";
import { aFeedOrder, someFeedOrder } from "@/lib/testing/feed-orders";
import { nodeAt, readXml, type XmlNode } from "@/lib/testing/xml-tree";

const view = { statusText: "Ready to Ship", lastModified: new Date("2026-11-24T09:12:03.412Z") };

function feedOf(orders: readonly StoredOrderForFeed[]): string {
  const page = ordersPage({ pages: 1, ordersExpected: orders.length });
  for (const order of orders) page.add(toExportedOrder(order, view));
  return page.end().toString();
}

function elementCount(node: XmlNode): number {
  return node.children.reduce((count, child) => count + elementCount(child), 1);
}

describe("whole documents", () => {
  test.each(Object.keys(goldenOrders))("%s is the feed of its orders, byte for byte", (file) => {
    const golden = readFileSync(new URL(`./golden/${file}`, import.meta.url), "utf8");

    expect(feedOf(goldenOrders[file] ?? [])).toBe(golden);
    expect(fieldTableFaults(golden)).toEqual([]);
  });
});

test("any order that may leave makes a document that ShipStation's field table allows", () => {
  fc.assert(
    fc.property(fc.array(someFeedOrder, { maxLength: 2 }), (orders) => {
      expect(fieldTableFaults(feedOf(orders))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("no text can add an element: the shape of the order decides their number", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      const exported = toExportedOrder(order, view);
      const plain = JSON.parse(JSON.stringify(exported), (key, value) => {
        if (key === "placedAt" || key === "lastModified") return new Date(value);
        return typeof value === "string" && value !== "" ? "x" : value;
      });

      expect(elementCount(readXml(orderXml(exported)))).toBe(elementCount(readXml(orderXml(plain))));
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("every text of the order is read back as the conversion made it", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      const exported = toExportedOrder(order, view);
      const root = readXml(orderXml(exported));

      expect(nodeAt(root, "OrderNumber").text).toBe(exported.number);
      expect(nodeAt(root, "Customer/CustomerCode").text).toBe(exported.customerCode);
      expect(nodeAt(root, "Customer/ShipTo/Name").text).toBe(exported.shipTo.name);
      expect(nodeAt(root, "Customer/ShipTo/Address1").text).toBe(exported.shipTo.address1);
      expect(nodeAt(root, "Customer/BillTo/Name").text).toBe(exported.billTo.name);
      expect(nodeAt(root, "Items").children.map((item) => nodeAt(item, "Name").text)).toEqual(
        exported.lines.map((line) => line.name),
      );
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("lines, adjustments, tax and shipping make the order's total to the cent", () => {
  const cents = (node: XmlNode) => Math.round(Number(node.text) * 100);
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      const root = readXml(orderXml(toExportedOrder(order, view)));
      const lines = nodeAt(root, "Items").children.map(
        (item) => Number(nodeAt(item, "Quantity").text) * cents(nodeAt(item, "UnitPrice")),
      );
      const parts = [cents(nodeAt(root, "TaxAmount")), cents(nodeAt(root, "ShippingAmount")), ...lines];

      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents(nodeAt(root, "OrderTotal")));
      expect(lines.length).toBeGreaterThanOrEqual(
        order.lines.filter((line) => keptQuantity(line) > 0).length,
      );
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("an order's own text is the one that stands on its page", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      expect(feedOf([order])).toContain(orderXml(toExportedOrder(order, view)));
    }),
  );
});

test("an order that breaks off leaves nothing of itself on the page", () => {
  const good = toExportedOrder(aFeedOrder(), view);
  const lines = [good.lines[0], { ...good.lines[0], name: undefined }] as unknown as ExportedOrder["lines"];
  const page = ordersPage({ pages: 1, ordersExpected: 3 });
  page.add(good);

  expect(() => page.add({ ...good, lines })).toThrow(TypeError);

  page.add(good);
  expect(page.end().toString()).toBe(feedOf([aFeedOrder(), aFeedOrder()]));
});

test("the number of pages stands on the root, also when a page is empty", () => {
  expect(ordersPage({ pages: 7, ordersExpected: 0 }).end().toString()).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<Orders pages="7">\n</Orders>\n',
  );
});
