import { expect, test } from "vitest";
import {
  createTrackingNumbers,
  fedExCheckDigit,
  modTenCheckDigit,
  upsCheckDigit,
} from "@/simulator/tracking-numbers";

test("the same seed prints the same numbers, another seed prints others", () => {
  const rows = ["one", "one", "two"].map((seed) => {
    const next = createTrackingNumbers(seed);
    return [next("UPS"), next("UPS"), next("USPS")];
  });

  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]).not.toEqual(rows[2]);
  expect(new Set(rows[0]).size).toBe(3);
});

test.each([
  ["USPS", /^9400111\d{15}$/],
  ["UPS", /^1Z[0-9A-Z]{16}$/],
  ["FedEx", /^\d{12}$/],
  ["CanadaPost", /^\d{16}$/],
  ["DHL", /^\d{10}$/],
  ["OnTrac", /^T\d{12}$/],
])("a number of %s has its shape", (carrier, shape) => {
  const next = createTrackingNumbers("shape");

  for (let count = 0; count < 50; count++) expect(next(carrier)).toMatch(shape);
});

test("the check digits agree with those of real labels", () => {
  expect(upsCheckDigit("5R8939035756712")).toBe(7);
  expect(modTenCheckDigit("007393800054929")).toBe(7);
  expect(fedExCheckDigit("98657878885")).toBe(5);
});
