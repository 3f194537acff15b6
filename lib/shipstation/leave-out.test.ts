import { expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { database } from "@/lib/platform/database/client";
import { heldCounts } from "@/lib/shipstation/attention/reads";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { feedOrderByNumber } from "@/lib/shipstation/feed/reads";
import { databaseNowMs } from "@/lib/shipstation/feed/writes";
import { leaveOut } from "@/lib/shipstation/leave-out";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

/** No date of the feed has five digits for its year; the intake lets none in. */
const unwritable = new Date(Date.UTC(12_000, 0));

function problemsOf(scope: SiteScope, id: string) {
  const where = { siteId_id: { siteId: scope.siteId, id } };
  return database().order.findUniqueOrThrow({ where, select: { problems: true } });
}

test("an order that cannot be written is held back with its reason, and the page goes out with the others", async () => {
  const { scope, ...shop } = await aConnectedShop("LEFTOUT");
  await aStoredOrder(shop, "1001");
  const orderId = await aStoredOrder(shop, "1002");
  await database().order.updateMany({ where: { id: orderId }, data: { placedAt: unwritable } });
  expect(await heldCounts(scope)).toMatchObject({ heldOrders: 0 });

  const page = await exportOrders(scope, { window: null, page: 1 });

  expect(page).toMatchObject({ ordersSent: 1, heldBack: 1 });
  expect(page.xml.toString()).toContain("1001");
  expect(page.xml.toString()).not.toContain("1002");
  expect(await problemsOf(scope, orderId)).toEqual({ problems: [{ reason: "date", path: "placedAt" }] });
  expect(await heldCounts(scope)).toMatchObject({ heldOrders: 1, faultyOrders: 1 });
  const noted = await database().exportError.findMany({ where: { siteId: scope.siteId } });
  expect(noted).toMatchObject([{ orderId, problem: "UnexportableOrder" }]);
});

test("it is said once, whatever went wrong, and an order that changed since it was read is not held", async () => {
  const { scope, ...shop } = await aConnectedShop("ONCE");
  const orderId = await aStoredOrder(shop, "1001");
  const asRead = await feedOrderByNumber(scope, "1001", await databaseNowMs());
  const lastStampMs = asRead?.lastStampMs ?? 0;
  const cause = new TypeError("of this test");

  const actor = { kind: "system", name: "Test" } as const;
  await changeOrderStatus(scope, actor, { number: "1001", status: "Shipped" }, new Date());
  await leaveOut(scope, { orderId, lastStampMs, cause });
  expect(await problemsOf(scope, orderId)).toEqual({ problems: [] });

  const stampMs = (await feedOrderByNumber(scope, "1001", await databaseNowMs()))?.lastStampMs ?? 0;
  expect(stampMs).toBeGreaterThan(lastStampMs);
  await leaveOut(scope, { orderId, lastStampMs: stampMs, cause });
  await leaveOut(scope, { orderId, lastStampMs: stampMs + 60_000, cause });
  expect(await problemsOf(scope, orderId)).toEqual({ problems: [{ reason: "not-written", path: "" }] });
});
