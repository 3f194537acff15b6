import { beforeAll, describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { ordersPage } from "@/lib/orders/list/reads";
import { everyOrder, mostFound, newestLookedAt, type OrderListFilter } from "@/lib/orders/order-list";
import { foundByTrigrams } from "@/lib/orders/search/reads";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { correctTracking } from "@/lib/shipments/correct-tracking";
import { anOrder, aParcel } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anAddress, anOrderLine } from "@/lib/testing/feed-orders";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const staff = { kind: "person", id: "usr_1", name: "Sam" } as const;

async function found(scope: SiteScope, search: string, filter: Partial<OrderListFilter> = {}, page = 1) {
  const list = await ordersPage(scope, { ...everyOrder, ...filter, search, page, pageSize: 50 });
  return { ...list, numbers: list.rows.map(({ number }) => number) };
}

function words({ siteId }: SiteScope) {
  return database().orderSearch.findMany({
    where: { siteId },
    orderBy: [{ orderId: "asc" }, { source: "asc" }],
  });
}

test("an order is found by what it says now, and no longer by what it said before", async () => {
  const scope = await aSite(now);
  await anOrder(scope, {
    number: "A-1",
    placedAt: new Date("2026-11-20T00:00:00Z"),
    billTo: anAddress({ name: "Ada Old" }),
    lines: [anOrderLine({ lineId: "1", sku: "OLD-SKU" }), anOrderLine({ lineId: "2", sku: "STAYS" })],
  });
  await aParcel(scope, "A-1", now, { 1: 1 });
  const [parcel] = await database().shipment.findMany({ where: { siteId: scope.siteId } });
  const tracking = { carrier: "USPS", service: "", trackingNumber: "94 11 22" };
  await correctTracking(scope, staff, { number: "A-1", shipmentId: parcel?.id ?? "", ...tracking }, now);
  await anOrder(scope, {
    number: "A-1",
    placedAt: new Date("2026-11-21T00:00:00Z"),
    billTo: anAddress({ name: "Ada New" }),
    lines: [anOrderLine({ lineId: "2", sku: "STAYS" }), anOrderLine({ lineId: "3", sku: "NEW-SKU" })],
  });

  for (const search of ["ada new", "new-sku", "stays", "941122", "94 1122", "a-1"])
    expect((await found(scope, search)).numbers, search).toEqual(["A-1"]);
  for (const search of ["ada old", "old-sku", "9400", "A-1\nada"])
    expect((await found(scope, search)).numbers, search).toEqual([]);
});

test.each([
  ["where it goes", { shipTo: anAddress({ name: "Zoe Quist" }) }],
  ["who pays", { billTo: anAddress({ name: "Zoe Quist" }) }],
  ["whose it is", { customer: { code: "", email: "zoe quist", phone: "", locale: "" } }],
])("an order of which nothing but %s has changed is found by it", async (_, changed) => {
  const scope = await aSite(now);
  const before = {
    number: "A-1",
    placedAt: now,
    shipTo: anAddress({ name: "Ada" }),
    billTo: anAddress({ name: "Eve" }),
  };
  await anOrder(scope, before);
  await anOrder(scope, { ...before, ...changed });

  expect((await found(scope, "zoe quist")).numbers).toEqual(["A-1"]);
});

test("an order's words have each of its tracking numbers once", async () => {
  const scope = await aSite(now);
  const { id } = await anOrder(scope, { number: "A-1" });
  for (const [key, trackingNumber] of Object.entries({ a: "1Z 1", b: "", c: "1Z2", d: "1z1", e: "1Z 2" }))
    await database().shipment.create({
      data: {
        siteId: scope.siteId,
        orderId: id,
        id: key,
        noticeKey: key,
        source: "staff",
        trackingNumber,
        payloadHash: "",
      },
    });

  const noted = (await words(scope)).filter(({ source }) => source === "parcels");
  expect(noted.map(({ text }) => text)).toEqual(["1z1\n1z2"]);
});

