import { beforeAll, expect, test } from "vitest";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { inTransaction } from "@/lib/platform/database/transaction";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { orderPreview } from "@/lib/shipstation/order-preview";
import { previewFields } from "@/lib/shipstation/preview-fields";
import { replaceMapping } from "@/lib/shipstation/writes";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { anAddress, anOrderLine } from "@/lib/testing/feed-orders";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";

let shop: ConnectedShop;
const marie = { kind: "person", id: "usr_marie", name: "Marie D." } as const;

useTestDatabase();

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
});

test("the panel shows the very order the next import carries", async () => {
  const { number } = await anOrder(shop.scope, {
    lines: [anOrderLine({ name: "Pads ]]> front", options: [{ name: "Vehicle", value: "Civic & Jazz" }] })],
    discounts: [{ code: "FALL10", name: "Fall sale", amountMinor: 500 }],
    totalMinor: 7480,
  });

  const preview = await orderPreview(shop.scope, number, inAMinute());

  if (preview?.isHeld !== false) throw new Error("The order is held back.");
  expect(preview.place).toBe("awaiting_shipment");
  expect((await exportedNow()).xml.toString()).toContain(preview.xml);
  expect(previewFields(preview.exported)).toContainEqual({
    group: "adjustment",
    number: 1,
    fields: expect.arrayContaining([
      { name: "Name", value: "FALL10 - Fall sale" },
      { name: "UnitPrice", value: "-5.00" },
    ]),
  });
});

test("an order without a delivery address is held back, and the panel says why", async () => {
  const { number } = await anOrder(shop.scope, { shipTo: null });

  expect(await orderPreview(shop.scope, number, inAMinute())).toMatchObject({
    isHeld: true,
    reasons: [{ reason: "no-ship-to", path: "shipTo" }],
  });
});

test("the mapping of its status decides: unmapped and do-not-send orders stay", async () => {
  const { number } = await anOrder(shop.scope, { status: "Held" });
  await inTransaction((tx) =>
    replaceMapping(shop.scope, { Processing: "awaiting_shipment", Return: "do_not_send" }, tx),
  );

  const unmapped = await orderPreview(shop.scope, number, inAMinute());
  await changeOrderStatus(shop.scope, marie, { number, status: "Return" }, new Date());
  const notSent = await orderPreview(shop.scope, number, inAMinute());

  expect(unmapped).toMatchObject({ isHeld: true, reasons: [{ reason: "unmapped-status" }] });
  expect(notSent).toMatchObject({ isHeld: true, reasons: [{ reason: "status-not-sent" }] });
});

test("what leaves otherwise than it is here is said beforehand", async () => {
  const { number } = await anOrder(shop.scope, {
    shipTo: anAddress({ postalCode: "" }),
    customerNotes: "x".repeat(1100),
  });

  const preview = await orderPreview(shop.scope, number, inAMinute());

  expect(preview?.warnings.map((warning) => warning.code)).toEqual(
    expect.arrayContaining(["text-cut", "postal-code-missing"]),
  );
});

test("another store's order has no preview here", async () => {
  const other = await aConnectedShop("BOLT");
  const { number } = await anOrder(other.scope);

  expect(await orderPreview(shop.scope, number, inAMinute())).toBeNull();
});

/** Stamps are the database's own time: ahead of this clock by a little, never by a minute. */
function inAMinute(): Date {
  return new Date(Date.now() + 60_000);
}

async function exportedNow() {
  const minute = 60_000;
  const start = new Date(Date.now() - 60 * minute);
  const end = new Date(Date.now() + 2 * minute);
  return exportOrders(shop.scope, { window: { start, end }, page: 1 });
}
