import { describe, expect, test } from "vitest";
import { holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { holdingStatuses, sendingState, statusesIn } from "@/lib/shipstation/sending-state";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

const rules: MappingRules = {
  mapping: { Processing: "awaiting_shipment", Held: "on_hold", Quote: "do_not_send" },
  mode: "site_names",
  unmappedPolicy: "hold_back",
};
const lenient: MappingRules = { ...rules, unmappedPolicy: "send_on_hold" };
const order = { status: "Processing", problemCount: 0, isSample: false };

describe("what becomes of an order", () => {
  test.each([
    ["a sound one goes where its status is mapped", rules, {}, { kind: "sent", place: "awaiting_shipment" }],
    ["faults hold it back, counted", rules, { problemCount: 2 }, { kind: "held", problems: 2 }],
    ["an unmapped status holds it back", rules, { status: "Core" }, { kind: "unmapped" }],
    [
      "an unmapped status is one more problem",
      rules,
      { status: "Core", problemCount: 1 },
      { kind: "held", problems: 2 },
    ],
    [
      "unmapped ones go on hold where the site wants it",
      lenient,
      { status: "Core" },
      { kind: "sent", place: "on_hold" },
    ],
    [
      "a status may be kept from ShipStation",
      rules,
      { status: "Quote", problemCount: 1 },
      { kind: "not-sent" },
    ],
    ["sample orders never leave", rules, { isSample: true, problemCount: 1 }, { kind: "sample" }],
  ] as const)("%s", (_, under, differs, state) => {
    expect(sendingState(under, { ...order, ...differs })).toEqual(state);
  });

  test("the list and the order's own page agree on whether it leaves", () => {
    for (const under of [rules, lenient])
      for (const status of ["Processing", "Held", "Quote", "Core"])
        for (const problemCount of [0, 2])
          for (const isSample of [true, false]) {
            const problems = Array.from({ length: problemCount }, () => ({
              reason: "no-ship-to",
              path: "shipTo",
            }));
            const isHeld = holdReasonsUnder(under, { status, problems, isSample }).length > 0;

            expect(sendingState(under, { status, problemCount, isSample }).kind !== "sent").toBe(isHeld);
          }
  });
});

test("statuses are found by their place, and those that hold orders back by their lack of one", () => {
  const statuses = ["Processing", "Held", "Quote", "Core"];

  expect(statusesIn(rules, statuses, "on_hold")).toEqual(["Held"]);
  expect(statusesIn(lenient, statuses, "on_hold")).toEqual(["Held", "Core"]);
  expect(holdingStatuses(rules, statuses)).toEqual(["Core"]);
  expect(holdingStatuses(lenient, statuses)).toEqual([]);
});