test("the words are those that would be noted anew, whatever came before", async () => {
  const scope = await aSite(now);
  for (const number of ["1", "2", "3"]) await anOrder(scope, { number });
  await anOrder(scope, { number: "2", placedAt: new Date("2026-11-01T00:00:00Z"), shipTo: null });
  await anOrder(scope, { number: "1", lines: [anOrderLine({ sku: "" })] });
  await aParcel(scope, "1", now, { 1: 1 });
  await aParcel(scope, "2", now, { 1: 1 });
  await database().shipment.deleteMany({ where: { siteId: scope.siteId, order: { number: "2" } } });
  await database().order.deleteMany({ where: { siteId: scope.siteId, number: "3" } });
  const kept = await words(scope);

  await database().$executeRaw`SELECT renote_order_words(${scope.siteId})`;

  expect(kept).toEqual(await words(scope));
  expect(kept.map(({ source }) => source).sort()).toEqual(["lines", "order", "order", "parcels"]);
});

describe("in a shop with more orders than are looked at one by one", () => {
  let scope: SiteScope;

  beforeAll(async () => {
    scope = await aSite(now);
    const placedAt = new Date("2020-01-01T00:00:00Z");
    const customer = (email: string) => ({ code: "", email, phone: "", locale: "" });
    await anOrder(scope, {
      number: "zq",
      status: "Held",
      placedAt,
      customer: customer("Ada.Lee@one.example"),
    });
    await anOrder(scope, { number: "first-zqx", placedAt, customer: customer("ada.lee@two.example") });
    await database().$executeRaw`
      INSERT INTO shop_order (site_id, id, number, status, placed_at, currency, customer_email, total_minor)
      SELECT ${scope.siteId}, 'ord_' || n, n::text, 'New', ${now}::timestamptz - n * interval '1 minute', 'USD',
        CASE n WHEN 14900 THEN 'vv' ELSE 'n' || n END || '@example.com', 100
      FROM generate_series(10001, ${10_000 + newestLookedAt}) n`;
  });

  test("three characters find what is as old as the shop", async () => {
    expect(await found(scope, "zqx")).toMatchObject({ numbers: ["first-zqx"], total: 1, cut: null });
    expect((await found(scope, "zqx", { statuses: ["Processing"] })).numbers).toEqual(["first-zqx"]);
    expect((await found(scope, "zqx", { statuses: ["Held"] })).numbers).toEqual([]);
  });

  test("an e-mail address finds its own orders, from its first part alone those of all with it", async () => {
    expect((await found(scope, "ada.lee@")).total).toBe(2);
    expect((await found(scope, "ADA.LEE@one.example")).numbers).toEqual(["zq"]);
    expect((await found(scope, "lee@two.")).numbers).toEqual(["first-zqx"]);
    expect((await found(scope, "lee@three.")).numbers).toEqual([]);
  });

  test("two are looked for in the newest orders, which is said, but a whole number is always found", async () => {
    expect(await found(scope, "qx")).toMatchObject({ numbers: [], cut: "looked-at-newest" });
    expect(await found(scope, "vv")).toMatchObject({ numbers: ["14900"], cut: "looked-at-newest" });
    expect(await found(scope, "zq")).toMatchObject({ numbers: ["zq"], cut: "looked-at-newest" });
    expect(await found(scope, "zq", { statuses: ["New"] })).toMatchObject({ numbers: [] });
  });

  test("what most orders have lists the newest of them, and says that there are more", async () => {
    expect(await found(scope, "example.com")).toMatchObject({ total: mostFound, cut: "found-more" });
    expect((await found(scope, "example.com", {}, 20)).numbers).toHaveLength(50);
    expect((await found(scope, "example.com", {}, 21)).numbers).toEqual([]);
    expect((await found(scope, "example.com")).numbers[0]).toBe("10001");
  });

  test("what a few of the newest and many older ones have is listed in order, the newest first", async () => {
    const { numbers, total } = await found(scope, "n1499");

    expect(total).toBe(10);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, n) => String(14_990 + n)));
  });
});

test("a shop of an order a week is searched as far back as it goes", async () => {
  const scope = await aSite(now);
  await database().$executeRaw`
    INSERT INTO shop_order (site_id, id, number, status, placed_at, currency, customer_email, total_minor)
    SELECT ${scope.siteId}, 'ord_' || n, n::text, 'New', ${now}::timestamptz - n * interval '1 week', 'USD',
      CASE WHEN n % 100 = 0 THEN 'regular@example.com' ELSE '' END, 100
    FROM generate_series(1, 1300) n`;

  expect(await found(scope, "regular@")).toMatchObject({ total: 13, cut: null });
});

