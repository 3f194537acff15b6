import { describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { changeShipTo } from "@/lib/orders/change-ship-to";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import type { OrderContent } from "@/lib/orders/order";
import { orderByNumber } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { recordShipment } from "@/lib/shipments/record-shipment";
import { anOrder, storefront } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anAddress, anOrderContent, anOrderLine } from "@/lib/testing/feed-orders";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const later = new Date("2026-11-24T09:00:00Z");
const staff = { kind: "person", id: "usr_1", name: "Sam" } as const;

async function stored(scope: SiteScope, number: string) {
  const order = await orderByNumber(scope, number);
  if (!order) throw new Error(`There is no order ${number}.`);
  return order;
}

/** How often the feed has seen the order change. */
function stamps(scope: SiteScope, orderId: string) {
  return database().orderChange.count({ where: { siteId: scope.siteId, orderId } });
}

async function history(scope: SiteScope, orderId: string) {
  return (await changesOf(scope, "order", orderId)).map((change) => change.action).reverse();
}

/** ShipStation says that it shipped these units; everything when none are named. */
function ship(
  scope: SiteScope,
  number: string,
  items: Record<string, number> = {},
  statusWhenComplete = "Shipped",
) {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    if (!order) throw new Error(`There is no order ${number}.`);
    const report = {
      key: `parcel ${Object.entries(items).join()}`,
      payloadHash: "hash",
      source: "notice",
      carrier: "USPS",
      service: "Priority",
      trackingNumber: "9400",
      shipDate: "2026-11-24",
      labelCreatedAt: null,
      costCents: null,
      customerCode: "",
      customerNotes: "",
      internalNotes: "",
      notesToCustomer: "",
      notifyCustomer: null,
      customFields: ["", "", ""],
      requestedWarehouse: "",
      recipient: null,
      items: Object.entries(items).map(([lineItemId, quantity]) => ({
        lineItemId,
        quantity,
        sku: "",
        name: "",
        upc: "",
      })),
    } as const;
    const rules = { statusWhenComplete, orderFlags: [], isMailDue: false };
    return recordShipment(
      scope,
      order,
      report,
      rules,
      { kind: "shipstation", name: "ShipStation" },
      later,
      tx,
    );
  });
}

describe("handing an order over", () => {
  test("creates it, with its history", async () => {
    const scope = await aSite(now);

    const received = await receiveOrder(scope, storefront, anOrderContent({ number: "00123" }), now);

    expect(received).toMatchObject({ ok: true, value: { outcome: "created" } });
    const order = await stored(scope, "00123");
    expect(order).toMatchObject({
      ...anOrderContent({ number: "00123" }),
      lines: [{ ...anOrderLine(), quantityShipped: 0 }],
    });
    expect(order).toMatchObject({
      problems: [],
      flags: [],
      shippingProgress: "none",
      shippedAt: null,
      isSample: false,
    });
    expect(await orderByNumber(scope, "123")).toBeNull();
    expect(await history(scope, order.id)).toEqual(["order.received"]);
  });

  test("again changes nothing and stamps nothing", async () => {
    const scope = await aSite(now);
    const first = await anOrder(scope, { number: "1" }, now);

    const again = await receiveOrder(scope, storefront, anOrderContent({ number: "1" }), later);

    expect(again).toEqual({ ok: true, value: { outcome: "unchanged", id: first.id } });
    expect(await stored(scope, "1")).toEqual(first);
    expect(await stamps(scope, first.id)).toBe(1);
    expect(await history(scope, first.id)).toEqual(["order.received"]);
  });

  test("sixteen times at once makes one order", async () => {
    const scope = await aSite(now);
    const content = anOrderContent({ number: "race" });

    const answers = await Promise.all(
      Array.from({ length: 16 }, () => receiveOrder(scope, storefront, content, now)),
    );

    const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.problem)).sort();
    expect(outcomes).toEqual(["created", ...Array.from({ length: 15 }, () => "unchanged")]);
    const order = await stored(scope, "race");
    expect(await stamps(scope, order.id)).toBe(1);
    expect(order.lines).toHaveLength(1);
  });

  test("sixteen different bodies at once leave one of them whole", async () => {
    const scope = await aSite(now);
    const bodies = Array.from({ length: 16 }, (_, index) =>
      anOrderContent({
        number: "many",
        source: `shop ${index}`,
        lines: Array.from({ length: 3 }, (_, line) =>
          anOrderLine({ lineId: `${line}`, sku: `shop ${index}` }),
        ),
      }),
    );

    const answers = await Promise.all(bodies.map((body) => receiveOrder(scope, storefront, body, now)));

    expect(answers.every((answer) => answer.ok)).toBe(true);
    const order = await stored(scope, "many");
    expect(order.lines.map((line) => line.sku)).toEqual([order.source, order.source, order.source]);
  });

  test("with a status the site does not have is refused, and nothing is stored", async () => {
    const scope = await aSite(now);

    const received = await receiveOrder(
      scope,
      storefront,
      anOrderContent({ number: "2", status: "processing" }),
      now,
    );

    expect(received).toEqual({ ok: false, problem: "unknown-status" });
    expect(await orderByNumber(scope, "2")).toBeNull();
  });

  test("with a number that another site uses makes an order of its own", async () => {
    const [one, other] = [await aSite(now), await aSite(now)];
    const first = await anOrder(one, { number: "7", source: "one" });
    const second = await anOrder(other, { number: "7", source: "other" });

    expect(second.id).not.toBe(first.id);
    expect(await stored(one, "7")).toMatchObject({ source: "one" });
  });

  test("notes what keeps it from being shipped and what does not add up", async () => {
    const scope = await aSite(now);

    const order = await anOrder(scope, { shipTo: null, totalMinor: 1 });

    expect(order.problems).toEqual([{ reason: "no-ship-to", path: "shipTo" }]);
    expect(order.flags).toEqual(["total-mismatch"]);
  });

  test("as shipped already says when", async () => {
    const scope = await aSite(now);

    expect(await anOrder(scope, { status: "Shipped" }, now)).toMatchObject({ shippedAt: now });
  });
});

