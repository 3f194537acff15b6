import fc from "fast-check";
import { expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { foldOrderTallies } from "@/lib/orders/fold-order-tallies";
import { ordersPage } from "@/lib/orders/list/reads";
import { everyOrder, type OrderListFilter } from "@/lib/orders/order-list";
import { foldTally } from "@/lib/orders/tally/writes";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { voidShipment } from "@/lib/shipments/void-shipment";
import { anOrder, aParcel } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anOrderLine } from "@/lib/testing/feed-orders";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const staff = { kind: "person", id: "usr_1", name: "Sam" } as const;
const statuses = ["New", "Processing", "Shipped", "Canceled"];

/** What the tallies say, and what the orders themselves say; whatever the first lacks, the second has not. */
async function counted({ siteId }: SiteScope) {
  const [kept, scanned] = await Promise.all([
    database().$queryRaw`
      SELECT quarter, status, currency, is_sample, is_faulty, is_shipped, sum(orders)::int AS orders,
        sum(total_minor)::int AS total_minor
      FROM (SELECT * FROM order_tally WHERE site_id = ${siteId} UNION ALL
        SELECT site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor
        FROM order_tally_delta WHERE site_id = ${siteId}) both_of_them
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(orders) <> 0 OR sum(total_minor) <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
    database().$queryRaw`
      SELECT date_bin('15 minutes', placed_at, 'epoch') AS quarter, status, currency, is_sample,
        problems <> '[]'::jsonb AS is_faulty, shipped_at IS NOT NULL AS is_shipped, count(*)::int AS orders,
        sum(total_minor)::int AS total_minor
      FROM shop_order WHERE site_id = ${siteId} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`,
  ]);
  const [keptByDay, scannedByDay] = await Promise.all([
    database().$queryRaw`
      SELECT day, status, is_sample, is_faulty, is_shipped, sum(orders)::int AS orders
      FROM (SELECT * FROM order_tally_day WHERE site_id = ${siteId} UNION ALL
        SELECT site_id, (quarter AT TIME ZONE 'UTC')::date, status, is_sample, is_faulty, is_shipped, orders
        FROM order_tally_delta WHERE site_id = ${siteId}) both_of_them
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(orders) <> 0 ORDER BY 1, 2, 3, 4, 5`,
    database().$queryRaw`
      SELECT (placed_at AT TIME ZONE 'UTC')::date AS day, status, is_sample, problems <> '[]'::jsonb AS is_faulty,
        shipped_at IS NOT NULL AS is_shipped, count(*)::int AS orders
      FROM shop_order WHERE site_id = ${siteId} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  ]);
  return { kept: [kept, keptByDay], scanned: [scanned, scannedByDay] };
}

type Step = { readonly act: string; readonly order: number; readonly pick: number };

const step = fc.record({
  act: fc.constantFrom(
    "receive",
    "receive",
    "move",
    "ship",
    "void",
    "new address",
    "new total",
    "sample",
    "all later",
    "delete",
    "roll back",
    "fold",
  ),
  order: fc.nat(3),
  pick: fc.nat(7),
});

