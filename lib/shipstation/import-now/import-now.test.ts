import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { followImport, followImportToEnd } from "@/lib/shipstation/import-now/follow-import";
import { importStateAfter } from "@/lib/shipstation/import-now/import-now";
import { lastImportNow } from "@/lib/shipstation/import-now/reads";
import { startImport } from "@/lib/shipstation/import-now/start-import";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";
import { useTestDatabase } from "@/lib/testing/database";
import { aStoppedClock, saveApiKey } from "@/lib/testing/ship-station-account";
import { aConnectedShop } from "@/lib/testing/shops";

const account = await vi.hoisted(async () => {
  const { openRestAccount } = await import("@/lib/testing/rest-account");
  const statuses = { unpaid: "New", paid: "Processing", shipped: "Shipped", cancelled: "", onHold: "" };
  const imports: { since: Date | null; finish: (isGood: boolean) => void }[] = [];
  const api = await openRestAccount({
    stores: [{ storeId: 8, integrationUrl: "http://localhost:3000/api/shipstation", statuses }],
    onRefresh: (_, since) =>
      new Promise((done, fail) => {
        imports.push({ since, finish: (isGood) => (isGood ? done(null) : fail(new Error("refused"))) });
      }),
  });
  return { ...api, imports };
});

useTestDatabase();
afterAll(() => account.close());

const start = "2026-11-25T10:00:00Z";
let shops = 0;

beforeEach(() => {
  account.imports.length = 0;
  account.setFault(null);
  account.setNow(new Date(start));
});

async function aShopWithKey(timeZone = "UTC") {
  const { scope } = await aConnectedShop(`IMP${++shops}`);
  await saveApiKey(scope);
  return { scope, name: "Ada", site: { timeZone } };
}

test("an import is asked for, seen running, and over when ShipStation says so", async () => {
  const actor = await aShopWithKey();
  const { clock, pass, patience } = aStoppedClock(start);

  expect(await startImport(actor, { since: "" }, clock(), patience(1, 0))).toEqual({ ok: true });
  pass(5_000);
  expect(await followImport(actor.scope, clock(), patience(1, 0))).toBe(true);
  expect(await lastImportNow(actor.scope)).toMatchObject({
    state: "running",
    saying: "Updating orders",
    startedBy: "Ada",
  });

  account.imports[0]?.finish(true);
  await vi.waitFor(() => expect(account.stores()[0]).toMatchObject({ refreshing: false }));
  pass(5_000);
  expect(await followImport(actor.scope, clock(), patience(1, 0))).toBe(false);
  expect(await lastImportNow(actor.scope)).toMatchObject({ state: "done", endedAt: clock() });
  expect(await storeSnapshotOf(actor.scope)).toMatchObject({ refreshedAt: new Date(start) });
});

test("two who look at once ask ShipStation once in five seconds", async () => {
  const actor = await aShopWithKey();
  const { clock, pass, patience } = aStoppedClock(start);
  await startImport(actor, { since: "" }, clock(), patience(1, 0));
  pass(5_000);
  const before = account.calls().length;

  await Promise.all([1, 2, 3].map(() => followImport(actor.scope, clock(), patience(1, 0))));

  expect(account.calls().length - before).toBe(1);
});

test("the job follows an import nobody looks at, for a minute", async () => {
  const actor = await aShopWithKey();
  const { clock, waits, patience } = aStoppedClock(start);
  await startImport(actor, { since: "" }, clock(), patience(1, 0));

  await followImportToEnd(actor.scope, patience(1, 0));

  expect(waits).toEqual(Array.from({ length: 12 }, () => 5_000));
  expect(await lastImportNow(actor.scope)).toMatchObject({ state: "accepted" });
});

test("an import that stopped without success has failed", async () => {
  const actor = await aShopWithKey();
  const { clock, pass, patience } = aStoppedClock(start);
  account.changeStore(8, { refreshDate: null });
  await startImport(actor, { since: "" }, clock(), patience(1, 0));
  pass(5_000);
  await followImport(actor.scope, clock(), patience(1, 0));

  account.imports[0]?.finish(false);
  await vi.waitFor(() => expect(account.stores()[0]).toMatchObject({ refreshing: false }));
  pass(5_000);
  await followImport(actor.scope, clock(), patience(1, 0));

  expect(await lastImportNow(actor.scope)).toMatchObject({ state: "failed" });
  expect(await storeSnapshotOf(actor.scope)).toMatchObject({ autoRefresh: false });
});

test("a day begins at midnight where the store is, and may not lie in the future", async () => {
  const actor = await aShopWithKey("Pacific/Auckland");
  const { clock, patience } = aStoppedClock("2026-11-25T12:30:00Z");

  expect(await startImport(actor, { since: "2026-11-27" }, clock(), patience(1, 0))).toMatchObject({
    problem: { code: "future" },
  });
  expect(await startImport(actor, { since: "2026-11-26" }, clock(), patience(1, 0))).toEqual({ ok: true });
  expect(account.imports.map(({ since }) => since)).toEqual([new Date("2026-11-25T11:00:00Z")]);
});

test("while one runs, a second is not asked for", async () => {
  const actor = await aShopWithKey();
  const { clock, patience } = aStoppedClock(start);
  await startImport(actor, { since: "" }, clock(), patience(1, 0));

  expect(await startImport(actor, { since: "" }, clock(), patience(1, 0))).toMatchObject({
    problem: { code: "running" },
  });
});

test("too many requests say how long to wait, and nothing has begun", async () => {
  const actor = await aShopWithKey();
  const { clock, patience } = aStoppedClock(start);
  account.setFault(429);

  expect(await startImport(actor, { since: "" }, clock(), patience(1, 0))).toMatchObject({
    problem: { code: "rate-limit", waitSeconds: expect.any(Number) },
  });
  expect(await lastImportNow(actor.scope)).toBeNull();
});

test("an attempt newer than the last success is a failure only after ten seconds", () => {
  const startedAt = new Date(start);
  const said = { saying: "", lastAttemptAt: startedAt, refreshedAt: new Date("2026-11-24T10:00:00Z") };
  const after = (ms: number) =>
    importStateAfter({ startedAt, saying: "" }, said, new Date(startedAt.getTime() + ms));

  expect([after(5_000), after(10_000)]).toEqual(["running", "failed"]);
});
