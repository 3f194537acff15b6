import { expect, test } from "vitest";
import { ambiguousWords, recommendedStatusFields, resolveStatus, statusMappings } from "@/simulator/statuses";

test.each([
  ["New", "awaiting_payment"],
  ["Ready to Ship", "awaiting_shipment"],
  ["Return", "shipped"],
  ["Canceled", "cancelled"],
  ["Held", "on_hold"],
])("the recommended fields make %s %s", (word, status) => {
  expect(resolveStatus(recommendedStatusFields, word)).toBe(status);
});

test.each(["new", "Ready", "Ready to Ship ", "", "Processing,Ready to Ship"])(
  '"%s" is no status of the store',
  (word) => {
    expect(resolveStatus(recommendedStatusFields, word)).toBeNull();
  },
);

test("blanks after a comma are not part of a status", () => {
  const fields = { ...recommendedStatusFields, paid: "Processing,  Ready to Ship , " };

  expect(resolveStatus(fields, "Ready to Ship")).toBe("awaiting_shipment");
  expect(statusMappings(fields).filter((mapping) => mapping.orderStatus === "awaiting_shipment")).toEqual([
    { orderStatus: "awaiting_shipment", statusKey: "Processing" },
    { orderStatus: "awaiting_shipment", statusKey: "Ready to Ship" },
  ]);
});

test("a status typed into two fields is noticed", () => {
  expect(ambiguousWords({ ...recommendedStatusFields, onHold: "Held,Shipped" })).toEqual(["Shipped"]);
  expect(ambiguousWords(recommendedStatusFields)).toEqual([]);
});
