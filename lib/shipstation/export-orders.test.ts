import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { closeWindow, databaseNowMs } from "@/lib/shipstation/feed/writes";
import { pauseExport } from "@/lib/shipstation/pause-export";
import { receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { noticeFromQuery } from "@/lib/shipstation/wire/ship-notice";
import { useTestDatabase } from "@/lib/testing/database";
import { waitingForLock } from "@/lib/testing/lock-waits";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

test("a page waits for the notices under way, and not for long", async () => {
  const shop = await aConnectedShop("WAITS");
  const orderId = await aStoredOrder(shop, "1001");
  const holder = new pg.Client({ connectionString: env().databaseUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM shop_order WHERE id = $1 FOR UPDATE", [orderId]);
  const notice = noticeFromQuery({ orderNumber: "1001", carrier: "UPS", service: "", trackingNumber: "1Z" });
  const stored = receiveShipNotice(
    shop.scope,
    { notice, queryOrderNumber: "1001", body: "", query: "" },
    new Date(),
  );

  const begunMs = performance.now();
  const page = await exportOrders(shop.scope, { window: null, page: 1 });

  expect(performance.now() - begunMs).toBeGreaterThan(80);
  expect(page.ordersSent).toBe(1);
  await holder.query("COMMIT");
  await holder.end();
  expect((await stored).ok).toBe(true);
});

test("a page past the end of a window is answered by the pause too", async () => {
  const { scope, ...shop } = await aConnectedShop("PASTEND");
  await aStoredOrder(shop, "1001");
  const endMs = await databaseNowMs();
  const window = { start: new Date(endMs - 600_000), end: new Date(endMs) };
  expect(await exportOrders(scope, { window, page: 1 })).toMatchObject({ pages: 1, isPaused: false });

  await pauseExport(await aMember(scope, "owner", new Date()), new Date());

  expect((await exportOrders(scope, { window, page: 2 })).isPaused).toBe(true);
});

test("three pages of all imports are read at once, and the others after them", async () => {
  const shop = await aConnectedShop("TURNS");
  await aStoredOrder(shop, "1001");
  const holder = new pg.Client({ connectionString: env().databaseUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE order_line IN ACCESS EXCLUSIVE MODE");
  const pagesThatWait = () => waitingForLock("%WITH listed AS%");

  const pages = Array.from({ length: 8 }, () => exportOrders(shop.scope, { window: null, page: 1 }));
  await expect.poll(pagesThatWait).toBe(3);
  // This one asks the same of the database first, so the ninth would have come to its page by now.
  const ninth = exportOrders(shop.scope, { window: null, page: 1 });
  await closeWindow(shop.scope, await databaseNowMs());
  expect(await pagesThatWait()).toBe(3);

  await holder.query("COMMIT");
  await holder.end();
  for (const page of await Promise.all([...pages, ninth])) expect(page.ordersSent).toBe(1);
});
