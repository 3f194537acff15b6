import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "@/lib/shipstation/wire/decimal";
import { maxHundredths } from "@/lib/shipstation/wire/exported-order";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [10699, "106.99"],
  [-999, "-9.99"],
  [-5, "-0.05"],
  [100_000_00, "100000.00"],
  [999_999_999, "9999999.99"],
])("%d hundredths are written %s", (hundredths, text) => {
  expect(decimal(hundredths)).toBe(text);
});

test("any amount there is room for is read back to the cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: -maxHundredths, max: maxHundredths }), (hundredths) => {
      const text = decimal(hundredths);

      expect(text).toMatch(/^-?\d{1,7}\.\d\d$/);
      expect(Math.round(Number(text) * 100)).toBe(hundredths);
    }),
    { numRuns: 1000 },
  );
});
