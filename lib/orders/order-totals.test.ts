import fc from "fast-check";
import { expect, test } from "vitest";
import {
  expectedTotalMinor,
  hasTotalMismatch,
  isFullyRefunded,
  keptQuantity,
  linesTotalMinor,
  totalAfterRefundsMinor,
} from "@/lib/orders/order-totals";
import { anOrderContent, anOrderLine, someFeedOrder } from "@/lib/testing/feed-orders";

const example = anOrderContent({
  lines: [anOrderLine({ quantity: 2, unitPriceMinor: 3990 })],
  discounts: [{ code: "FALL10", name: "Fall sale", amountMinor: 798 }],
  fees: [{ name: "Core charge", amountMinor: 500 }],
  taxTotalMinor: 641,
  shippingTotalMinor: 995,
  totalMinor: 9318,
});

test("lines, fees, tax and shipping less discounts make the total", () => {
  expect(linesTotalMinor(example.lines)).toBe(7980);
  expect(expectedTotalMinor(example)).toBe(9318);
  expect(hasTotalMismatch(example)).toBe(false);
  expect(hasTotalMismatch({ ...example, totalMinor: 9317 })).toBe(true);
});

test("an order without anything adds up to nothing", () => {
  expect(expectedTotalMinor(anOrderContent({ lines: [] }))).toBe(0);
});

test.each([
  [2, 0, 2, false],
  [2, 1, 1, false],
  [2, 2, 0, true],
  [2, 5, 0, true],
  [2, -1, 2, false],
  [0, 0, 0, false],
])("of %i ordered and %i refunded %i are kept", (quantity, quantityRefunded, kept, fully) => {
  expect(keptQuantity({ quantity, quantityRefunded })).toBe(kept);
  expect(isFullyRefunded({ quantity, quantityRefunded })).toBe(fully);
});

test("what was refunded leaves the total, once", () => {
  const lines = [
    anOrderLine({ quantity: 3, quantityRefunded: 1, unitPriceMinor: 100 }),
    anOrderLine({ quantity: 1, quantityRefunded: 9, unitPriceMinor: 1000 }),
  ];

  expect(totalAfterRefundsMinor({ lines, totalMinor: 1300 })).toBe(200);
});

test("a total that adds up still adds up after refunds", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      const kept = order.lines.map((line) => ({ ...line, quantity: keptQuantity(line) }));

      expect(hasTotalMismatch(order)).toBe(false);
      expect(expectedTotalMinor({ ...order, lines: kept })).toBe(totalAfterRefundsMinor(order));
    }),
    { numRuns: 300 },
  );
});
