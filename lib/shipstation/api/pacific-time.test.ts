import fc from "fast-check";
import { expect, test } from "vitest";
import { pacificMoment, pacificText, refreshMoment, startOfDay } from "@/lib/shipstation/api/pacific-time";

test.each([
  ["in winter", "2026-01-15 02:00:00", "2026-01-15T10:00:00.000Z"],
  ["in summer", "2026-07-15 02:00:00", "2026-07-15T09:00:00.000Z"],
  ["before the clocks go forward", "2026-03-08 01:59:59", "2026-03-08T09:59:59.000Z"],
  ["after the clocks went forward", "2026-03-08 03:00:00", "2026-03-08T10:00:00.000Z"],
  ["on the day they go back", "2026-11-01 03:00:00", "2026-11-01T11:00:00.000Z"],
])("a moment of ShipStation is Pacific time %s", (_, text, utc) => {
  expect(pacificMoment(text)?.toISOString()).toBe(utc);
  expect(pacificText(new Date(utc))).toBe(text);
});

test("every moment comes back, but the hour that autumn has twice", () => {
  const start = Date.parse("2020-01-01T00:00:00Z") / 1000;
  fc.assert(
    fc.property(fc.integer({ min: start, max: start + 12 * 365 * 86_400 }), (seconds) => {
      const moment = new Date(seconds * 1000);
      const back = pacificMoment(pacificText(moment));

      const differenceMs = moment.getTime() - (back?.getTime() ?? 0);
      expect([0, 3_600_000]).toContain(differenceMs);
      if (differenceMs !== 0) expect(moment.getUTCMonth()).toBe(10);
    }),
  );
});

test.each([
  ["2026-11-23T02:00:00.0000000", "2026-11-23T10:00:00.000Z"],
  ["2026-11-23T02:00:00.000", "2026-11-23T10:00:00.000Z"],
  ["2026-11-23", "2026-11-23T08:00:00.000Z"],
  ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00.000Z"],
])("%s is understood", (text, utc) => {
  expect(pacificMoment(text)?.toISOString()).toBe(utc);
});

test.each(["", "soon", "2026-02-30 00:00:00", "2026-13-01", "2026-11-23 25:00:00", "8-13-2014", null])(
  "%j means no moment",
  (text) => {
    expect(pacificMoment(text)).toBeNull();
  },
);

test("the last success is read by the clock that puts it beside an attempt, else as the samples have it", () => {
  const attempt = new Date("2026-11-23T10:00:00Z");

  expect(refreshMoment("2026-11-23T10:00:05", attempt)?.toISOString()).toBe("2026-11-23T10:00:05.000Z");
  expect(refreshMoment("2026-11-23T02:00:05", attempt)?.toISOString()).toBe("2026-11-23T10:00:05.000Z");
  expect(refreshMoment("2026-11-22T10:00:00", attempt)?.toISOString()).toBe("2026-11-22T10:00:00.000Z");
});

test("a day begins at midnight where the store is", () => {
  expect(startOfDay("2026-07-01", "Europe/Paris").toISOString()).toBe("2026-06-30T22:00:00.000Z");
});
