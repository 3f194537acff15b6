import fc from "fast-check";
import { expect, test } from "vitest";
import { exportWarnings } from "@/lib/shipstation/export-warnings";
import type { StoredOrderForFeed } from "@/lib/shipstation/to-exported-order";
import { aFeedOrder, anAddress, anOrderLine, someFeedOrder } from "@/lib/testing/feed-orders";

const weighed = anOrderLine({ weight: { value: 1, unit: "lb" } });
const silent = { lines: [weighed], shipTo: anAddress({ phone: "1" }) };
const found = (over: Partial<StoredOrderForFeed>) =>
  exportWarnings(aFeedOrder({ ...silent, ...over })).map(({ code, path, params }) => ({
    code,
    path,
    ...params,
  }));

test("an order without anything odd has no warning", () => {
  expect(found({})).toEqual([]);
});

test.each<[string, Partial<StoredOrderForFeed>, object]>([
  [
    "a long note",
    { customerNotes: "x".repeat(1001) },
    { code: "text-cut", path: "customerNotes", max: 1000 },
  ],
  [
    "notes that are long together",
    { internalNotes: "x".repeat(600), staffNotes: ["y".repeat(600)] },
    { code: "text-cut", path: "internalNotes", max: 1000 },
  ],
  [
    "a long city",
    { shipTo: anAddress({ city: "x".repeat(101), phone: "1" }) },
    { code: "text-cut", path: "shipTo.city", max: 100 },
  ],
  [
    "a long article name",
    { lines: [weighed, { ...weighed, lineId: "2", name: "x".repeat(201) }] },
    { code: "text-cut", path: "items.1.name", max: 200 },
  ],
  [
    "control characters",
    { giftMessage: "a\0\u0001b" },
    { code: "characters-removed", path: "giftMessage", count: 2 },
  ],
  ["a missing SKU", { lines: [{ ...weighed, sku: " " }] }, { code: "sku-missing", path: "items.0.sku" }],
  [
    "a missing customer code",
    { customer: { code: "", email: "a@b.example", phone: "", locale: "" } },
    { code: "customer-code-missing", path: "customer.code" },
  ],
  [
    "a missing e-mail",
    { customer: { code: "jane", email: "", phone: "", locale: "" } },
    { code: "email-missing", path: "customer.email" },
  ],
  [
    "a missing postal code",
    { shipTo: anAddress({ postalCode: "", phone: "1" }) },
    { code: "postal-code-missing", path: "shipTo.postalCode" },
  ],
  [
    "a country without a state",
    { shipTo: anAddress({ country: "FR", state: "", phone: "1" }) },
    { code: "state-missing", path: "shipTo.state" },
  ],
  ["a missing phone", { shipTo: anAddress() }, { code: "phone-missing", path: "shipTo.phone" }],
  ["an unknown weight", { lines: [anOrderLine()] }, { code: "weight-missing", path: "items", count: 1 }],
  [
    "more than ten options",
    { lines: [{ ...weighed, options: Array.from({ length: 11 }, () => ({ name: "a", value: "b" })) }] },
    { code: "options-folded", path: "items.0.options", max: 10 },
  ],
  [
    "an image nobody can fetch",
    { lines: [{ ...weighed, imageUrl: "/i/a.jpg" }] },
    { code: "image-left-out", path: "items.0.imageUrl" },
  ],
  [
    "everything refunded",
    { lines: [{ ...weighed, quantityRefunded: 2 }] },
    { code: "no-items", path: "items" },
  ],
])("%s is told", (_what, over, warning) => {
  expect(found(over)).toEqual([warning]);
});

test("a phone is not missed at home", () => {
  expect(exportWarnings(aFeedOrder({ ...silent, shipTo: anAddress() }), "US")).toEqual([]);
});

test("virtual articles need no weight, empty options do not count", () => {
  const options = Array.from({ length: 12 }, () => ({ name: " ", value: "" }));

  expect(
    found({
      lines: [
        { ...weighed, options },
        { ...anOrderLine({ lineId: "2" }), requiresShipping: false },
      ],
    }),
  ).toEqual([]);
});

test("any order can be judged", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      expect(Array.isArray(exportWarnings({ ...order, shipTo: null }))).toBe(true);
      expect(Array.isArray(exportWarnings(order))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
