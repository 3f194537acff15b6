import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { lastReconcile } from "@/lib/shipstation/reconcile/reads";
import { reconcileSite } from "@/lib/shipstation/reconcile/reconcile-site";
import { readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";
import { useTestDatabase } from "@/lib/testing/database";
import { aStoppedClock, saveApiKey } from "@/lib/testing/ship-station-account";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";
import { noticeNodes, noticeXml, type ShipNotice } from "@/simulator/ship-notice-xml";
import { aLabel } from "@/simulator/testing/a-label";

const account = await vi.hoisted(async () => {
  const { openRestAccount } = await import("@/lib/testing/rest-account");
  const statuses = { unpaid: "New", paid: "Processing", shipped: "Shipped", cancelled: "", onHold: "" };
  const integrationUrl = "http://localhost:3000/api/shipstation";
  return openRestAccount({ stores: [{ storeId: 8, integrationUrl, statuses }] });
});

useTestDatabase();
afterAll(() => account.close());
beforeEach(() => account.setFault(null));

let count = 0;
const now = new Date("2026-11-25T12:00:00Z");
const { patience } = aStoppedClock("2026-11-25T12:00:00Z");
const pads = { place: 0, lineItemId: "1", sku: "PAD", name: "Brake pad set", quantity: 2, upc: "" };
const rotor = { place: 1, lineItemId: "2", sku: "ROTOR", name: "Brake rotor", quantity: 1, upc: "" };

/** A shop with a key and one order; numbers differ, because all tests share one account. */
async function given() {
  const shop = await aConnectedShop(`REC${++count}`);
  await saveApiKey(shop.scope);
  const number = `R-${count}`;
  const orderId = await aStoredOrder(shop, number);
  return { ...shop, number, orderId };
}

function reconcile({ scope }: Pick<ConnectedShop, "scope">, at = now) {
  account.setNow(at);
  return reconcileSite(scope, at, patience(1, 0));
}

async function parcels({ siteId }: Pick<ConnectedShop, "siteId">) {
  return database().shipment.findMany({
    where: { siteId },
    orderBy: { id: "asc" },
    include: { items: { orderBy: { position: "asc" } } },
  });
}

const orderOf = ({ siteId, number }: { siteId: string; number: string }) =>
  database().order.findUniqueOrThrow({ where: { siteId_number: { siteId, number } } });

const mails = ({ siteId }: Pick<ConnectedShop, "siteId">) => database().outbox.count({ where: { siteId } });

/** The notice of the label, as ShipStation sends it. */
async function notify({ scope }: Pick<ConnectedShop, "scope">, label: ShipNotice) {
  const body = noticeXml(noticeNodes(label));
  const read = readShipNotice(body);
  if (!read.ok) throw new Error(read.problem);
  const received = { notice: read.value, queryOrderNumber: label.orderNumber, body, query: "" };
  return receiveShipNotice(scope, received, now);
}

const tracked = (number: string, more: Partial<ShipNotice> = {}) =>
  aLabel({ orderNumber: number, trackingNumber: `1Z${number}`, items: [pads, rotor], ...more });

function voidLabel(trackingNumber: string): void {
  const label = account.labels.all().find(({ notice }) => notice.trackingNumber === trackingNumber);
  account.labels.void(label?.shipmentId ?? 0);
}

test("a missed label is recorded with its items, ships the order, and mails nobody", async () => {
  const shop = await given();
  account.labels.add(tracked(shop.number));

  await reconcile(shop);

  expect(await parcels(shop)).toMatchObject([
    {
      source: "reconcile",
      carrier: "UPS",
      trackingNumber: `1Z${shop.number}`,
      costCents: 1295,
      labelCreatedAt: new Date("2026-11-25T08:00:00Z"),
      items: [
        { lineId: "1", quantityCounted: 2 },
        { lineId: "2", quantityCounted: 1 },
      ],
    },
  ]);
  expect(await orderOf(shop)).toMatchObject({ status: "Shipped", shippingProgress: "complete" });
  expect(await mails(shop)).toBe(0);
  expect(await lastReconcile(shop.scope)).toMatchObject({ recorded: 1, voided: 0, problem: null });
});

test("what a notice told is known, and stays as it told it", async () => {
  const shop = await given();
  const label = tracked(shop.number, { notesToCustomer: "Thank you" });
  await notify(shop, label);
  account.labels.add(label);

  await reconcile(shop);

  expect(await parcels(shop)).toMatchObject([{ source: "notice", notesToCustomer: "Thank you" }]);
  expect(await lastReconcile(shop.scope)).toMatchObject({ recorded: 0 });
});

test("a notice that comes after all is a repeat: one parcel, what it says more, and no mail", async () => {
  const shop = await given();
  const label = tracked(shop.number, { notesToCustomer: "Thank you" });
  account.labels.add(label);
  await reconcile(shop);

  const answer = await notify(shop, label);

  expect(answer).toMatchObject({ ok: true, value: { outcome: "updated" } });
  expect(await parcels(shop)).toMatchObject([{ notesToCustomer: "Thank you", service: "UPS Ground" }]);
  expect(await mails(shop)).toBe(0);
});

test("comparing twice, and four times at once, changes nothing more", async () => {
  const shop = await given();
  account.labels.add(tracked(shop.number));

  await Promise.all([1, 2, 3, 4].map(() => reconcile(shop)));
  await reconcile(shop, new Date("2026-11-25T13:00:00Z"));

  expect(await parcels(shop)).toHaveLength(1);
  const history = await database().change.findMany({
    where: { siteId: shop.siteId, subjectId: shop.orderId },
  });
  expect(history.filter(({ action }) => action === "shipment.recorded")).toHaveLength(1);
});

test("a voided label opens its quantities again, and a new one ships them", async () => {
  const shop = await given();
  const first = tracked(shop.number, { items: [pads] });
  await notify(shop, first);
  account.labels.add(first);
  await reconcile(shop);

  voidLabel(first.trackingNumber);
  await reconcile(shop, new Date("2026-11-25T13:00:00Z"));
  expect(await parcels(shop)).toMatchObject([{ voidedAt: new Date("2026-11-25T13:00:00Z") }]);
  expect(await orderOf(shop)).toMatchObject({ shippingProgress: "none" });

  account.labels.add(
    tracked(shop.number, {
      trackingNumber: `1ZNEW${shop.number}`,
      labelCreatedAt: new Date("2026-11-25T13:30:00Z"),
    }),
  );
  await reconcile(shop, new Date("2026-11-25T15:00:00Z"));

  expect(await parcels(shop)).toMatchObject([
    { voidedAt: expect.any(Date) },
    { voidedAt: null, source: "reconcile", flags: [] },
  ]);
  expect(await orderOf(shop)).toMatchObject({ status: "Shipped", shippingProgress: "complete" });
});

test("the history names ShipStation for the void", async () => {
  const shop = await given();
  const label = tracked(shop.number);
  await notify(shop, label);
  account.labels.add(label);
  voidLabel(label.trackingNumber);

  await reconcile(shop);

  const history = await database().change.findMany({
    where: { siteId: shop.siteId, subjectId: shop.orderId },
  });
  expect(history.find(({ action }) => action === "shipment.voided")).toMatchObject({
    actorKind: "shipstation",
  });
});

test("a label younger than an hour may still be notified, so it is left for later", async () => {
  const shop = await given();
  account.labels.add(tracked(shop.number, { labelCreatedAt: new Date("2026-11-25T11:30:00Z") }));

  await reconcile(shop);
  expect(await parcels(shop)).toEqual([]);

  await reconcile(shop, new Date("2026-11-25T13:00:00Z"));
  expect(await parcels(shop)).toHaveLength(1);
});

test("returns, other stores, unknown orders and labels without a number record nothing", async () => {
  const shop = await given();
  account.labels.add(tracked(shop.number), { isReturnLabel: true });
  account.labels.add(tracked(shop.number, { trackingNumber: "other" }), { storeId: 9 });
  account.labels.add(tracked(`${shop.number}-nobody`));
  account.labels.add(tracked(shop.number, { trackingNumber: "" }));

  await reconcile(shop);

  expect(await parcels(shop)).toEqual([]);
});

test("a stop at the limit keeps what was read, and the next run reads the other pages", async () => {
  const shop = await given();
  await reconcile(shop, new Date("2026-11-27T12:00:00Z"));
  for (let label = 0; label < 130; label++) {
    const labelCreatedAt = new Date(Date.parse("2026-11-27T11:00:00Z") + label * 60_000);
    account.labels.add(tracked(shop.number, { trackingNumber: `P${label}`, items: [pads], labelCreatedAt }));
  }
  const budgetOf = { where: { siteId: shop.siteId } };
  const resetsAt = new Date("2026-11-27T15:00:30Z");
  await database().shipStationBudget.updateMany({ ...budgetOf, data: { remaining: 1, resetsAt } });

  const later = new Date("2026-11-27T15:00:00Z");
  account.setNow(later);
  await reconcileSite(shop.scope, later, aStoppedClock("2026-11-27T15:00:00Z").patience(1, 0));

  expect(await parcels(shop)).toHaveLength(100);
  expect(await lastReconcile(shop.scope)).toMatchObject({
    problem: "rate-limit",
    recorded: 100,
    createdThrough: new Date("2026-11-27T12:39:00Z"),
  });

  await database().shipStationBudget.deleteMany(budgetOf);
  await reconcileSite(shop.scope, later, aStoppedClock("2026-11-27T15:00:00Z").patience(1, 0));

  expect(await parcels(shop)).toHaveLength(130);
  expect(await lastReconcile(shop.scope)).toMatchObject({
    problem: null,
    recorded: 30,
    createdThrough: new Date("2026-11-27T14:00:00Z"),
  });
});

test("without a key, or while ShipStation is not enabled, nothing is asked", async () => {
  const keyless = await aConnectedShop(`REC${++count}`);
  const disabled = await given();
  await database().site.update({ where: { id: disabled.siteId }, data: { shipStationEnabledAt: null } });
  const calls = account.calls().length;

  await reconcile(keyless);
  await reconcile(disabled);

  expect(account.calls()).toHaveLength(calls);
});
