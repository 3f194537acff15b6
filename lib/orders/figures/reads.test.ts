import { describe, expect, test } from "vitest";
import { dailyFigures, timeToShip, waitingFigures } from "@/lib/orders/figures/reads";
import { database } from "@/lib/platform/database/client";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");

describe("the dashboard's figures", () => {
  const range = { from: "2026-11-22", to: "2026-11-24", timeZone: "America/New_York" };

  test("count by the days of the site's own clock", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { placedAt: new Date("2026-11-23T04:59:00Z") });
    await anOrder(scope, { placedAt: new Date("2026-11-23T05:00:00Z"), status: "Shipped" });
    await anOrder(scope, { placedAt: new Date("2026-11-24T04:59:00Z"), status: "Canceled" });
    await anOrder(scope, { placedAt: new Date("2026-11-24T04:00:00Z"), currency: "EUR" });
    await anOrder(scope, { placedAt: new Date("2026-11-25T05:00:00Z") });
    const sample = await anOrder(scope, { placedAt: new Date("2026-11-24T15:00:00Z") });
    await database().order.update({
      where: { siteId_id: { siteId: scope.siteId, id: sample.id } },
      data: { isSample: true },
    });

    const figures = await dailyFigures(scope, {
      ...range,
      currency: "USD",
      awaitingStatuses: ["Processing"],
      canceledStatuses: ["Canceled"],
    });

    expect(figures).toEqual([
      { day: "2026-11-22", orders: 1, revenueMinor: 7980, otherCurrencies: 0, shipped: 0, awaiting: 1 },
      { day: "2026-11-23", orders: 3, revenueMinor: 7980, otherCurrencies: 1, shipped: 1, awaiting: 1 },
      { day: "2026-11-24", orders: 0, revenueMinor: 0, otherCurrencies: 0, shipped: 0, awaiting: 0 },
    ]);
  });

  test("measure the time from placed to shipped", async () => {
    const scope = await aSite(now);
    const shipped = (minutes: number, at: string) =>
      anOrder(
        scope,
        { status: "Shipped", placedAt: new Date(new Date(at).getTime() - minutes * 60_000) },
        new Date(at),
      );
    await shipped(60, "2026-11-23T15:00:00Z");
    await shipped(120, "2026-11-23T16:00:00Z");
    await shipped(240, "2026-11-24T04:59:00Z");
    await shipped(10, "2026-11-24T15:00:00Z");

    expect(await timeToShip(scope, range)).toEqual({
      days: [
        { day: "2026-11-23", orders: 3, medianMinutes: 120, p90Minutes: 240 },
        { day: "2026-11-24", orders: 1, medianMinutes: 10, p90Minutes: 10 },
      ],
      whole: { orders: 4, medianMinutes: 90, p90Minutes: 240 },
    });
    expect(await timeToShip(scope, { ...range, from: "2020-01-01", to: "2020-01-02" })).toEqual({
      days: [],
      whole: null,
    });
  });

  test("give the last of a day's twenty-five hours to that day", async () => {
    const scope = await aSite(now);
    const lastHour = new Date("2026-11-02T04:30:00Z");
    await anOrder(scope, { placedAt: lastHour, status: "Shipped" }, lastHour);
    const days = { ...range, from: "2026-11-01", to: "2026-11-02" };
    const wish = { ...days, currency: "USD", awaitingStatuses: [], canceledStatuses: [] };

    expect((await dailyFigures(scope, wish)).map(({ orders }) => orders)).toEqual([1, 0]);
    expect((await timeToShip(scope, days)).days).toMatchObject([{ day: "2026-11-01", orders: 1 }]);
  });

  test("tell what waits now", async () => {
    const scope = await aSite(now);
    await anOrder(scope, { placedAt: new Date("2026-11-01T00:00:00Z") });
    await anOrder(scope, { shipTo: null });
    await anOrder(scope, { status: "Shipped" });
    await anOrder(scope, { status: "Backorder" });

    expect(
      await waitingFigures(scope, {
        awaitingStatuses: ["Processing", "Ready to Ship"],
        heldStatuses: ["Backorder"],
        lateBefore: new Date("2026-11-21T15:00:00Z"),
      }),
    ).toEqual({ awaiting: 2, late: 1, held: 2 });
  });
});
