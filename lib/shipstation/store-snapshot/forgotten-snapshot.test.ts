import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { disconnect } from "@/lib/shipstation/disconnect";
import { connectionFactsOf } from "@/lib/shipstation/health/reads";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { useTestDatabase } from "@/lib/testing/database";
import { saveAsPage } from "@/lib/testing/general-page";
import { aMember, anOperator, aSite } from "@/lib/testing/people";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const pair = { apiKey: "0123456789abcdef0123456789abcdef", apiSecret: "fedcba9876543210fedcba9876543210" };
const saved = { ok: true, value: undefined };

let owner: Awaited<ReturnType<typeof aMember>>;

describe("what ShipStation said of the store before", () => {
  beforeEach(async () => {
    const scope = await aSite(start);
    await setShipStationEnabled(await anOperator(start), { siteId: scope.siteId, isEnabled: true }, start);
    owner = await aMember(scope, "owner", start);
    await saveAsPage(owner, { change: pair }, start);
    await database().shipStationStore.create({
      data: {
        siteId: owner.scope.siteId,
        checkedAt: start,
        storeId: 8,
        storeName: "Old",
        autoRefresh: false,
      },
    });
  });

  test.each([
    { what: "a new API key", change: pair },
    { what: "the key's removal", change: { removeApiKey: true } },
    { what: "another public address", store: { publicUrl: "https://elsewhere.example" } },
  ])("is forgotten with $what", async ({ what: _, ...changed }) => {
    expect(await saveAsPage(owner, changed, start)).toEqual(saved);

    expect(await storeSnapshotOf(owner.scope)).toBeNull();
    expect((await connectionFactsOf(owner.scope)).autoImport).toBeNull();
  });

  test("is forgotten with the connection", async () => {
    await disconnect(owner, { confirmation: owner.site.tag }, start);

    expect(await storeSnapshotOf(owner.scope)).toBeNull();
  });

  test("stays when something else is saved", async () => {
    await saveAsPage(owner, { change: { pageSize: "50" }, store: { name: "Another name" } }, start);

    expect((await storeSnapshotOf(owner.scope))?.storeId).toBe(8);
  });
});
