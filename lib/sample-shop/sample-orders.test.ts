import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasTotalMismatch } from "@/lib/orders/order-totals";
import { predefinedStatuses } from "@/lib/orders/predefined-statuses";
import { shippingProblems } from "@/lib/orders/shipping-problems";
import { unmappedStatus } from "@/lib/sample-shop/acme-faults";
import { acmeOrders } from "@/lib/sample-shop/acme-orders";
import { boltOrders } from "@/lib/sample-shop/bolt-orders";
import { dayMs, type SampleOrder } from "@/lib/sample-shop/sample-order";

const now = new Date("2026-11-23T22:34:05Z");
const acmeAt = (moment: Date) => acmeOrders(moment, "https://shop.example", "America/Chicago");
const boltAt = (moment: Date) => boltOrders(moment, "https://shop.example", "Europe/Paris");

/** The status an order has come to once everything has happened. */
function statusAtLast({ content, events }: SampleOrder): string {
  const turns = events.flatMap((event) => (event.kind === "status" ? [event.status] : []));
  const sent = events.flatMap((event) => (event.kind === "parcel" ? event.report.items : []));
  const isShipped = content.lines.every(
    (line) => !line.requiresShipping || sent.some((item) => item.lineItemId === line.lineId),
  );
  return turns.at(-1) ?? (isShipped && sent.length > 0 ? "Shipped" : content.status);
}

describe("the sample orders", () => {
  test("are 120 in every status of the shop and go to many countries", () => {
    const orders = acmeAt(now);

    const statuses = new Set(orders.map(statusAtLast));
    const countries = new Set(orders.map(({ content }) => content.shipTo?.country));
    expect(orders).toHaveLength(120);
    expect([...statuses].sort()).toEqual(
      [...predefinedStatuses.map(({ name }) => name), unmappedStatus.name].sort(),
    );
    for (const country of ["US", "CA", "FR", "BE", "DE", "MX"]) expect(countries).toContain(country);
  });

  test("show one that waits for its second parcel", () => {
    const waiting = acmeAt(now).filter(
      (order) =>
        statusAtLast(order) === "Processing" && order.events.length === 1 && order.content.lines.length > 1,
    );

    expect(waiting).toHaveLength(3);
  });

  test("have totals that are the sum of their parts, to the cent", () => {
    const mismatched = [...acmeAt(now), ...boltAt(now)].filter(({ content }) => hasTotalMismatch(content));

    expect(mismatched).toEqual([]);
  });

  test("are without fault but for those that show what a fault does", () => {
    const faulty = acmeAt(now).flatMap(({ content }) => {
      const problems = shippingProblems(content);
      return problems.length === 0 ? [] : [[content.number, ...problems.map(({ reason }) => reason)]];
    });

    expect(faulty).toEqual([
      ["10093", "no-ship-to"],
      ["10096", "ship-to-country"],
      ["10102", "nothing-to-ship"],
    ]);
    expect(boltAt(now).flatMap(({ content }) => shippingProblems(content))).toEqual([]);
  });

  test("carry a control character and a CDATA end where the feed has to mend them", () => {
    const orders = acmeAt(now).map(({ content }) => content);

    expect(orders.filter(({ customerNotes }) => customerNotes.includes("\v"))).toHaveLength(1);
    expect(orders.filter(({ lines }) => lines.some(({ name }) => name.includes("]]>")))).toHaveLength(1);
  });

  test("are the same ones whenever the shop is made; only their times move along", () => {
    const timeless = (orders: SampleOrder[]) =>
      orders.map(({ content, events }) => ({
        ...content,
        placedAt: null,
        events: events.map((event) => (event.kind === "status" ? event.status : event.report.trackingNumber)),
      }));

    const another = new Date("2027-06-01T03:00:00Z");
    expect(timeless(acmeAt(another))).toEqual(timeless(acmeAt(now)));
    expect(timeless(boltAt(another))).toEqual(timeless(boltAt(now)));
  });

  test("happen one thing after the other, within the last sixty days", () => {
    const moments = fc.date({
      min: new Date("2024-01-01T00:00:00Z"),
      max: new Date("2040-01-01T00:00:00Z"),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(moments, (moment) => {
        const orders = acmeAt(moment);
        const arrivals = orders.map(({ content }) => content.placedAt.getTime());
        expect(arrivals).toEqual([...arrivals].sort((one, other) => one - other));
        expect(arrivals[0]).toBeGreaterThanOrEqual(moment.getTime() - 60 * dayMs);
        for (const { content, events } of [...orders, ...boltAt(moment)]) {
          const times = [content.placedAt, ...events.map(({ at }) => at), moment].map((at) => at.getTime());
          expect(times).toEqual([...times].sort((one, other) => one - other));
        }
      }),
      { numRuns: 25 },
    );
  });
});
