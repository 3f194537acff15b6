import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import { env } from "@/lib/platform/env";
import { pageOfWindow } from "@/lib/shipstation/feed/reads";
import { closeWindow, databaseNowMs } from "@/lib/shipstation/feed/writes";
import { useTestDatabase } from "@/lib/testing/database";

// A protocol minute is 250 ms here, so that many windows pass in a few seconds.
const minuteMs = 250;
const orders = 300;
const pageSize = 25;
const writers = 6;
const writingMs = 5_000;

const scope = scopeForSystem("s1");
let pool: pg.Pool;

useTestDatabase();

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: env().databaseUrl, max: 16 });
  // It is told of connections that it has ended already, when the database is dropped while they still close.
  pool.on("error", () => undefined);
  await pool.query(`
    INSERT INTO site (id, tag, name) VALUES ('s1', 'ACME', 'ACME');
    INSERT INTO order_status (site_id, name, name_key, label_fr, label_en, position) VALUES ('s1', 'New', 'new', '', '', 1);
    INSERT INTO status_mapping VALUES ('s1', 'New', 'awaiting_payment');
    INSERT INTO export_page_size VALUES ('s1', 0, ${pageSize});
    INSERT INTO shop_order (site_id, id, number, status, placed_at, currency, total_minor, custom_field_1)
      SELECT 's1', 'ord_' || n, n::text, 'New', now(), 'USD', 100, '0' FROM generate_series(1, ${orders}) n;
    -- The control: what most shops do, a time of last change and an offset.
    CREATE TABLE plain_order (id text PRIMARY KEY, version int, updated_at timestamptz);
    INSERT INTO plain_order SELECT 'ord_' || n, 0, clock_timestamp() FROM generate_series(1, ${orders}) n`);
}, 60_000);

afterAll(() => pool.end());

test("six writers and two pollers: every order arrives as it last was", async () => {
  const lost = await race(
    `UPDATE shop_order SET custom_field_1 = (custom_field_1::int + 1)::text WHERE site_id = 's1' AND id = $1`,
    async (startMs, endMs, page) => {
      await closeWindow(scope, endMs);
      const answer = await pageOfWindow(scope, { startMs, endMs, page });
      return {
        pages: Math.ceil(answer.total / pageSize),
        rows: answer.orders.map((order) => [order.content.id, Number(order.content.customFields[0])]),
      };
    },
    `SELECT id, custom_field_1::int AS version FROM shop_order`,
  );

  expect(lost).toEqual([[], []]);
}, 60_000);

test("the same with a time of last change and an offset loses some: the race is a real one", async () => {
  const lost = await race(
    `UPDATE plain_order SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1`,
    async (startMs, endMs, page) => {
      const window = [startMs / 1000, (endMs + 1) / 1000];
      const where = "updated_at >= to_timestamp($1) AND updated_at < to_timestamp($2)";
      const count = await pool.query(`SELECT count(*)::int AS n FROM plain_order WHERE ${where}`, window);
      const rows = await pool.query(
        `SELECT id, version FROM plain_order WHERE ${where} ORDER BY updated_at, id LIMIT ${pageSize} OFFSET $3`,
        [...window, (page - 1) * pageSize],
      );
      return {
        pages: Math.ceil(count.rows[0].n / pageSize),
        rows: rows.rows.map((row): [string, number] => [row.id, row.version]),
      };
    },
    `SELECT id, version FROM plain_order`,
  );

  expect(Math.max(...lost.map((ids) => ids.length))).toBeGreaterThan(0);
}, 60_000);

type Ask = (
  startMs: number,
  endMs: number,
  page: number,
) => Promise<{ pages: number; rows: (readonly [string, number])[] }>;

/** Lets writers and pollers run, and answers for each poller the orders whose last version it never got. */
async function race(change: string, ask: Ask, lastVersions: string): Promise<string[][]> {
  const fromMs = await databaseNowMs();
  const state: Writing = { endedMs: null };
  const pollers = [poll(fromMs, state, ask), poll(fromMs, state, ask)];
  await Promise.all(
    Array.from({ length: writers }, (_, seed) => write(change, Date.now() + writingMs, seed)),
  );
  state.endedMs = await databaseNowMs();
  const seen = await Promise.all(pollers);

  const last = await pool.query(lastVersions);
  return seen.map((versions) =>
    last.rows.filter((row) => row.version > 0 && versions.get(row.id) !== row.version).map((row) => row.id),
  );
}

/** One in five changes takes its time between the change and the commit, as real shops' transactions do. */
async function write(change: string, untilMs: number, seed: number): Promise<void> {
  for (let round = seed; Date.now() < untilMs; round += 7) {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      await client.query(change, [`ord_${(round % orders) + 1}`]);
      if (round % 5 === 0) await client.query("SELECT pg_sleep(0.12)");
      await client.query("COMMIT");
    } finally {
      client.release();
    }
    await pause(2);
  }
}

type Writing = { endedMs: number | null };

/**
 * Imports adjacent windows of whole protocol minutes, page by page. A change that comes after its minute was served is
 * stamped into the next one, so the last window is the one that begins two minutes after the last change.
 */
async function poll(fromMs: number, state: Writing, ask: Ask): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (let startMs = Math.floor(fromMs / minuteMs) * minuteMs; ; ) {
    const isLast = state.endedMs !== null && startMs > state.endedMs + 2 * minuteMs;
    const endMs = Math.floor((await databaseNowMs()) / minuteMs) * minuteMs + minuteMs - 1;
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await ask(startMs, endMs, page);
      // ShipStation takes the number of pages from the first one.
      if (page === 1) pages = Math.max(1, answer.pages);
      for (const [id, version] of answer.rows) versions.set(id, Math.max(version, versions.get(id) ?? 0));
      await pause(8);
    }
    startMs = endMs + 1;
    if (isLast) return versions;
    await pause(minuteMs / 2);
  }
}