describe("another body", () => {
  test("replaces the order and says which parts changed", async () => {
    const scope = await aSite(now);
    const first = await anOrder(scope, {
      number: "1",
      totalMinor: 1,
      lines: [anOrderLine(), anOrderLine({ lineId: "2" })],
    });
    const body = anOrderContent({
      number: "1",
      customerNotes: "Ring twice",
      shipTo: anAddress({ city: "Dallas" }),
    });

    const received = await receiveOrder(scope, storefront, body, later);

    expect(received).toEqual({ ok: true, value: { outcome: "replaced", id: first.id } });
    expect(await stored(scope, "1")).toMatchObject({
      customerNotes: "Ring twice",
      flags: [],
      lines: [{ lineId: "1" }],
    });
    const [change] = await changesOf(scope, "order", first.id);
    expect(change).toMatchObject({
      action: "order.replaced",
      details: {
        fields: ["shipTo", "items", "total", "customerNotes"],
      },
    });
  });

  test("writes the lines that differ and no others", async () => {
    const scope = await aSite(now);
    const lines = Array.from({ length: 5 }, (_, index) => anOrderLine({ lineId: `line ${index}` }));
    const { id } = await anOrder(scope, { number: "1", lines });
    const versions = () => database().$queryRaw<{ line_id: string; xmin: string }[]>`
      SELECT line_id, xmin::text FROM order_line WHERE site_id = ${scope.siteId} AND order_id = ${id} ORDER BY position`;
    const before = await versions();

    await receiveOrder(
      scope,
      storefront,
      anOrderContent({
        number: "1",
        lines: lines.map((line, index) => (index === 2 ? { ...line, sku: "NEW" } : line)),
      }),
      later,
    );

    const rewritten = (await versions()).filter((line, index) => line.xmin !== before[index]?.xmin);
    expect(rewritten.map((line) => line.line_id)).toEqual(["line 2"]);
  });

  test("moves the order to its status, with an entry of its own", async () => {
    const scope = await aSite(now);
    const { id } = await anOrder(scope, { number: "1" });

    await receiveOrder(scope, storefront, anOrderContent({ number: "1", status: "Canceled" }), later);

    expect(await stored(scope, "1")).toMatchObject({ status: "Canceled" });
    expect(await history(scope, id)).toEqual(["order.received", "order.replaced", "order.status-changed"]);
  });

  test("mends an order that was held back", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { number: "1", shipTo: null });

    await receiveOrder(scope, storefront, anOrderContent({ number: "1" }), later);

    expect(await stored(scope, "1")).toMatchObject({ problems: [] });
  });

  test("keeps notes and flags of its own kind", async () => {
    const scope = await aSite(now);
    const { id } = await anOrder(scope, { number: "1", totalMinor: 1 });
    await database().order.update({
      where: { siteId_id: { siteId: scope.siteId, id } },
      data: { flags: { push: "shipped-unpaid" } },
    });
    await addOrderNote(scope, staff, { number: "1", text: "Called the customer" }, later);

    await receiveOrder(scope, storefront, anOrderContent({ number: "1" }), later);

    expect(await stored(scope, "1")).toMatchObject({
      flags: ["shipped-unpaid"],
      staffNotes: [{ text: "Called the customer", authorName: "Sam" }],
    });
  });
});

