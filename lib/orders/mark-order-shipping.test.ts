import pg from "pg";
import { expect, test } from "vitest";
import { lockNamedOrder } from "@/lib/orders/mark-order-shipping";
import { database } from "@/lib/platform/database/client";
import { inPlainTransaction } from "@/lib/platform/database/plain-transaction";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";
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
  await expect.poll(waitingForOrders).toBe(1);
  await aStoredOrder(shop, "1002");
  await holder.query("COMMIT");
  await holder.end();

  expect(await locked).toMatchObject({ ok: true, value: { id } });
  expect(await lock()).toEqual({ ok: false, problem: "several" });
});

async function waitingForOrders(): Promise<number | undefined> {
  const [row] = await database().$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM shop_order%FOR UPDATE%'`;
  return row?.waiting;
}
