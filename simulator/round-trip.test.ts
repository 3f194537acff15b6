import { afterEach, beforeEach, expect, test } from "vitest";
import { type Step, stepText } from "@/simulator/report";
import { roundTrip } from "@/simulator/round-trip";
import { createShipStation } from "@/simulator/ship-station";
import { createFakeShop } from "@/simulator/testing/fake-shop";
import { type FakeStore, ordersAnswer, startFakeStore } from "@/simulator/testing/fake-store";
import { settingsFor } from "@/simulator/testing/order-xml";

const now = new Date("2026-11-23T10:00:30Z");
const orders = [
  { number: "A-1", status: "New", units: 4 },
  { number: "A-2", status: "Processing", units: 1 },
  { number: "A-3", status: "Ready to Ship", units: 3 },
  { number: "A-4", status: "Held", units: 9 },
  { number: "A-5", status: "Processing", units: 2 },
];

let store: FakeStore;
beforeEach(async () => {
  store = await startFakeStore(createFakeShop(orders, now).answer);
});
afterEach(() => store.close());

async function travel(): Promise<{ ok: boolean; steps: Step[]; text: string }> {
  const steps: Step[] = [];
  const shipStation = createShipStation({ ...settingsFor(store.url), noticeAttempts: 1 });
  const ok = await roundTrip(shipStation, (step) => void steps.push(step));
  return { ok, steps, text: steps.map(stepText).join("\n") };
}

test("a shop that keeps the protocol comes round, and the report tells every step", async () => {
  const { ok, steps, text } = await travel();

  expect(text).not.toContain("✗");
  expect(ok).toBe(true);
  expect(steps.map((step) => step.title)).toEqual([
    "Test the connection",
    "Import the last 60 days",
    "Choose two orders that await shipment with several units",
    "Ship order A-3 in one parcel",
    "Ship order A-5 in two parcels",
    "Send the first notice again, as after a lost answer",
    "Import again what has changed since",
    "The store's statuses have followed",
  ]);
  expect(text).toContain("3 of 3 page(s)");
  expect(text).toContain("5 order(s): 5 new, 0 updated.");
  expect(text).toContain("1 awaiting_payment, 3 awaiting_shipment, 1 on_hold");
  expect(text).toContain('Order A-3: "Ready to Ship" became "Shipped" (shipped).');
  expect(store.requests.filter((request) => request.method === "POST")).toHaveLength(4);
});

test("a shop that takes notices and does nothing is found out", async () => {
  const { answer } = store;
  store.answer = (request) => (request.method === "POST" ? { status: 200 } : answer(request));

  const { ok, text } = await travel();

  expect(ok).toBe(false);
  expect(text).toContain("✗ The store's statuses have followed\n    Order A-3 did not come again.");
});

test("a shop that refuses a repeated notice fails the trip", async () => {
  const { answer } = store;
  const bodies = new Set<string>();
  store.answer = (request) => {
    const repeated = request.method === "POST" && bodies.has(request.body);
    bodies.add(request.body);
    return repeated ? { status: 409, body: "again?" } : answer(request);
  };

  const { ok, text } = await travel();

  expect(ok).toBe(false);
  expect(text).toContain("✗ Send the first notice again");
  expect(text).toContain("(409) Conflict. We received: 'again?'");
});

test("without two orders to ship the trip says what it would need", async () => {
  store.answer = () => ordersAnswer([]);

  const { ok, text } = await travel();

  expect(ok).toBe(false);
  expect(text).toContain(
    "No order is awaiting shipment with two units or more. Create or release such orders.",
  );
});

test("an import that is refused ends the trip before anything is shipped", async () => {
  const { answer } = store;
  store.answer = (request) => (request.query.has("page") ? { status: 503, body: "busy" } : answer(request));

  const { ok, steps } = await travel();

  expect(ok).toBe(false);
  expect(steps.map((step) => step.ok)).toEqual([true, false]);
});
