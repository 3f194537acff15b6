import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import type { OrderContent } from "@/lib/orders/order";
import { receiveOrder } from "@/lib/orders/receive-order";
import { receiveOrders } from "@/lib/orders/receive-orders";
import { orderBodySchema } from "@/lib/orders/schema";
import { database } from "@/lib/platform/database/client";
import { aParcel, storefront } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anOrderContent, anOrderLine } from "@/lib/testing/feed-orders";
import { someOrderBody } from "@/lib/testing/order-bodies";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const later = new Date("2026-11-24T09:00:00Z");

/** Everything a site's database holds of its orders, under their numbers in place of what each site has for itself. */
async function stateOf({ siteId }: SiteScope) {
  const where = { siteId };
  const orders = await database().order.findMany({ where, orderBy: { number: "asc" } });
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  const named = <Row extends { siteId: string }>(rows: readonly Row[], idOf: (row: Row) => string) =>
    Map.groupBy(rows, (row) => numbers.get(idOf(row)));
  const lines = await database().orderLine.findMany({ where, orderBy: { position: "asc" } });
  const history = await database().change.findMany({
    where: { siteId, subject: "order" },
    orderBy: { id: "asc" },
  });
  const stamps = await database().orderChange.findMany({ where, orderBy: { seq: "asc" } });
  const [linesOf, historyOf, stampsOf] = [
    named(lines, (line) => line.orderId),
    named(history, (change) => change.subjectId),
    named(stamps, (stamp) => stamp.orderId),
  ];
  const state = orders.map(({ id: _, siteId: __, ...order }) => ({
    order,
    lines: linesOf.get(order.number)?.map(({ siteId: _, orderId: __, ...line }) => line),
    history: historyOf.get(order.number)?.map(({ siteId: _, id: __, subjectId: ___, ...change }) => change),
    stamps: stampsOf.get(order.number)?.map(({ held }) => held),
  }));
  // Decimals and moments as their texts; a parcel's id is each site's own.
  return JSON.parse(JSON.stringify(state, (key, value) => (key === "shipmentId" ? "" : value)));
}

/** What shops say: the texts are hostile, the amounts and lines differ. */
function someContents(count: number, seed: number): OrderContent[] {
  return fc
    .sample(someOrderBody, { numRuns: count, seed })
    .map((body, at) => ({ number: `n${at}`, ...orderBodySchema.parse(body) }));
}

describe("many orders at once", () => {
  test("leave the same as one after the other: orders, lines, history and stamps", async () => {
    const [alone, together] = [await aSite(now), await aSite(now)];
    const first = someContents(200, 1);
    // Some are said again, some say another thing, some are new, and some name a status that nobody has.
    const second = someContents(70, 2).map((content, at) => {
      if (at % 5 === 0) return first[at] ?? content;
      return at % 5 === 1 ? { ...content, status: "nobody's" } : { ...content, number: `n${at + 150}` };
    });
    const tell = async (contents: readonly OrderContent[], when: Date) => {
      const answers = await receiveOrders(together, storefront, contents, when);
      for (const content of contents) {
        const answer = await receiveOrder(alone, storefront, content, when);
        const other = answers.get(content.number);
        if (!answer.ok) expect(other).toEqual(answer);
        else expect(other).toMatchObject({ ok: true, value: { outcome: answer.value.outcome } });
      }
      expect(answers.size).toBe(contents.length);
    };

    await tell(first, now);
    for (const site of [alone, together]) {
      for (const number of ["n152", "n153", "n154"]) await aParcel(site, number, now);
    }
    await tell(second, later);

    const state = await stateOf(together);
    expect(state).toEqual(await stateOf(alone));
    expect(state).toHaveLength(212);
  }, 120_000);

  test("in batches that share their numbers and take them in another order wait for no circle", async () => {
    const scope = await aSite(now);
    const batchOf = (shop: number) =>
      Array.from({ length: 40 }, (_, at) =>
        anOrderContent({
          number: `n${(at * 7 + shop * 13) % 50}`,
          source: `shop ${shop}`,
          lines: [anOrderLine({ sku: `shop ${shop}` })],
        }),
      );
    await receiveOrders(scope, storefront, batchOf(99).slice(0, 10), now);

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, shop) => receiveOrders(scope, storefront, batchOf(shop), now)),
    );

    expect(answers.every((answer) => [...answer.values()].every(({ ok }) => ok))).toBe(true);
    const orders = await database().order.findMany({
      where: { siteId: scope.siteId },
      include: { lines: true },
    });
    expect(orders).toHaveLength(50);
    expect(orders.filter(({ source, lines }) => lines.some((line) => line.sku !== source))).toEqual([]);
  }, 60_000);

  test("have each a place of their own in the history and one stamp", async () => {
    const scope = await aSite(now);

    await receiveOrders(
      scope,
      storefront,
      [anOrderContent({ number: "1" }), anOrderContent({ number: "2", lines: [] })],
      now,
    );

    expect(await stateOf(scope)).toMatchObject([
      { order: { number: "1" }, history: [{ action: "order.received" }], stamps: [true] },
      { order: { number: "2" }, history: [{ action: "order.received" }], stamps: [true] },
    ]);
  });
});
