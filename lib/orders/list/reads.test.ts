import { beforeAll, describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { ordersChangedSince, ordersPage } from "@/lib/orders/list/reads";
import { everyOrder, type OrderListFilter } from "@/lib/orders/order-list";
import { database } from "@/lib/platform/database/client";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anAddress, anOrderLine } from "@/lib/testing/feed-orders";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const staff = { kind: "person", id: "usr_1", name: "Sam" } as const;

function parcel(
  scope: SiteScope,
  orderId: string,
  trackingNumber: string,
  shipDate: string,
  voidedAt: Date | null = null,
) {
  return database().shipment.create({
    data: {
      siteId: scope.siteId,
      orderId,
      id: `shp_${trackingNumber}`,
      noticeKey: trackingNumber,
      payloadHash: "",
      source: "notice",
      carrier: "USPS",
      trackingNumber,
      shipDate: new Date(shipDate),
      voidedAt,
    },
  });
}

describe("the list of orders", () => {
  let scope: SiteScope;
  const page = (filter: Partial<OrderListFilter>, pageNumber = 1, pageSize = 50) =>
    ordersPage(scope, { ...everyOrder, ...filter, page: pageNumber, pageSize });
  const numbers = async (filter: Partial<OrderListFilter>) =>
    (await page(filter)).rows.map((row) => row.number);

  beforeAll(async () => {
    scope = await aSite(now);
    const other = await aSite(now);
    await anOrder(other, { number: "100%" });
    const [first] = [
      await anOrder(scope, {
        number: "00123",
        placedAt: new Date("2026-11-20T00:00:00Z"),
        lines: [anOrderLine({ sku: "ROTOR_9", quantity: 2 }), anOrderLine({ lineId: "2", quantity: 3 })],
        totalMinor: 19_950,
      }),
      await anOrder(scope, {
        number: "100%",
        placedAt: new Date("2026-11-21T00:00:00Z"),
        status: "Held",
        billTo: anAddress({ name: "Élodie Bernard" }),
        shipTo: anAddress({ name: "Atelier", city: "Lyon", country: "FR" }),
      }),
      await anOrder(scope, {
        number: "100",
        placedAt: new Date("2026-11-22T00:00:00Z"),
        shipTo: null,
        customer: { code: "c", email: "kim_lee@example.com", phone: "", locale: "" },
      }),
    ];
    if (!first) throw new Error("unreachable");
    await parcel(scope, first.id, "9400 1118 99", "2026-11-21");
    await parcel(scope, first.id, "1ZLATE", "2026-11-23");
    await parcel(scope, first.id, "1ZVOID", "2026-11-24", now);
  });

  test("shows the newest first, and what a row needs", async () => {
    const all = await page({});

    expect(all.total).toBe(3);
    expect(all.rows.map((row) => row.number)).toEqual(["100", "100%", "00123"]);
    expect(all.rows[2]).toEqual({
      id: expect.stringMatching(/^ord_/),
      number: "00123",
      placedAt: new Date("2026-11-20T00:00:00Z"),
      customerName: "Jane Roe",
      shipToCity: "Austin",
      shipToCountry: "US",
      unitCount: 5,
      totalMinor: 19_950,
      currency: "USD",
      status: "Processing",
      problemCount: 0,
      flags: [],
      isSample: false,
      shippingProgress: "none",
      latestTracking: { carrier: "USPS", trackingNumber: "1ZLATE" },
    });
    expect(all.rows[0]).toMatchObject({
      customerName: "kim_lee@example.com",
      problemCount: 1,
      shipToCity: "",
      latestTracking: null,
    });
    expect(all.rows[1]).toMatchObject({ customerName: "Élodie Bernard", shipToCity: "Lyon" });
  });

  test("comes in pages", async () => {
    expect(await page({}, 2, 2)).toMatchObject({
      total: 3,
      page: 2,
      pageSize: 2,
      rows: [{ number: "00123" }],
    });
    expect(await page({}, 9, 2)).toMatchObject({ total: 3, rows: [] });
  });

  test.each([
    ["0012", ["00123"]],
    ["100%", ["100%"]],
    ["%", ["100%"]],
    ["kim_", ["100"]],
    ["kim.", []],
    ["rotor_9", ["00123"]],
    ["rotorX9", []],
    ["élodie", ["100%"]],
    ["jane roe", ["00123"]],
    ["940011 1899", ["00123"]],
    ["1zvoid", ["00123"]],
    ["  ", ["100", "100%", "00123"]],
    ["\\", []],
    ["' OR 1=1 --", []],
    ["a\0b", []],
  ])("finds for %j %j", async (search, found) => {
    expect(await numbers({ search })).toEqual(found);
  });

  test("can be of some statuses, or of what is held back", async () => {
    expect(await numbers({ statuses: ["Held", "New"] })).toEqual(["100%"]);
    expect(await numbers({ isHeld: true })).toEqual(["100"]);
    expect(await numbers({ isHeld: true, heldStatuses: ["Held"] })).toEqual(["100", "100%"]);
    expect(
      await numbers({ placedBefore: new Date("2026-11-21T12:00:00Z"), statuses: ["Processing"] }),
    ).toEqual(["00123"]);
    expect(await numbers({ statuses: ["Held"], search: "00123" })).toEqual([]);
  });
});

describe("what changed since", () => {
  test("is told by the feed's own stamps, the oldest change first", async () => {
    const scope = await aSite(now);
    const [one, two, three] = [
      await anOrder(scope),
      await anOrder(scope, { status: "New" }),
      await anOrder(scope),
    ];
    await addOrderNote(scope, staff, { number: one.number, text: "again" }, now);
    const since = (changedSince: Date | null, status: string | null = null, page = 1) =>
      ordersChangedSince(scope, { changedSince, status, page });

    const all = await since(null);

    expect(all.rows.map((order) => order.number)).toEqual([two.number, three.number, one.number]);
    expect(all.rows.map((order) => order.changedAt.getTime())).toEqual(
      [...all.rows.map((order) => order.changedAt.getTime())].sort((a, b) => a - b),
    );
    expect((await since(three.changedAt)).rows.map((order) => order.number)).toEqual([
      three.number,
      one.number,
    ]);
    expect((await since(null, "New")).rows.map((order) => order.number)).toEqual([two.number]);
    expect(await since(null, null, 2)).toMatchObject({ rows: [], total: 3 });
    expect(all.rows[0]).toEqual(two);
  });
});
