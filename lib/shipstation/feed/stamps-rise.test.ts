import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { closeWindow } from "@/lib/shipstation/feed/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let orderId: string;
let client: pg.Client;

// PostgreSQL's clock is what stamps are made of. A function of the same name, found first, is the clock of these tests.
beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  orderId = await aStoredOrder(shop, "1001");
  client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  await client.query(`
    CREATE SCHEMA stepped;
    CREATE FUNCTION stepped.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS
      $$ SELECT 'epoch'::timestamptz + current_setting('stepped.now_ms')::bigint * interval '1 millisecond' $$;
    SET search_path = stepped, public, pg_catalog`);
});

afterAll(() => client.end());

const year2026Ms = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

/** A clock that stands still, ticks, is set back, leaps ahead, or says anything at all. */
const moments = fc.oneof(
  fc.constant(year2026Ms),
  fc.integer({ min: -2, max: 2 }).map((ms) => year2026Ms + ms),
  fc.integer({ min: -7 * dayMs, max: 7 * dayMs }).map((ms) => year2026Ms + ms),
  fc.integer({ min: 0, max: Date.UTC(2999, 0, 1) }),
);

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("change" as const), nowMs: moments }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("undone" as const), nowMs: moments }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("close" as const), endMs: moments }) },
  ),
  { minLength: 1, maxLength: 12 },
);

async function setClocks(lastMs: number, servedMs: number): Promise<void> {
  await client.query("UPDATE site_clock SET last_ms = $2, served_ms = $3 WHERE site_id = $1", [
    shop.siteId,
    lastMs,
    servedMs,
  ]);
}

async function beginAt(nowMs: number): Promise<void> {
  await client.query("SELECT set_config('stepped.now_ms', $1, false)", [String(nowMs)]);
  await client.query("BEGIN");
}

async function stamp(): Promise<number> {
  const { rows } = await client.query<{ stamp: string }>("SELECT site_stamp($1) AS stamp", [shop.siteId]);
  return Number(rows[0]?.stamp);
}

test("whatever the clock says, every stamp is above the last and above every window that was served", async () => {
  await fc.assert(
    fc.asyncProperty(moments, moments, steps, async (firstLastMs, firstServedMs, all) => {
      await setClocks(firstLastMs, firstServedMs);
      let lastMs = firstLastMs;
      let servedMs = firstServedMs;

      for (const step of all) {
        if (step.kind === "close") {
          await closeWindow(shop.scope, step.endMs);
          servedMs = Math.max(servedMs, step.endMs);
          continue;
        }
        await beginAt(step.nowMs);
        const stampMs = await stamp();
        expect(await stamp()).toBe(stampMs);
        await client.query(step.kind === "undone" ? "ROLLBACK" : "COMMIT");

        expect(stampMs).toBeGreaterThan(lastMs);
        expect(stampMs).toBeGreaterThan(servedMs);
        // And no further ahead of the clock than those two force it to be.
        expect(stampMs).toBe(Math.max(step.nowMs, lastMs + 1, servedMs + 1));
        if (step.kind === "change") lastMs = stampMs;
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("changes of an order are stamped in the order of their commits, also when the clock is set back", async () => {
  await setClocks(year2026Ms, 0);
  const clock = [0, 5 * dayMs, -400 * dayMs, -400 * dayMs, 5 * dayMs, 6 * dayMs].map((ms) => year2026Ms + ms);

  for (const [turn, nowMs] of clock.entries()) {
    await beginAt(nowMs);
    await client.query("UPDATE shop_order SET gift_message = $3 WHERE site_id = $1 AND id = $2", [
      shop.siteId,
      orderId,
      `change ${turn}`,
    ]);
    await client.query("COMMIT");
  }

  const { rows } = await client.query<{ stamp_ms: string }>(
    "SELECT stamp_ms FROM order_change WHERE site_id = $1 AND order_id = $2 ORDER BY seq DESC LIMIT $3",
    [shop.siteId, orderId, clock.length],
  );
  expect(rows.map((row) => Number(row.stamp_ms)).reverse()).toEqual([
    year2026Ms + 1,
    year2026Ms + 5 * dayMs,
    year2026Ms + 5 * dayMs + 1,
    year2026Ms + 5 * dayMs + 2,
    year2026Ms + 5 * dayMs + 3,
    year2026Ms + 6 * dayMs,
  ]);
});
