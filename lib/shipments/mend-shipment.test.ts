import { beforeAll, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import { orderByNumber } from "@/lib/orders/reads";
import { inTransaction } from "@/lib/platform/database/transaction";
import { correctTracking } from "@/lib/shipments/correct-tracking";
import { shipmentsOf } from "@/lib/shipments/reads";
import { recordShipment } from "@/lib/shipments/record-shipment";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";
import { voidShipment } from "@/lib/shipments/void-shipment";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";

const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-24T12:00:00Z");
const marie = { kind: "person", id: "usr_marie", name: "Marie D." } as const;
let scope: SiteScope;

useTestDatabase();

beforeAll(async () => {
  scope = await aSite(now);
});

test("a voided parcel counts no more: its items are open again, and the status is left to staff", async () => {
  const { number } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));
  expect((await orderByNumber(scope, number))?.shippingProgress).toBe("complete");

  expect(await voidShipment(scope, marie, { number, shipmentId }, later)).toEqual({ ok: true });

  const order = await orderByNumber(scope, number);
  expect(order).toMatchObject({ shippingProgress: "none", status: "Shipped" });
  expect(order?.lines[0]?.quantityShipped).toBe(0);
  expect(await shipmentsOf(scope, order?.id ?? "")).toMatchObject([{ id: shipmentId, voidedAt: later }]);
});

test("with one of two parcels voided, the order is partly shipped", async () => {
  const { number } = await anOrder(scope);
  const shipmentId = await ship(number, report("a", 1));
  await ship(number, report("b", 1));

  await voidShipment(scope, marie, { number, shipmentId }, later);

  expect(await orderByNumber(scope, number)).toMatchObject({ shippingProgress: "partial" });
});

test("voiding is told in the history, with who did it", async () => {
  const { number, id } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));

  await voidShipment(scope, marie, { number, shipmentId }, later);

  expect((await changesOf(scope, "order", id))[0]).toMatchObject({
    at: later,
    actor: marie,
    action: "shipment.voided",
    details: { shipmentId, carrier: "UPS", trackingNumber: "1Za" },
  });
});

test("a parcel is voided once; two at the same moment make one entry", async () => {
  const { number, id } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));

  const answers = await Promise.all(
    [1, 2].map(() => voidShipment(scope, marie, { number, shipmentId }, later)),
  );

  expect(answers.map((answer) => (answer.ok ? "done" : answer.problem)).sort()).toEqual([
    "already-voided",
    "done",
  ]);
  const entries = await changesOf(scope, "order", id);
  expect(entries.filter((entry) => entry.action === "shipment.voided")).toHaveLength(1);
});

test("a parcel of another order, or of another store, cannot be reached", async () => {
  const { number } = await anOrder(scope);
  const other = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));
  const elsewhere = await aSite(now);
  const correction = { number, shipmentId, carrier: "DHL", service: "", trackingNumber: "9" };

  const unknown = { ok: false, problem: "unknown-shipment" };
  expect(await voidShipment(scope, marie, { number: other.number, shipmentId }, later)).toEqual(unknown);
  expect(await voidShipment(elsewhere, marie, { number, shipmentId }, later)).toEqual(unknown);
  expect(await correctTracking(elsewhere, marie, correction, later)).toEqual(unknown);
  expect(await correctTracking(scope, marie, { ...correction, number: other.number }, later)).toEqual(
    unknown,
  );
});

test("a corrected tracking number is kept when the same notice comes again", async () => {
  const { number, id } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));
  const correction = { number, shipmentId, carrier: "FedEx", service: "Ground", trackingNumber: "7755" };

  await correctTracking(scope, marie, correction, later);
  await ship(number, report("a"));

  expect(await shipmentsOf(scope, id)).toMatchObject([
    { carrier: "FedEx", service: "Ground", trackingNumber: "7755" },
  ]);
  expect((await changesOf(scope, "order", id))[0]).toMatchObject({
    action: "shipment.tracking-corrected",
    details: { oldCarrier: "UPS", oldTrackingNumber: "1Za", carrier: "FedEx", trackingNumber: "7755" },
  });
});

test("a voided parcel stays voided when the same notice comes again", async () => {
  const { number, id } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));
  await voidShipment(scope, marie, { number, shipmentId }, later);
  const before = await changesOf(scope, "order", id);

  expect(await ship(number, report("a"))).toBe(shipmentId);

  expect(await shipmentsOf(scope, id)).toMatchObject([{ id: shipmentId, voidedAt: later }]);
  expect(await changesOf(scope, "order", id)).toEqual(before);
});

test("a correction that changes nothing leaves no trace", async () => {
  const { number, id } = await anOrder(scope);
  const shipmentId = await ship(number, report("a"));
  const before = await changesOf(scope, "order", id);

  await correctTracking(
    scope,
    marie,
    { number, shipmentId, carrier: "UPS", service: "", trackingNumber: "1Za" },
    later,
  );

  expect(await changesOf(scope, "order", id)).toEqual(before);
});

async function ship(number: string, parcel: ShipmentReport): Promise<string> {
  const rules = { statusWhenComplete: "Shipped", orderFlags: [], isMailDue: false };
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    if (!order) throw new Error("The order is not there.");
    const actor = { kind: "shipstation", name: "ShipStation" } as const;
    return (await recordShipment(scope, order, parcel, rules, actor, now, tx)).shipmentId;
  });
}

/** A parcel with that many of line 1; without a number, everything that is open. */
function report(key: string, quantity?: number): ShipmentReport {
  return {
    key,
    payloadHash: key,
    source: "notice",
    carrier: "UPS",
    service: "",
    trackingNumber: `1Z${key}`,
    shipDate: "2026-11-24",
    labelCreatedAt: null,
    costCents: 495,
    customerCode: "",
    customerNotes: "",
    internalNotes: "",
    notesToCustomer: "",
    notifyCustomer: null,
    customFields: ["", "", ""],
    requestedWarehouse: "",
    recipient: null,
    items: quantity === undefined ? [] : [{ lineItemId: "1", sku: "", name: "", upc: "", quantity }],
  };
}
