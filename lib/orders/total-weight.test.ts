import { expect, test } from "vitest";
import { totalWeight } from "@/lib/orders/total-weight";

const line = { quantity: 1, quantityRefunded: 0, requiresShipping: true, weight: null } as const;

test("the weight of an order is what is still to be shipped, in its own unit", () => {
  const weighed = totalWeight([
    { ...line, quantity: 3, quantityRefunded: 1, weight: { value: 2.4, unit: "lb" } },
    { ...line, weight: { value: 8, unit: "oz" } },
    { ...line, requiresShipping: false, weight: { value: 99, unit: "lb" } },
  ]);

  expect(weighed).toEqual({ weight: { value: 5.3, unit: "lb" }, unknown: 0 });
});

test("articles without a weight are counted, not guessed", () => {
  expect(
    totalWeight([
      { ...line, weight: { value: 500, unit: "g" } },
      line,
      { ...line, weight: { value: 0, unit: "g" } },
    ]),
  ).toEqual({
    weight: { value: 500, unit: "g" },
    unknown: 2,
  });
  expect(totalWeight([line])).toEqual({ weight: null, unknown: 1 });
});

test("a pound of ounces is a pound", () => {
  const weighed = totalWeight([{ ...line, quantity: 2, weight: { value: 12, unit: "oz" } }]);

  expect(weighed.weight).toEqual({ value: 1.5, unit: "lb" });
});
