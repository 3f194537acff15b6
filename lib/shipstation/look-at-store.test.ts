import { afterAll, expect, test, vi } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { lookAtStore } from "@/lib/shipstation/look-at-store";
import { connectionOf } from "@/lib/shipstation/reads";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";
import { isOurStore } from "@/lib/shipstation/store-snapshot/store-snapshot";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";
import { aStoppedClock, saveApiKey } from "@/lib/testing/ship-station-account";

const account = await vi.hoisted(async () => {
  const { openRestAccount } = await import("@/lib/testing/rest-account");
  const statuses = {
    unpaid: "New",
    paid: "Processing",
    shipped: "Shipped",
    cancelled: "Canceled",
    onHold: "Held",
  };
  return openRestAccount({
    stores: [
      { storeId: 7, integrationUrl: "https://old.example/api/shipstation", statuses },
      {
        storeId: 8,
        storeName: "ACME",
        integrationUrl: "http://LOCALHOST:3000/api/shipstation/?x=1",
        statuses,
        autoRefresh: false,
        refreshDate: new Date("2026-11-25T08:00:00Z"),
        lastRefreshAttempt: new Date("2026-11-25T09:30:00Z"),
      },
    ],
  });
});

useTestDatabase();

const now = new Date("2026-11-25T10:00:00Z");
const time = aStoppedClock("2026-11-25T10:00:00Z");

afterAll(() => account.close());

test("our store is found by its address, and its state is kept", async () => {
  const scope = await aSite(now);
  await saveApiKey(scope);

  await lookAtStore(scope, now);

  expect(await storeSnapshotOf(scope)).toMatchObject({
    problem: null,
    storeId: 8,
    storeName: "ACME",
    autoRefresh: false,
    refreshedAt: new Date("2026-11-25T08:00:00Z"),
    lastAttemptAt: new Date("2026-11-25T09:30:00Z"),
    checkedAt: now,
  });
  expect((await storeSnapshotOf(scope))?.statusMappings).toContainEqual({
    orderStatus: "awaiting_payment",
    statusKey: "New",
  });
});

test("a look that succeeds says that the key is accepted", async () => {
  const scope = await aSite(now);
  await saveApiKey(scope);

  await lookAtStore(scope, now);

  expect((await connectionOf(scope)).apiKey).toMatchObject({ state: "accepted", checkedAt: now });
  const row = await database().shipStationConnection.findUnique({ where: { siteId: scope.siteId } });
  expect(row?.apiKeyAcceptedAt).toEqual(now);
});

test("while ShipStation has no answer, what it said before stays, with the reason", async () => {
  const scope = await aSite(now);
  await saveApiKey(scope);
  await lookAtStore(scope, now);

  account.setFault(503);
  await lookAtStore(scope, new Date("2026-11-25T10:15:00Z"), time.patience(1, 0));
  account.setFault(null);

  expect(await storeSnapshotOf(scope)).toMatchObject({ problem: "server-error", storeName: "ACME" });
});

test("an account without our store says so", async () => {
  const scope = await aSite(now);
  await database().site.update({ where: { id: scope.siteId }, data: { publicUrl: "https://new.example" } });
  await saveApiKey(scope);

  expect(await lookAtStore(scope, now)).toMatchObject({ ok: false, problem: { code: "no-store" } });
  expect(await storeSnapshotOf(scope)).toMatchObject({ problem: "no-store", storeId: null });
});

test("a refused key is noted, and the last time it worked stays", async () => {
  const scope = await aSite(now);
  await saveApiKey(scope);
  await lookAtStore(scope, now);

  account.setFault(401);
  await lookAtStore(scope, new Date("2026-11-25T11:00:00Z"));
  account.setFault(null);

  const row = await database().shipStationConnection.findUnique({ where: { siteId: scope.siteId } });
  expect(row).toMatchObject({ apiKeyState: "refused", apiKeyAcceptedAt: now });
});

test("a removed key takes along what ShipStation said", async () => {
  const scope = await aSite(now);
  await saveApiKey(scope);
  await lookAtStore(scope, now);

  await database().shipStationConnection.update({
    where: { siteId: scope.siteId },
    data: { apiKeySealed: null, apiSecretSealed: null },
  });
  await lookAtStore(scope, now);

  expect(await storeSnapshotOf(scope)).toBeNull();
});

test.each([
  { what: "key", change: (scope: SiteScope) => saveApiKey(scope) },
  {
    what: "address",
    change: async ({ siteId }: SiteScope) => {
      await database().site.update({ where: { id: siteId }, data: { publicUrl: "https://new.example" } });
    },
  },
])("an answer that arrives after the $what was changed is not kept", async ({ change }) => {
  const scope = await aSite(now);
  await saveApiKey(scope);
  const patience = time.patience(3, 120_000);
  const wait = async (ms: number) => {
    await patience.wait(ms);
    account.setFault(null);
    await change(scope);
  };

  account.setFault(429);
  await lookAtStore(scope, now, { ...patience, wait });

  expect(await storeSnapshotOf(scope)).toBeNull();
});

test.each([
  ["https://Shop.Example/api/shipstation", true],
  ["shop.example/api/shipstation/", true],
  ["https://shop.example/api/shipstation?SS-UserName=x", true],
  ["https://shop.example:8443/api/shipstation", false],
  ["https://shop.example/API/shipstation", false],
  ["https://shop.example.evil/api/shipstation", false],
  ["", false],
  [null, false],
])("the store address %j is ours: %s", (address, isOurs) => {
  expect(isOurStore(address, "https://shop.example/api/shipstation")).toBe(isOurs);
});
