import { describe, expect, test } from "vitest";
import { changesOf } from "@/lib/activity/reads";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { addOrderStatus } from "@/lib/orders/add-order-status";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { changeShipTo } from "@/lib/orders/change-ship-to";
import { deleteOrderStatus } from "@/lib/orders/delete-order-status";
import { predefinedStatuses } from "@/lib/orders/predefined-statuses";
import { orderByNumber, orderStatusesOf, orderStatusNames } from "@/lib/orders/reads";
import { relabelOrderStatus } from "@/lib/orders/relabel-order-status";
import { database } from "@/lib/platform/database/client";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anAddress } from "@/lib/testing/feed-orders";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const staff = { kind: "person", id: "usr_1", name: "Sam" } as const;

describe("moving an order", () => {
  test("to Shipped says when it left, and back from there takes it back", async () => {
    const scope = await aSite(now);
    const { number, id } = await anOrder(scope);

    const moved = await changeOrderStatus(
      scope,
      staff,
      { number, status: "Shipped", expectedStatus: "Processing" },
      now,
    );

    expect(moved).toEqual({ ok: true, value: { from: "Processing", to: "Shipped" } });
    expect(await orderByNumber(scope, number)).toMatchObject({ status: "Shipped", shippedAt: now });
    expect((await changesOf(scope, "order", id))[0]).toMatchObject({
      action: "order.status-changed",
      actor: staff,
      details: { old: "Processing", new: "Shipped" },
    });

    await changeOrderStatus(scope, staff, { number, status: "Complete" }, new Date());
    expect(await orderByNumber(scope, number)).toMatchObject({ shippedAt: now });
    await changeOrderStatus(scope, staff, { number, status: "Processing" }, new Date());
    expect(await orderByNumber(scope, number)).toMatchObject({ shippedAt: null });
  });

  test("never overwrites what somebody else did meanwhile", async () => {
    const scope = await aSite(now);
    const { number } = await anOrder(scope);
    await changeOrderStatus(scope, staff, { number, status: "Held" }, now);

    const moved = await changeOrderStatus(
      scope,
      staff,
      { number, status: "Shipped", expectedStatus: "Processing" },
      now,
    );

    expect(moved).toEqual({ ok: false, problem: "status-moved" });
    expect(await orderByNumber(scope, number)).toMatchObject({ status: "Held" });
  });

  test("to where it is leaves no trace", async () => {
    const scope = await aSite(now);
    const { number, id } = await anOrder(scope);

    expect(await changeOrderStatus(scope, staff, { number, status: "Processing" }, now)).toMatchObject({
      ok: true,
    });
    expect(await changesOf(scope, "order", id)).toHaveLength(1);
  });

  test("of another site, or to a status nobody has, is refused", async () => {
    const [scope, other] = [await aSite(now), await aSite(now)];
    const { number } = await anOrder(scope);

    expect(await changeOrderStatus(other, staff, { number, status: "Held" }, now)).toMatchObject({
      problem: "unknown-order",
    });
    expect(await changeOrderStatus(scope, staff, { number, status: "held" }, now)).toMatchObject({
      problem: "unknown-status",
    });
  });
});

describe("a delivery address mended by staff", () => {
  test("lets a held order go", async () => {
    const scope = await aSite(now);
    const { number, id } = await anOrder(scope, { shipTo: anAddress({ city: "" }) });

    const mended = await changeShipTo(
      scope,
      staff,
      { number, shipTo: anAddress(), expectedShipTo: anAddress({ city: "" }) },
      now,
    );

    expect(mended).toMatchObject({ ok: true });
    expect(await orderByNumber(scope, number)).toMatchObject({ shipTo: anAddress(), problems: [] });
    expect((await changesOf(scope, "order", id))[0]).toMatchObject({
      action: "order.ship-to-changed",
      details: { fields: ["city"] },
    });
  });

  test("is refused when the address is another one by now", async () => {
    const scope = await aSite(now);
    const { number } = await anOrder(scope, { shipTo: anAddress({ city: "Dallas" }) });

    const mended = await changeShipTo(
      scope,
      staff,
      { number, shipTo: anAddress(), expectedShipTo: null },
      now,
    );

    expect(mended).toEqual({ ok: false, problem: "address-moved" });
  });

  test("can be given to an order without one", async () => {
    const scope = await aSite(now);
    const { number } = await anOrder(scope, { shipTo: null });

    expect(
      await changeShipTo(scope, staff, { number, shipTo: anAddress(), expectedShipTo: null }, now),
    ).toMatchObject({ ok: true });
    expect(await orderByNumber(scope, number)).toMatchObject({ problems: [] });
  });
});

