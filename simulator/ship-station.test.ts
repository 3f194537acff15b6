import { afterEach, beforeEach, expect, test } from "vitest";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import { type FakeStore, ordersAnswer, startFakeStore, xmlAnswer } from "@/simulator/testing/fake-store";
import { orderXml, settingsFor } from "@/simulator/testing/order-xml";

let store: FakeStore;
let shipStation: ShipStation;
beforeEach(async () => {
  store = await startFakeStore(() => ordersAnswer([orderXml()]));
  shipStation = createShipStation(settingsFor(store.url));
});
afterEach(() => store.close());

test("windows join: each one starts where the last one ended, in whole minutes", async () => {
  const windowOf = (at: number) => {
    const query = store.requests[at]?.query;
    return [query?.get("start_date"), query?.get("end_date")];
  };
  store.answer = () => ordersAnswer([]);

  await shipStation.importSinceLast(new Date("2026-11-23T10:00:59Z"));
  await shipStation.importSinceLast(new Date("2026-11-23T10:20:10Z"));
  store.answer = () => ({ status: 503 });
  await shipStation.importSinceLast(new Date("2026-11-23T10:40:00Z"));
  store.answer = () => ordersAnswer([]);
  await shipStation.importSinceLast(new Date("2026-11-23T11:00:00Z"));

  expect([0, 1, 2, 3].map(windowOf)).toEqual([
    ["09/24/2026 10:00", "11/23/2026 10:00"],
    ["11/23/2026 10:00", "11/23/2026 10:20"],
    ["11/23/2026 10:20", "11/23/2026 10:40"],
    ["11/23/2026 10:20", "11/23/2026 11:00"],
  ]);
});

test("without a time, a second import in the same minute asks for the next one", async () => {
  await shipStation.importSinceLast();
  await shipStation.importSinceLast();

  expect(store.requests.map((request) => request.query.get("end_date"))).toEqual([
    "11/23/2026 10:00",
    "11/23/2026 10:01",
  ]);
});

test("an import of an older window does not move the next one", async () => {
  await shipStation.importSinceLast();
  await shipStation.importOrders({
    start: new Date("2026-01-01T00:00Z"),
    end: new Date("2026-02-01T00:00Z"),
  });

  expect(shipStation.lastImportEnd()).toEqual(new Date("2026-11-23T10:00:00Z"));
});

test("after a failure the timer stays silent until somebody imports by hand", async () => {
  store.answer = () => ({ status: 500 });
  expect((await shipStation.poll())?.accepted).toBe(false);
  store.answer = () => ordersAnswer([]);

  expect(await shipStation.poll()).toBeNull();
  expect(store.requests).toHaveLength(1);

  expect((await shipStation.importSinceLast()).accepted).toBe(true);
  expect(shipStation.autoImport()).toMatchObject({ on: true, reason: null });
  expect((await shipStation.poll())?.accepted).toBe(true);
});

test("a connection that works is said to work", async () => {
  expect(await shipStation.testConnection()).toMatchObject({ ok: true });
  expect(store.requests[0]?.target).toBe("/api/shipstation?action=export");
});

test("an empty answer is reported in ShipStation's own words", async () => {
  store.answer = () => xmlAnswer("");

  expect((await shipStation.testConnection()).message).toBe(
    "We received an error testing the Custom store: Invalid XML. Error: 'Root element is missing.' We received: ''",
  );
});

test("only the start of a long error page is shown", async () => {
  store.answer = () => ({ status: 500, body: "x".repeat(5000) });

  expect((await shipStation.testConnection()).message.length).toBeLessThan(500);
});
