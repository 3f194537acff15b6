import fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelayMs } from "@/lib/jobs/retry-delay";

test.each([
  [1, 1],
  [2, 5],
  [3, 30],
  [4, 120],
  [5, 360],
  [6, 1_440],
])("after try %i the next comes in about %i minutes", (attempt, minutes) => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const delayMs = retryDelayMs(attempt, chance) ?? 0;

      expect(delayMs).toBeGreaterThanOrEqual(minutes * 60_000 * 0.8 - 1);
      expect(delayMs).toBeLessThanOrEqual(minutes * 60_000 * 1.2 + 1);
    }),
  );
});

test("after the seventh try there is no other", () => {
  expect(retryDelayMs(7, 0.5)).toBeNull();
});
