import { describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { changeShipTo } from "@/lib/orders/change-ship-to";
import type { OrderContent } from "@/lib/orders/order";
import { orderByNumber } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import { database } from "@/lib/platform/database/client";
import { anOrder, aParcel, storefront } from "@/lib/testing/builders";
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

describe("a shop that repeats itself", () => {
  test("does not undo what ShipStation did", async () => {
    const scope = await aSite(now);
    const { id } = await anOrder(scope, { number: "1" });
    await aParcel(scope, "1", later);
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
    await aParcel(scope, "1", later, { "1": 2 });

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
    await aParcel(scope, "1", later, { "1": 2 });

    await receiveOrder(scope, storefront, two({ lines: [anOrderLine({ quantity: 1 })] }), later);
    expect(await stored(scope, "1")).toMatchObject({ lines: [{ quantity: 1, quantityShipped: 2 }] });
    expect((await stored(scope, "1")).flags).toContain("shipped-line-changed");

    await receiveOrder(scope, storefront, two({ source: "mended" }), later);
    expect((await stored(scope, "1")).flags).not.toContain("shipped-line-changed");
  });

  test("is complete when the rest is refunded, and open again when a line is added", async () => {
    const scope = await aSite(now);
    await anOrder(scope, two());
    await aParcel(scope, "1", later, { "1": 2 });
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
    await aParcel(scope, "1", later);

    await receiveOrder(scope, storefront, anOrderContent({ number: "1", customerNotes: "new" }), later);

    expect(await stored(scope, "1")).toMatchObject({ status: "Processing", shippingProgress: "complete" });
  });
});
