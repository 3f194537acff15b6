import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { noticeFromQuery, type ShipNotice } from "@/lib/shipstation/wire/ship-notice";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let lastNumber = 0;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
});

type Parcel = { readonly tracking: string; readonly items: readonly { line: string; quantity: number }[] };

// The order has two of line 1 and one of line 2.
const parcel = fc.record({
  tracking: fc.constantFrom("T-1", "T-2", "T-3", "T-4"),
  items: fc.array(
    fc.record({ line: fc.constantFrom("1", "2", "9"), quantity: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});
const parcels = fc.uniqueArray(parcel, { selector: (one) => one.tracking, minLength: 1, maxLength: 4 });

function noticeOf(orderNumber: string, { tracking, items }: Parcel): ShipNotice {
  return {
    ...noticeFromQuery({ orderNumber, carrier: "UPS", service: "Ground", trackingNumber: tracking }),
    items: items.map(({ line, quantity }) => ({ lineItemId: line, sku: "", name: "", upc: "", quantity })),
  };
}

/** A fresh order after these notices: its status, and what is shipped of each line. */
async function outcomeOf(deliveries: readonly Parcel[]) {
  lastNumber += 1;
  const number = `P-${lastNumber}`;
  const orderId = await aStoredOrder(shop, number);
  for (const one of deliveries) {
    const received = await receiveShipNotice(
      shop.scope,
      { notice: noticeOf(number, one), queryOrderNumber: number, body: "", query: "" },
      new Date(),
    );
    expect(received.ok).toBe(true);
  }
  const order = await database().order.findUniqueOrThrow({
    where: { siteId_id: { siteId: shop.siteId, id: orderId } },
  });
  const counted = await database().shipmentItem.groupBy({
    by: ["lineId"],
    where: { siteId: shop.siteId, orderId, lineId: { not: null } },
    orderBy: { lineId: "asc" },
    _sum: { quantityCounted: true },
  });
  const shipped = new Map(counted.map((row) => [row.lineId, row._sum.quantityCounted ?? 0]));
  const shipments = await database().shipment.count({ where: { siteId: shop.siteId, orderId } });
  return {
    status: order.status,
    progress: order.shippingProgress,
    one: shipped.get("1") ?? 0,
    two: shipped.get("2") ?? 0,
    shipments,
  };
}

test("notices many times over leave what each of them once leaves", async () => {
  await fc.assert(
    fc.asyncProperty(parcels, fc.array(fc.nat(3), { maxLength: 6 }), async (once, again) => {
      const repeated = [...once, ...again.flatMap((index) => once[index] ?? [])];

      expect(await outcomeOf(repeated)).toEqual(await outcomeOf(once));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("distinct notices in any order leave the same quantities and the same status", async () => {
  const shuffled = parcels.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([list, other]) => {
      expect(await outcomeOf(other)).toEqual(await outcomeOf(list));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("never more is counted as shipped than was ordered", async () => {
  await fc.assert(
    fc.asyncProperty(parcels, async (list) => {
      const { one, two } = await outcomeOf(list);
      expect(one).toBeLessThanOrEqual(2);
      expect(two).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
}, 60_000);