async function take(scope: SiteScope, { act, order, pick }: Step): Promise<void> {
  const { siteId } = scope;
  const number = String(order);
  const where = { siteId, number };
  const placedAt = new Date(now.getTime() - pick * 7 * 3_600_000);
  switch (act) {
    case "receive":
      await anOrder(
        scope,
        {
          number,
          placedAt,
          status: statuses[pick % 4] ?? "New",
          currency: pick % 2 === 0 ? "USD" : "EUR",
          totalMinor: 100 * pick,
          lines: [anOrderLine({ quantity: 1 + (pick % 3) })],
        },
        now,
      );
      return;
    case "move":
      await changeOrderStatus(scope, staff, { number, status: statuses[pick % 4] ?? "New" }, now);
      return;
    case "ship":
      if (await database().order.count({ where })) await aParcel(scope, number, now, { 1: 1 + (pick % 2) });
      return;
    case "void": {
      const parcel = await database().shipment.findMany({ where: { siteId, order: { number } }, take: 1 });
      await voidShipment(scope, staff, { number, shipmentId: parcel[0]?.id ?? "none" }, now);
      return;
    }
    case "new address":
      await database().order.updateMany({ where, data: { problems: pick % 2 ? [] : [{ reason: "x" }] } });
      return;
    case "new total":
      await database().order.updateMany({ where, data: { totalMinor: 1_000 + pick } });
      return;
    case "sample":
      await database().order.updateMany({ where, data: { isSample: pick % 2 === 0 } });
      return;
    case "all later":
      await database().$executeRaw`
        UPDATE shop_order SET placed_at = placed_at + interval '1 hour', total_minor = total_minor + 1
        WHERE site_id = ${siteId}`;
      return;
    case "delete":
      await database().order.deleteMany({ where });
      return;
    case "roll back":
      await inTransaction(async (tx) => {
        await tx.order.updateMany({ where: { siteId }, data: { totalMinor: 1, status: "New" } });
        throw new Error("never mind");
      }).catch(() => undefined);
      return;
    default:
      await foldTally(scope, database());
  }
}

test("whatever happens to orders, the tallies say what a count of the orders would say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const scope = await aSite(now);

      for (const one of steps) await take(scope, one);

      const { kept, scanned } = await counted(scope);
      expect(kept).toEqual(scanned);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("tallies that are folded by several workers at once, while orders come in, lose none", async () => {
  const scope = await aSite(now);

  await Promise.all([
    ...Array.from({ length: 12 }, (_, n) => anOrder(scope, { number: `at once ${n}` }, now)),
    ...Array.from({ length: 6 }, () => foldOrderTallies()),
  ]);
  await foldOrderTallies();

  const { kept, scanned } = await counted(scope);
  expect(kept).toEqual(scanned);
  expect(await database().orderTallyDelta.count({ where: { siteId: scope.siteId } })).toBe(0);
});

test("orders written past the triggers are counted once they are counted anew", async () => {
  const scope = await aSite(now);
  await anOrder(scope, {}, now);
  await database().$executeRaw`UPDATE order_tally_delta SET orders = 7 WHERE site_id = ${scope.siteId}`;

  await database().$executeRaw`SELECT recount_orders(${scope.siteId})`;

  const { kept, scanned } = await counted(scope);
  expect(kept).toEqual(scanned);
});

test("every page of every list begins where the page before it ended", async () => {
  const scope = await aSite(now);
  for (let n = 0; n < 24; n += 1) {
    await anOrder(scope, {
      number: `page ${n}`,
      placedAt: new Date(now.getTime() - Math.floor(n / 5) * 11 * 3_600_000 - (n % 2)),
      status: statuses[n % 4] ?? "New",
      ...(n % 6 === 0 && { shipTo: null }),
    });
    if (n === 12) await foldOrderTallies();
  }
  const orders = await database().order.findMany({
    where: { siteId: scope.siteId },
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
  });
  const lateBefore = new Date(now.getTime() - 30 * 3_600_000);
  const lists: [Partial<OrderListFilter>, (order: (typeof orders)[number]) => boolean][] = [
    [{}, () => true],
    [{ statuses: ["New", "Canceled"] }, ({ status }) => status === "New" || status === "Canceled"],
    [
      { isHeld: true, heldStatuses: ["New"] },
      ({ status, problems }) => status === "New" || JSON.stringify(problems) !== "[]",
    ],
    [
      { statuses: ["Processing"], placedBefore: lateBefore },
      ({ status, placedAt, shippedAt }) => status === "Processing" && placedAt < lateBefore && !shippedAt,
    ],
  ];

  for (const [filter, isListed] of lists) {
    const listed: string[] = [];
    const wanted = orders.filter(isListed).map(({ number }) => number);
    for (let page = 1; page <= 9; page += 1) {
      const { rows, total } = await ordersPage(scope, { ...everyOrder, ...filter, page, pageSize: 3 });
      expect(total).toBe(wanted.length);
      listed.push(...rows.map(({ number }) => number));
    }
    expect(listed).toEqual(wanted);
  }
});