test("an internal note goes out with the order, and the order is sent again", async () => {
  const scope = await aSite(now);
  const { number, id, changedAt } = await anOrder(scope);

  await addOrderNote(scope, staff, { number, text: "Fragile" }, now);

  const order = await orderByNumber(scope, number);
  expect(order?.staffNotes).toEqual([
    { id: expect.stringMatching(/^note_/), text: "Fragile", authorName: "Sam", createdAt: now },
  ]);
  expect(order?.changedAt.getTime()).toBeGreaterThan(changedAt.getTime());
  expect((await changesOf(scope, "order", id))[0]).toMatchObject({
    action: "order.note-added",
    details: { note: "Fragile" },
  });
  expect(await addOrderNote(scope, staff, { number: "none", text: "x" }, now)).toMatchObject({
    problem: "unknown-order",
  });
});

describe("a site's statuses", () => {
  const form = (name: string, labels = { labelFr: "", labelEn: "" }) => ({ name, ...labels });

  test("are the nine to begin with, in their order", async () => {
    const scope = await aSite(now);

    expect(await orderStatusNames(scope)).toEqual(predefinedStatuses.map((status) => status.name));
  });

  test("get the merchant's own at the end, with the name where a label is empty", async () => {
    const scope = await aSite(now);

    const added = await addOrderStatus(
      scope,
      staff,
      form(" Core Returned ", { labelFr: "Consigne rendue", labelEn: "" }),
      now,
    );

    expect(added).toMatchObject({ ok: true });
    expect((await orderStatusesOf(scope)).at(-1)).toEqual({
      name: "Core Returned",
      labelFr: "Consigne rendue",
      labelEn: "Core Returned",
      predefined: false,
      orders: 0,
    });
  });

  test.each([
    ["", { fields: { name: "empty" } }],
    ["a,b", { fields: { name: "comma" } }],
    ["a\nb", { fields: { name: "control" } }],
    ["a\u2028b", { fields: { name: "control" } }],
    ["x".repeat(51), { fields: { name: "too-long", labelEn: "labelTooLong", labelFr: "labelTooLong" } }],
    ["New", { fields: { name: "taken" } }],
    ["ready to ship", { form: "differs-by-case", values: { name: "Ready to Ship" } }],
  ])("never get one named %j", async (name, problem) => {
    const scope = await aSite(now);

    expect(await addOrderStatus(scope, staff, form(name), now)).toEqual({ ok: false, problem });
  });

  test("can be relabeled, never renamed", async () => {
    const scope = await aSite(now);

    await relabelOrderStatus(scope, staff, { name: "Held", labelFr: "En pause", labelEn: "On pause" }, now);

    expect((await orderStatusesOf(scope)).find((status) => status.name === "Held")).toMatchObject({
      labelFr: "En pause",
    });
    expect(await relabelOrderStatus(scope, staff, form("held"), now)).toMatchObject({
      problem: "unknown-status",
    });
  });

  test("can be deleted when they are the merchant's own and no order needs them", async () => {
    const scope = await aSite(now);
    for (const name of ["Picked", "Packed", "Gone"]) await addOrderStatus(scope, staff, form(name), now);
    await anOrder(scope, { status: "Packed" });
    await database().shipStationConnection.create({
      data: { siteId: scope.siteId, afterShippingStatus: "Gone" },
    });

    expect(await deleteOrderStatus(scope, staff, "New", now)).toMatchObject({ problem: "predefined" });
    expect(await deleteOrderStatus(scope, staff, "Packed", now)).toMatchObject({
      problem: { form: "in-use", values: { count: "1" } },
    });
    expect(await deleteOrderStatus(scope, staff, "Gone", now)).toMatchObject({ problem: "after-shipping" });
    expect(await deleteOrderStatus(scope, staff, "Picked", now)).toMatchObject({ ok: true });
    expect(await orderStatusNames(scope)).not.toContain("Picked");
  });

  test("deleted and used at the same time: one of the two wins, whole", async () => {
    const scope = await aSite(now);
    await addOrderStatus(scope, staff, form("Brief"), now);
    const { number } = await anOrder(scope);

    const [moved, deleted] = await Promise.all([
      changeOrderStatus(scope, staff, { number, status: "Brief" }, now),
      deleteOrderStatus(scope, staff, "Brief", now),
    ]);

    expect([moved.ok, deleted.ok].sort()).toEqual([false, true]);
  });
});
