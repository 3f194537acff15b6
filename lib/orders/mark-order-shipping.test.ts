import pg from "pg";
import { expect, test } from "vitest";
import { lockNamedOrder } from "@/lib/orders/mark-order-shipping";
import { inPlainTransaction } from "@/lib/platform/database/plain-transaction";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";
import { waitingForLock } from "@/lib/testing/lock-waits";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

test("an order that comes while another of its names is waited for is not taken with it", async () => {
  const shop = await aConnectedShop("ACME");
  const id = await aStoredOrder(shop, "1001");
  const names = { id, number: "1001", otherNumber: "1002" };
  const lock = () => inPlainTransaction((tx) => lockNamedOrder(shop.scope, names, tx));
  const holder = new pg.Client({ connectionString: env().databaseUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM shop_order WHERE id = $1 FOR UPDATE", [id]);

  const locked = lock();
  await expect.poll(() => waitingForLock("%FROM shop_order%FOR UPDATE%")).toBe(1);
  await aStoredOrder(shop, "1002");
  await holder.query("COMMIT");
  await holder.end();

  expect(await locked).toMatchObject({ ok: true, value: { id } });
  expect(await lock()).toEqual({ ok: false, problem: "several" });
});
