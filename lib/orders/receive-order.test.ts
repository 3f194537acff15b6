import { describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { orderByNumber } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import { database } from "@/lib/platform/database/client";
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