describe("of a text that many orders have, though too few of the newest", () => {
  const older = 55_000;
  let scope: SiteScope;

  beforeAll(async () => {
    scope = await aSite(now);
    // Every sixth order is of the one customer, every twelfth has left, every twentieth is held and of some
    // older ones all; the newest know a customer that only one of the older is of. Written past the triggers, which would
    // stamp each of them.
    await database().$transaction([
      database().$executeRaw`SET LOCAL session_replication_role = replica`,
      database().$executeRaw`
        INSERT INTO shop_order (site_id, id, number, status, placed_at, shipped_at, currency, customer_email, total_minor)
        SELECT ${scope.siteId}, 'ord_' || n, n::text, CASE WHEN n % 20 = 0 OR n BETWEEN 35001 AND 41000 THEN 'Held' ELSE 'New' END,
          ${now}::timestamptz - n * interval '1 minute', CASE WHEN n % 12 = 0 THEN ${now}::timestamptz END, 'USD',
          CASE WHEN n % 6 = 0 THEN 'often@example.com' WHEN n % 6 = 1 AND (n < 15000 OR n = 40999) THEN 'lately@example.com'
            WHEN n % 45 = 7 THEN 'steady@example.com'
            WHEN n % 100 = 40 AND n <= 41000 THEN 'seldom@example.com' ELSE 'n' || n || '@example.com' END, 100
        FROM generate_series(10001, ${10_000 + newestLookedAt + older}) n`,
    ]);
    await database().$executeRaw`SELECT renote_order_words(${scope.siteId})`;
  });

  test("a full list has the newest of them, and says that there are more", async () => {
    const { numbers, ...list } = await found(scope, "often@");

    expect(list).toMatchObject({ total: mostFound, cut: "found-more" });
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => String(10_002 + n * 6)));
    expect((await found(scope, "often@", {}, 20)).numbers.at(-1)).toBe("15996");
  });

  test("so has that of a text too seldom to be walked for", async () => {
    const steady = Array.from({ length: 60_000 }, (_, n) => n + 10_001).filter(
      (n) => n % 45 === 7 && n % 6 !== 0 && (n % 6 !== 1 || n >= 15_000),
    );
    expect(steady.length).toBeGreaterThan(mostFound);

    const { numbers, ...list } = await found(scope, "STEADY@example.com", {}, 20);

    expect(list).toMatchObject({ total: mostFound, cut: "found-more" });
    expect(numbers).toEqual(steady.slice(mostFound - 50, mostFound).map(String));
  });

  test("trigrams that are asked for those since a moment name no older one", async () => {
    const among = { newest: () => Prisma.empty, condition: null };
    const since = new Date(now.getTime() - 10_096 * 60_000);

    expect(await foundByTrigrams(scope, "often@", among, since, database())).toHaveLength(16);
    expect(await foundByTrigrams(scope, "often@", among, null, database())).toHaveLength(mostFound + 1);
  });

  test("the other filters leave of them what they let through", async () => {
    const held = await found(scope, "often@", { statuses: ["Held"] });
    expect(held).toMatchObject({ total: mostFound, cut: "found-more" });
    expect(held.numbers.slice(0, 2)).toEqual(["10020", "10080"]);
    expect(await found(scope, "seldom@", { statuses: ["Held"] })).toMatchObject({ total: 207, cut: null });
    expect((await found(scope, "often@", { statuses: ["Processing"] })).numbers).toEqual([]);

    const placedBefore = new Date(now.getTime() - 10_100 * 60_000);
    const late = await found(scope, "often@", { placedBefore });
    expect(late).toMatchObject({ total: mostFound, cut: "found-more" });
    expect(late.numbers.slice(0, 2)).toEqual(["10110", "10122"]);
    const lately = await found(scope, "lately@", { placedBefore });
    expect(lately).toMatchObject({ total: 817, cut: null });
    expect(lately.numbers.slice(0, 2)).toEqual(["10105", "10111"]);
  });

  test("all are found where older orders have it less often than the newest", async () => {
    expect(await found(scope, "lately@")).toMatchObject({ total: 834, cut: null });
  });
});
