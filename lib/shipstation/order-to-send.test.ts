import { expect, test } from "vitest";
import { holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { orderToSend } from "@/lib/shipstation/order-to-send";
import { type MappingRules, statusModes, unmappedPolicies } from "@/lib/shipstation/status-mapping";
import { aFeedOrder } from "@/lib/testing/feed-orders";

const mapping = { Processing: "awaiting_shipment", Quote: "do_not_send" } as const;
const lastStampMs = Date.UTC(2026, 10, 24, 9, 12);

test("an order leaves exactly when nothing holds it back", () => {
  const problem = { reason: "no-ship-to", path: "shipTo" };
  for (const mode of statusModes)
    for (const unmappedPolicy of unmappedPolicies)
      for (const status of ["Processing", "Quote", "Core"])
        for (const problems of [[], [problem]])
          for (const isSample of [true, false]) {
            const rules: MappingRules = { mapping, mode, unmappedPolicy };
            const order = { content: aFeedOrder({ status }), problems, isSample, lastStampMs };
            const reasons = holdReasonsUnder(rules, { status, problems, isSample });

            expect(orderToSend(rules, order) === null).toBe(reasons.length > 0);
          }
});

test("it says when it last changed, and its status as the mapping puts it", () => {
  const order = { content: aFeedOrder({ status: "Processing" }), problems: [], isSample: false, lastStampMs };
  const exported = orderToSend({ mapping, mode: "ship_station_words", unmappedPolicy: "hold_back" }, order);

  expect(exported?.status).toBe("paid");
  expect(exported?.lastModified).toEqual(new Date(lastStampMs));
});
