import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportWindow, startOfMinute } from "@/lib/shipstation/export-window";

const now = Date.parse("2026-11-24T10:05:20.123Z");
const at = (text: string) => new Date(text);
const iso = (ms: number) => new Date(ms).toISOString();

test("a window holds the whole of its last minute", () => {
  const window = exportWindow({ start: at("2026-11-24T09:00:00Z"), end: at("2026-11-24T10:00:00Z") }, now);

  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2026-11-24T09:00:00.000Z",
    "2026-11-24T10:00:59.999Z",
  ]);
});

test("seconds in a date change nothing: windows are whole minutes", () => {
  const window = exportWindow({ start: at("2026-11-24T09:00:59Z"), end: at("2026-11-24T10:00:59Z") }, now);

  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2026-11-24T09:00:00.000Z",
    "2026-11-24T10:00:59.999Z",
  ]);
});

test("without dates it is the 24 hours up to now", () => {
  const window = exportWindow(null, now);

  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2026-11-23T10:05:20.123Z",
    "2026-11-24T10:05:20.123Z",
  ]);
});

test("an end far ahead is served ten minutes ahead of now", () => {
  const window = exportWindow({ start: at("2026-11-24T09:00:00Z"), end: at("9999-12-31T23:59:00Z") }, now);

  expect(iso(window.endMs)).toBe("2026-11-24T10:15:20.123Z");
});

test("a window that lies wholly ahead is empty", () => {
  const window = exportWindow({ start: at("2030-01-01T00:00:00Z"), end: at("2030-01-02T00:00:00Z") }, now);

  expect(window.startMs).toBe(window.endMs + 1);
});

describe("whatever is asked", () => {
  const minute = fc.integer({ min: 0, max: 40_000_000 });
  const nowMs = fc.integer({ min: 0, max: 4_000_000_000_000 });

  test("the start is never after the end, but for an empty window", () => {
    fc.assert(
      fc.property(minute, fc.nat(100_000), nowMs, (start, width, clock) => {
        const asked = { start: new Date(start * 60_000), end: new Date((start + width) * 60_000) };

        const window = exportWindow(asked, clock);

        expect(window.startMs).toBeLessThanOrEqual(window.endMs + 1);
        expect(window.endMs).toBeLessThanOrEqual(clock + 600_000);
        if (asked.start.getTime() <= clock) expect(window.startMs).toBe(asked.start.getTime());
      }),
      { numRuns: 1000 },
    );
  });

  test("windows that touch at a minute leave no moment out", () => {
    fc.assert(
      fc.property(minute, fc.nat(1000), fc.nat(1000), fc.nat(59_999), (start, first, second, ms) => {
        const dates = [start, start + first, start + first + second].map((value) => new Date(value * 60_000));
        const [from = at(""), middle = at(""), to = at("")] = dates;
        const clock = to.getTime() + 60_000;
        const one = exportWindow({ start: from, end: middle }, clock);
        const two = exportWindow({ start: new Date(middle.getTime() + 60_000), end: to }, clock);
        const moment = startOfMinute(middle.getTime()) + ms;

        expect(moment >= one.startMs && moment <= one.endMs).toBe(true);
        if (second > 0) expect(two.startMs).toBe(one.endMs + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
