import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HealthFacts, healthOf, type healthStates } from "@/lib/shipstation/health/health";

const minute = 60_000;
const hour = 60 * minute;
const start = new Date("2026-11-23T08:00:00Z");

const quiet: HealthFacts = {
  pausedAt: null,
  lastImportAt: start,
  usualGapMs: 30 * minute,
  failuresInARow: 0,
  recentFailures: 0,
};

function stateAfter(silenceMs: number, facts: Partial<HealthFacts> = {}) {
  return healthOf({ ...quiet, ...facts }, new Date(start.getTime() + silenceMs)).state;
}

describe("the connection", () => {
  test.each([
    ["30 minutes, and 2 hours are the least that is late", 30 * minute, 2 * hour],
    ["40 minutes, three times of which are 2 hours", 40 * minute, 2 * hour],
    ["2 hours", 2 * hour, 6 * hour],
    ["too few imports to tell", null, 2 * hour],
  ])("is late after its own rhythm: %s", (_, usualGapMs, lateAfter) => {
    expect(stateAfter(lateAfter, { usualGapMs })).toBe("healthy");
    expect(stateAfter(lateAfter + 1, { usualGapMs })).toBe("late");
  });

  test("is down after a day of silence", () => {
    expect(stateAfter(24 * hour)).toBe("late");
    expect(stateAfter(24 * hour + 1)).toBe("down");
    expect(healthOf(quiet, new Date(start.getTime() + 25 * hour)).reason).toBe("silence");
  });

  test("of a shop that imports by hand once a day is late before it is down", () => {
    const usualGapMs = 24 * hour;

    expect(stateAfter(60 * hour, { usualGapMs })).toBe("healthy");
    expect(stateAfter(72 * hour + 1, { usualGapMs })).toBe("down");
  });

  test("is down after five failures in a row, however short the silence", () => {
    expect(stateAfter(minute, { failuresInARow: 4 })).toBe("healthy");
    expect(stateAfter(minute, { failuresInARow: 5 })).toBe("down");
    expect(healthOf({ ...quiet, failuresInARow: 5 }, start).reason).toBe("failures");
  });

  test("is failing when three of the last ten requests failed", () => {
    expect(stateAfter(minute, { recentFailures: 2 })).toBe("healthy");
    expect(stateAfter(minute, { recentFailures: 3 })).toBe("failing");
  });

  test("never was there before the first import, unless all that comes fails", () => {
    const never = { lastImportAt: null, usualGapMs: null };

    expect(stateAfter(1_000 * hour, never)).toBe("never");
    expect(stateAfter(0, { ...never, recentFailures: 3, failuresInARow: 3 })).toBe("failing");
    expect(stateAfter(0, { ...never, recentFailures: 5, failuresInARow: 5 })).toBe("down");
  });

  test("is paused whatever else is true", () => {
    expect(stateAfter(1_000 * hour, { pausedAt: start, failuresInARow: 9, recentFailures: 9 })).toBe(
      "paused",
    );
  });
});

describe("silence", () => {
  const severity = (state: (typeof healthStates)[number]) =>
    ["never", "paused", "healthy", "late", "failing", "down"].indexOf(state);

  test("that lasts longer never makes the connection healthier, nor does one more failure", () => {
    const someFacts: fc.Arbitrary<HealthFacts> = fc.record({
      pausedAt: fc.option(fc.constant(start), { freq: 8 }),
      lastImportAt: fc.option(fc.constant(start), { freq: 8 }),
      usualGapMs: fc.option(fc.double({ min: 1, max: 100 * hour, noNaN: true })),
      failuresInARow: fc.nat(7),
      recentFailures: fc.nat(9),
    });
    const someSilence = fc.nat(500 * hour);

    fc.assert(
      fc.property(someFacts, someSilence, someSilence, (facts, one, other) => {
        const [shorter, longer] = one < other ? [one, other] : [other, one];
        const at = (ms: number, more: Partial<HealthFacts> = {}) =>
          severity(healthOf({ ...facts, ...more }, new Date(start.getTime() + ms)).state);

        expect(at(longer)).toBeGreaterThanOrEqual(at(shorter));
        const worse = { failuresInARow: facts.failuresInARow + 1, recentFailures: facts.recentFailures + 1 };
        expect(at(shorter, worse)).toBeGreaterThanOrEqual(at(shorter));
      }),
      { numRuns: 1_000 },
    );
  });
});
