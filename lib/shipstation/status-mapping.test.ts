import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { predefinedStatuses } from "@/lib/orders/predefined-statuses";
import {
  feedStatus,
  formFieldText,
  formFieldTexts,
  type MappingRules,
  type MappingTarget,
  mappingTargets,
  recommendedMapping,
  shipStationStatuses,
  unmappedStatuses,
} from "@/lib/shipstation/status-mapping";

const names = predefinedStatuses.map((status) => status.name);
const recommendedRules: MappingRules = {
  mapping: recommendedMapping(names, false),
  mode: "site_names",
  unmappedPolicy: "hold_back",
};

describe("the recommended mapping", () => {
  test("gives every predefined status a home", () => {
    expect(unmappedStatuses(names, recommendedRules.mapping)).toEqual([]);
  });

  test("gives these five texts to paste", () => {
    expect(formFieldTexts(recommendedRules, names).map(({ field, text }) => [field, text])).toEqual([
      ["Unpaid Status", "New"],
      ["Paid Status", "Processing,Ready to Ship"],
      ["Shipped Status", "Return,Shipped,Complete"],
      ["Cancelled Status", "Canceled"],
      ["On-Hold Status", "Backorder,Held"],
    ]);
  });

  test("sends new orders to the queue where they are already paid", () => {
    expect(recommendedMapping(names, true)["New"]).toBe("awaiting_shipment");
  });

  test("leaves the merchant's own statuses to the merchant", () => {
    expect(recommendedMapping(["Awaiting Core", "constructor", "__proto__"], false)).toEqual({});
  });
});

describe("what the feed says", () => {
  test("is the site's own name, byte for byte", () => {
    expect(feedStatus(recommendedRules, "Ready to Ship")).toBe("Ready to Ship");
  });

  test("is ShipStation's word where the site chose its words", () => {
    const rules = { ...recommendedRules, mode: "ship_station_words" as const };

    expect(
      ["New", "Processing", "Shipped", "Canceled", "Held"].map((name) => feedStatus(rules, name)),
    ).toEqual(["unpaid", "paid", "shipped", "cancelled", "on_hold"]);
  });

  test("is nothing for an unmapped status that is held back", () => {
    expect(feedStatus(recommendedRules, "Awaiting Core")).toBeNull();
  });

  test("is on_hold for an unmapped status that is sent on hold, and the text to paste has that word", () => {
    const rules = { ...recommendedRules, unmappedPolicy: "send_on_hold" as const };

    expect(feedStatus(rules, "Awaiting Core")).toBe("on_hold");
    expect(formFieldText(rules, names, "on_hold")).toBe("Backorder,Held,on_hold");
  });

  test("is nothing for a status mapped to do not send, whatever the policy", () => {
    const mapping = { ...recommendedRules.mapping, Return: "do_not_send" as const };

    expect(feedStatus({ mapping, mode: "site_names", unmappedPolicy: "send_on_hold" }, "Return")).toBeNull();
  });
});

test("whatever is sent can be found in exactly one of the five texts", () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,8}[A-Za-z]$/).filter((text) => text !== "on_hold");
  const target = fc.constantFrom<MappingTarget | null>(...mappingTargets, null);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, target), { selector: ([text]) => text.toLowerCase(), maxLength: 12 }),
      fc.constantFrom("site_names" as const, "ship_station_words" as const),
      fc.constantFrom("hold_back" as const, "send_on_hold" as const),
      (statuses, mode, unmappedPolicy) => {
        const mapping = Object.fromEntries(
          statuses.flatMap(([status, place]) => (place === null ? [] : [[status, place]])),
        );
        const rules: MappingRules = { mapping, mode, unmappedPolicy };
        const all = statuses.map(([status]) => status);
        for (const status of all) {
          const sent = feedStatus(rules, status);
          if (sent === null) continue;
          const homes = shipStationStatuses.filter((place) =>
            formFieldText(rules, all, place).split(",").includes(sent),
          );
          expect(homes).toHaveLength(1);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