describe("a shop that repeats itself", () => {
  test("does not undo what ShipStation did", async () => {
    const scope = await aSite(now);
    const { id } = await anOrder(scope, { number: "1" });
    await ship(scope, "1");
    const shipped = await stored(scope, "1");
    const before = await stamps(scope, id);

    const again = await receiveOrder(scope, storefront, anOrderContent({ number: "1" }), later);

    expect(again).toMatchObject({ value: { outcome: "unchanged" } });
    expect(await stored(scope, "1")).toEqual(shipped);
    expect(shipped).toMatchObject({ status: "Shipped", shippingProgress: "complete", shippedAt: later });
    expect(await stamps(scope, id)).toBe(before);
  });

  test("does not undo what staff did, also when the status is gone by now", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { number: "1", shipTo: null });
    await changeShipTo(scope, staff, { number: "1", shipTo: anAddress() }, later);
    await changeOrderStatus(scope, staff, { number: "1", status: "Ready to Ship" }, later);
    await database().orderStatus.delete({
      where: { siteId_name: { siteId: scope.siteId, name: "Processing" } },
    });

    const again = await receiveOrder(scope, storefront, anOrderContent({ number: "1", shipTo: null }), later);

    expect(again).toMatchObject({ ok: true, value: { outcome: "unchanged" } });
    expect(await stored(scope, "1")).toMatchObject({
      status: "Ready to Ship",
      shipTo: anAddress(),
      problems: [],
    });
  });

  test("is heard when it goes back to an earlier body", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { number: "1" });
    await receiveOrder(scope, storefront, anOrderContent({ number: "1", source: "B" }), later);

    const back = await receiveOrder(scope, storefront, anOrderContent({ number: "1" }), later);

    expect(back).toMatchObject({ value: { outcome: "replaced" } });
    expect(await stored(scope, "1")).toMatchObject({ source: "" });
  });

  test("may say what staff has said already: nothing is replaced", async () => {
    const scope = await aSite(now);
    const { id } = await anOrder(scope, { number: "1" });
    await changeOrderStatus(scope, staff, { number: "1", status: "Held" }, later);

    const same = await receiveOrder(
      scope,
      storefront,
      anOrderContent({ number: "1", status: "Held" }),
      later,
    );

    expect(same).toMatchObject({ value: { outcome: "unchanged" } });
    expect(await history(scope, id)).toEqual(["order.received", "order.status-changed"]);
  });
});

describe("an order that was shipped", () => {
  const two = (over: Partial<OrderContent> = {}) =>
    anOrderContent({
      number: "1",
      lines: [anOrderLine({ quantity: 2 }), anOrderLine({ lineId: "2", quantity: 1 })],
      ...over,
    });

  test("keeps its parcel when a shipped line is dropped, and is flagged", async () => {
    const scope = await aSite(now);
    await anOrder(scope, two());
    await ship(scope, "1", { "1": 2 });

    await receiveOrder(scope, storefront, two({ lines: [anOrderLine({ lineId: "2", quantity: 1 })] }), later);

    const order = await stored(scope, "1");
    expect(order.flags).toContain("shipped-line-changed");
    expect(order).toMatchObject({
      shippingProgress: "partial",
      lines: [{ lineId: "2", quantityShipped: 0 }],
    });
    expect(await database().shipmentItem.count({ where: { siteId: scope.siteId } })).toBe(1);
  });

  test("is flagged when a line shrinks below what was shipped, and no more once it is right again", async () => {
    const scope = await aSite(now);
    await anOrder(scope, two());
    await ship(scope, "1", { "1": 2 });

    await receiveOrder(scope, storefront, two({ lines: [anOrderLine({ quantity: 1 })] }), later);
    expect(await stored(scope, "1")).toMatchObject({ lines: [{ quantity: 1, quantityShipped: 2 }] });
    expect((await stored(scope, "1")).flags).toContain("shipped-line-changed");

    await receiveOrder(scope, storefront, two({ source: "mended" }), later);
    expect((await stored(scope, "1")).flags).not.toContain("shipped-line-changed");
  });

  test("is complete when the rest is refunded, and open again when a line is added", async () => {
    const scope = await aSite(now);
    await anOrder(scope, two());
    await ship(scope, "1", { "1": 2 });
    const refunded = anOrderLine({ lineId: "2", quantity: 1, quantityRefunded: 1 });

    await receiveOrder(scope, storefront, two({ lines: [anOrderLine({ quantity: 2 }), refunded] }), later);
    expect(await stored(scope, "1")).toMatchObject({ shippingProgress: "complete", shippedAt: later });

    await receiveOrder(
      scope,
      storefront,
      two({ lines: [anOrderLine({ quantity: 2 }), refunded, anOrderLine({ lineId: "3" })] }),
      later,
    );
    expect(await stored(scope, "1")).toMatchObject({ shippingProgress: "partial", shippedAt: null });
  });

  test("moves back where another body says so", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { number: "1" });
    await ship(scope, "1");

    await receiveOrder(scope, storefront, anOrderContent({ number: "1", customerNotes: "new" }), later);

    expect(await stored(scope, "1")).toMatchObject({ status: "Processing", shippingProgress: "complete" });
  });
});
