import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { attentionFor, heldCounts } from "@/lib/shipstation/attention/reads";
import { aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-23T08:00:00Z");
const problems = [{ reason: "ship-to-missing", path: "shipTo" }];

test("orders are counted as the list of those held back has them", async () => {
  const shop = await aConnectedShop("ACME");
  const { siteId } = shop;
  await database().statusMapping.delete({ where: { siteId_status: { siteId, status: "Return" } } });
  for (const [number, status] of [
    ["1", "Processing"],
    ["2", "Return"],
    ["3", "Return"],
    ["4", "New"],
  ] as const)
    await aStoredOrder(shop, number, { status });
  await database().order.updateMany({ where: { siteId, number: { in: ["1", "2"] } }, data: { problems } });
  await database().order.updateMany({ where: { siteId, number: "4" }, data: { problems, isSample: true } });

  expect(await heldCounts(shop.scope)).toEqual({
    unmappedStatuses: 1,
    unmappedOrders: 2,
    faultyOrders: 2,
    heldOrders: 3,
  });

  await database().shipStationConnection.update({
    where: { siteId },
    data: { unmappedPolicy: "send_on_hold" },
  });
  expect((await heldCounts(shop.scope)).heldOrders).toBe(2);
});

test("what is wrong now is said, the worst first", async () => {
  const shop = await aConnectedShop("BOLT");
  expect(await attentionFor(shop.scope, now)).toEqual([]);

  const attempt = { at: now, userName: shop.userName };
  for (let count = 0; count < 5; count++) await aRefusal(shop.scope, "unauthorized", 401, attempt);
  await database().shipStationStore.create({
    data: { siteId: shop.siteId, checkedAt: now, autoRefresh: false },
  });

  expect(await attentionFor(shop.scope, now)).toEqual([
    { kind: "down", since: null, failures: 5 },
    { kind: "auto-import-off" },
  ]);
});
