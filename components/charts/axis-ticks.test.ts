import { expect, test } from "vitest";
import { axisTicks } from "@/components/charts/axis-ticks";

const usd = { kind: "money", currency: "USD" } as const;

test.each([
  ["orders", { kind: "count" }, 6, [0, 2, 4, 6]],
  ["a single order", { kind: "count" }, 1, [0, 1]],
  ["no order", { kind: "count" }, 0, [0, 1]],
  ["many orders", { kind: "count" }, 1234, [0, 500, 1000, 1500]],
  ["dollars in cents", usd, 223_657, [0, 100_000, 200_000, 300_000]],
  ["a few cents", usd, 20, [0, 100]],
  ["yen, which have no cents", { kind: "money", currency: "JPY" }, 9, [0, 5, 10]],
  ["hours of one day", { kind: "hours" }, 20, [0, 6, 12, 18, 24]],
  ["whole days", { kind: "hours" }, 255, [0, 72, 144, 216, 288]],
] as const)("the axis of %s has round figures", (_, measure, largest, ticks) => {
  expect(axisTicks(measure, largest)).toEqual(ticks);
});
