import { expect, test } from "vitest";
import { causesByFrequency, failureCause, likelyCauses } from "@/lib/shipstation/health/failure-cause";

test.each([
  ["unauthorized", "wrong-password"],
  ["too-many-failures", "wrong-password"],
  ["user-not-entered", "unknown-user"],
  ["suspended", "not-enabled"],
  ["https", "address"],
  ["server", "our-error"],
  ["order-unknown", "order-unknown"],
  ["bad-date", "unknown"],
  ["constructor", "unknown"],
])("a request with the outcome %s failed because of: %s", (outcome, cause) => {
  expect(failureCause(outcome)).toBe(cause);
});

test("the most frequent cause comes first", () => {
  expect(causesByFrequency(["server", "unauthorized", "too-many-failures", "bad-xml"])).toEqual([
    "wrong-password",
    "our-error",
    "notice",
  ]);
});

test("a silence is explained by what failed before it, then by what ShipStation says", () => {
  const failedOutcomes = ["unauthorized", "server", "unauthorized", "order-unknown"];

  expect(likelyCauses({ failedOutcomes, hasUnknownUser: false, autoImport: false })).toEqual([
    "wrong-password",
    "our-error",
    "auto-import-off",
  ]);
  expect(likelyCauses({ failedOutcomes: [], hasUnknownUser: true, autoImport: true })).toEqual([
    "unknown-user",
  ]);
  expect(likelyCauses({ failedOutcomes: ["bad-date"], hasUnknownUser: false, autoImport: null })).toEqual([
    "unknown",
  ]);
});
