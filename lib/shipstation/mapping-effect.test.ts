import { expect, test } from "vitest";
import { mappingEffect } from "@/lib/shipstation/mapping-effect";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

const rules = (mapping: MappingRules["mapping"]): MappingRules => ({
  mapping,
  mode: "site_names",
  unmappedPolicy: "hold_back",
});

const counts = [
  { status: "New", orders: 3 },
  { status: "Processing", orders: 8 },
  { status: "Shipped", orders: 5 },
];

test("moving a status tells how many orders become shippable", () => {
  const before = rules({ New: "awaiting_payment", Processing: "on_hold", Shipped: "shipped" });
  const after = rules({ New: "awaiting_payment", Processing: "awaiting_shipment", Shipped: "shipped" });

  const effect = mappingEffect(before, after, counts);

  expect(effect).toMatchObject({
    moved: 8,
    becomeShippable: 8,
    shippedAgain: 0,
    silenced: 0,
    emptyPlaces: [],
  });
  expect(effect.places.find((one) => one.place === "awaiting_shipment")).toEqual({
    place: "awaiting_shipment",
    before: 0,
    after: 8,
  });
});

test("sending shipped orders back to a queue is told with its number", () => {
  const before = rules({ Shipped: "shipped" });
  const after = rules({ Shipped: "awaiting_shipment" });

  expect(mappingEffect(before, after, counts)).toMatchObject({ shippedAgain: 5, emptyPlaces: ["shipped"] });
});

test("no longer sending a status tells how many orders fall silent", () => {
  expect(
    mappingEffect(rules({ New: "awaiting_payment" }), rules({ New: "do_not_send" }), counts).silenced,
  ).toBe(3);
});
