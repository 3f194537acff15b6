import { expect, test } from "vitest";
import { mappingDrift } from "@/lib/shipstation/mapping-drift";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

const names = ["New", "Processing", "Ready to Ship", "Shipped"];
const rules: MappingRules = {
  mapping: {
    New: "awaiting_payment",
    Processing: "awaiting_shipment",
    "Ready to Ship": "awaiting_shipment",
    Shipped: "shipped",
  },
  mode: "site_names",
  unmappedPolicy: "hold_back",
};
const row = (orderStatus: string, statusKey: string) => ({ orderStatus, statusKey });
const equal = [
  row("awaiting_payment", "New"),
  row("awaiting_shipment", "Ready to Ship"),
  row("awaiting_shipment", "Processing"),
  row("shipped", "Shipped"),
];

function driftWith(statusMappings: readonly ReturnType<typeof row>[] | null, problem: string | null = null) {
  return mappingDrift(rules, names, { problem, statusMappings });
}

test("the same words in another order are the same", () => {
  expect(driftWith(equal).state).toBe("same");
});

test.each([
  ["a word that is missing there", equal.slice(0, 2)],
  ["other capitals", [row("awaiting_payment", "new"), ...equal.slice(1)]],
  ["a word in another field", [...equal.slice(0, 3), row("on_hold", "Shipped")]],
  ["a word that is only there", [...equal, row("cancelled", "Canceled")]],
])("%s is a difference", (_, rows) => {
  expect(driftWith(rows).state).toBe("different");
});

test("the field that differs is named, with both texts", () => {
  const drift = driftWith([
    row("awaiting_payment", "New"),
    row("awaiting_shipment", "Processing"),
    row("shipped", "Shipped"),
  ]);

  expect(drift.fields.filter((field) => !field.isSame)).toEqual([
    {
      place: "awaiting_shipment",
      field: "Paid Status",
      ours: "Processing,Ready to Ship",
      theirs: "Processing",
      isSame: false,
    },
  ]);
});

test("a whole list in one row is read word by word", () => {
  const rows = [
    row("awaiting_payment", "New"),
    row("awaiting_shipment", "Processing, Ready to Ship"),
    row("shipped", "Shipped"),
  ];

  expect(driftWith(rows).state).toBe("same");
});

test("without a look nothing is claimed, and after a failed one the old texts are shown as such", () => {
  expect(mappingDrift(rules, names, null)).toEqual({ state: "unknown", fields: [] });
  expect(driftWith(null).state).toBe("unknown");
  expect(driftWith(equal, "server-error")).toMatchObject({ state: "error", fields: { length: 5 } });
});
