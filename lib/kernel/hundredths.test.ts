import fc from "fast-check";
import { expect, test } from "vitest";
import { hundredthsIn } from "@/lib/kernel/hundredths";
import { toHundredths } from "@/lib/kernel/money";

test.each([
  ["USD", 3990, 3990],
  ["JPY", 500, 50_000],
  ["KWD", 1230, 123],
  ["KWD", 1235, null],
  ["EUR", -1, -1],
])("in %s %d minor units are %j hundredths", (currency, minor, hundredths) => {
  expect(hundredthsIn(currency)(minor)).toBe(hundredths);
});

test("it answers as toHundredths does, for any amount", () => {
  fc.assert(
    fc.property(fc.constantFrom("USD", "JPY", "KWD", "CLF"), fc.integer(), (currency, minor) => {
      expect(hundredthsIn(currency)(minor)).toBe(toHundredths(minor, currency));
    }),
    { numRuns: 1000 },
  );
});
