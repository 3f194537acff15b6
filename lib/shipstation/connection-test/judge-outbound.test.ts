import { describe, expect, test } from "vitest";
import { outboundChecks } from "@/lib/shipstation/connection-test/check";
import { judgeOutbound } from "@/lib/shipstation/connection-test/judge-outbound";
import type { LookProblem } from "@/lib/shipstation/look-at-store";
import type { MappingDrift } from "@/lib/shipstation/mapping-drift";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";

const success = new Date("2026-11-25T10:00:00Z");
const store: StoreSnapshot = {
  checkedAt: success,
  problem: null,
  storeId: 7,
  storeName: "ACME",
  integrationUrl: "https://acme.example/api/shipstation",
  active: true,
  autoRefresh: true,
  refreshedAt: success,
  lastAttemptAt: success,
  statusMappings: [],
};
const same: MappingDrift = { state: "same", fields: [] };

function faultsOf(seen: Partial<StoreSnapshot>, drift = same) {
  const results = judgeOutbound({ ok: true, value: { ...store, ...seen } }, { acceptedAt: null, drift });
  expect(results.map(({ check }) => check)).toEqual(outboundChecks);
  return results.filter(({ state }) => state === "failed").map(({ cause }) => cause);
}

describe("what ShipStation says of the store", () => {
  test("all is well", () => {
    expect(faultsOf({})).toEqual([]);
  });

  test("the store is switched off there", () => {
    expect(faultsOf({ active: false })).toEqual(["storeInactive"]);
  });

  test("automatic import is off", () => {
    expect(faultsOf({ autoRefresh: false })).toEqual(["autoImportOff"]);
  });

  test("an attempt newer than the last success has failed, unless it has only just begun", () => {
    expect(faultsOf({ lastAttemptAt: new Date("2026-11-25T11:00:00Z") })).toEqual(["lastImportFailed"]);
    expect(faultsOf({ lastAttemptAt: new Date("2026-11-25T10:02:00Z") })).toEqual([]);
  });

  test("a text differs", () => {
    const field = {
      place: "shipped",
      field: "Shipped Status",
      ours: "Shipped",
      theirs: "shipped",
      isSame: false,
    } as const;
    expect(faultsOf({}, { state: "different", fields: [field] })).toEqual(["drift"]);
  });
});

test.each<[LookProblem["code"], Date | null, string]>([
  ["wrong-key", null, "accepted: keyNeverWorked"],
  ["wrong-key", success, "accepted: keyExpired"],
  ["no-plan", success, "plan: noPlan"],
  ["rate-limit", success, "limit: tooMany"],
  ["timeout", success, "up: shipStationTimeout"],
  ["server-error", success, "up: shipStationDown"],
  ["network", success, "up: shipStationDown"],
  ["not-json", success, "up: shipStationUnreadable"],
  ["no-store", success, "store: noStore"],
])("after %s one thing is to blame, and nothing else fails with it", (code, acceptedAt, fault) => {
  const look = { ok: false, problem: { code, waitSeconds: 20 } } as const;
  const results = judgeOutbound(look, { acceptedAt, drift: { state: "unknown", fields: [] } });

  expect(results.map(({ check }) => check)).toEqual(outboundChecks);
  const failed = results.filter(({ state }) => state === "failed");
  expect(failed.map(({ check, cause }) => `${check}: ${cause}`)).toEqual([fault]);
});
