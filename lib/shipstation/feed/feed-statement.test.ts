import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { usualMarks } from "@/lib/shipstation/feed/feed-marks";
import { pageStatement } from "@/lib/shipstation/feed/feed-statement";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

async function aClient(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  return client;
}

/** Everything stamped, up to any moment. */
function pageOf(client: pg.Client, siteId: string, firstSeq: number, endSeq: number) {
  const values = [siteId, 9e12, usualMarks.field, usualMarks.line, 0, firstSeq, endSeq];
  return client.query({ ...pageStatement, values });
}

test("a page reads a few changes of many, also by a plan that was made when there were few", async () => {
  const shop = await aConnectedShop("ACME");
  await aStoredOrder(shop, "1001");
  const client = await aClient();
  for (let time = 0; time < 10; time += 1) await pageOf(client, shop.siteId, 0, 1_000_000);
  const orders = 1_000;
  await client.query(
    `INSERT INTO shop_order (site_id, id, number, status, placed_at, currency, total_minor)
     SELECT site_id, 'many_' || n, 'many ' || n, status, now(), 'USD', 100 FROM shop_order, generate_series(1, ${orders}) n`,
  );
  await client.query("UPDATE shop_order SET gift = true");
  const { rows: log } = await client.query<{ first: string; changes: number }>(
    "SELECT min(seq) AS first, count(*)::int AS changes FROM order_change",
  );
  const [first] = log.map((row) => Number(row.first));

  await client.query("BEGIN");
  const before = await changesRead(client);
  const { rows } = await pageOf(client, shop.siteId, first ?? 0, (first ?? 0) + 100);
  const read = (await changesRead(client)) - before;
  await client.query("COMMIT");
  await client.end();

  expect(log[0]?.changes).toBeGreaterThan(2 * orders);
  expect(rows.length).toBeGreaterThan(50);
  expect(read).toBeLessThan(1_000);
});

test("an order that changed a thousand times in a page's slice is looked up once, and has its newest stamp", async () => {
  const shop = await aConnectedShop("BOLT");
  await aStoredOrder(shop, "1001");
  const client = await aClient();
  const newestMs = 8e12;
  await client.query(
    `INSERT INTO order_change (site_id, order_id, stamp_ms, held)
     SELECT site_id, id, ${newestMs} - n, n % 2 = 0 FROM shop_order, generate_series(0, 999) n WHERE site_id = $1`,
    [shop.siteId],
  );

  await client.query("BEGIN");
  const before = await changesRead(client);
  const { rows } = await pageOf(client, shop.siteId, 0, Number.MAX_SAFE_INTEGER);
  const read = (await changesRead(client)) - before;
  await client.query("COMMIT");
  await client.end();

  const about: string[] = rows.slice(1).map((row) => Object.values(row as Record<string, string>)[0] ?? "");
  expect(about.map((text) => text.split(usualMarks.field)[1])).toEqual([String(newestMs)]);
  expect(read).toBeLessThan(2_100);
});

/** By this connection; it counts what its statements before have read too. */
async function changesRead(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ read: number }>(
    "SELECT (idx_tup_fetch + seq_tup_read)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'order_change'",
  );
  return rows[0]?.read ?? 0;
}
