import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import { closeDatabase } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import type * as reads from "@/lib/shipstation/feed/reads";
import { closeWindow } from "@/lib/shipstation/feed/writes";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

type Feed = Pick<typeof reads, "pageOfWindow">;

let client: pg.Client;
/** Two processes: each knows only the windows it was asked for. */
let processes: readonly [Feed, Feed];

beforeAll(async () => {
  client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  // The log is written as the triggers would write it, many times faster.
  await client.query("SET session_replication_role = replica");
  const first = await import("@/lib/shipstation/feed/reads");
  vi.resetModules();
  processes = [first, await import("@/lib/shipstation/feed/reads")];
  expect(processes[0]).not.toBe(processes[1]);
});

afterAll(async () => {
  await closeDatabase();
  await client.end();
});

const firstMs = Date.UTC(2026, 10, 1);

type Change = { readonly order: number; readonly held: boolean; readonly laterMs: number };

/** Orders change again and again, are held and mended, and one commit may change many (they share its stamp). */
const changes = fc.array(
  fc.record({
    order: fc.integer({ min: 1, max: 8 }),
    held: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    laterMs: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 40, size: "max" },
);

let sites = 0;

async function aSiteWith(log: readonly Change[], pageSize: number): Promise<SiteScope> {
  const siteId = `s${++sites}`;
  await client.query("INSERT INTO site_clock (site_id, last_ms) VALUES ($1, $2)", [siteId, firstMs + 1_000]);
  await client.query("INSERT INTO export_page_size (site_id, after_ms, size) VALUES ($1, 0, $2)", [
    siteId,
    pageSize,
  ]);
  await client.query(
    `INSERT INTO shop_order (site_id, id, number, status, placed_at, currency, total_minor)
     SELECT $1, 'ord_' || n, n::text, 'New', now(), 'USD', 100 FROM generate_series(1, 8) n`,
    [siteId],
  );
  await addChanges(siteId, log, firstMs);
  return scopeForSystem(siteId);
}

async function addChanges(siteId: string, log: readonly Change[], fromMs: number): Promise<void> {
  let stampMs = fromMs;
  for (const { order, held, laterMs } of log) {
    stampMs += laterMs;
    await client.query(
      `INSERT INTO order_change (site_id, order_id, stamp_ms, held) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [siteId, `ord_${order}`, stampMs, held],
    );
  }
}

/** The list as ARCHITECTURE says it, in one plain statement. */
async function listOf({ siteId }: SiteScope, startMs: number, endMs: number): Promise<string[]> {
  const { rows } = await client.query<{ order_id: string }>(
    `SELECT order_id FROM order_change
     WHERE site_id = $1 AND stamp_ms BETWEEN $2 AND $3 AND NOT held GROUP BY order_id ORDER BY min(seq)`,
    [siteId, startMs, endMs],
  );
  return rows.map((row) => row.order_id);
}

test("the pages of a closed window divide its list, in whatever order and by whichever process they are asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      changes,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 60 }),
      fc.infiniteStream(fc.nat()),
      async (log, later, pageSize, startsMs, lastsMs, choices) => {
        const scope = await aSiteWith(log, pageSize);
        const window = { startMs: firstMs + startsMs, endMs: firstMs + startsMs + lastsMs };
        const list = await listOf(scope, window.startMs, window.endMs);
        const choose = (among: number) => (choices.next().value ?? 0) % among;
        const pageBy = (page: number) =>
          processes[choose(2) === 0 ? 0 : 1].pageOfWindow(scope, { ...window, page });

        await closeWindow(scope, window.endMs);
        const last = Math.ceil(list.length / pageSize);
        const asked = Array.from({ length: last * 3 }, () => choose(last + 1) + 1);
        for (const [turn, page] of [
          ...asked,
          ...Array.from({ length: last + 1 }, (_, n) => n + 1),
        ].entries()) {
          // What changes meanwhile has stamps above the window, and changes no page of it.
          if (turn === last) await addChanges(scope.siteId, later, window.endMs + 1);
          const { total, orders, pageSize: size } = await pageBy(page);

          expect({ total, size }).toEqual({ total: list.length, size: pageSize });
          expect(orders.map(({ content }) => content.id)).toEqual(
            list.slice((page - 1) * pageSize, page * pageSize),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test("a window that is still open is looked at again each time", async () => {
  const scope = await aSiteWith([{ order: 1, held: false, laterMs: 1 }], 25);
  const window = { startMs: firstMs, endMs: firstMs + 100, page: 1 };
  const [feed] = processes;
  expect((await feed.pageOfWindow(scope, window)).total).toBe(1);

  await addChanges(scope.siteId, [{ order: 2, held: false, laterMs: 1 }], firstMs + 1);

  expect((await feed.pageOfWindow(scope, window)).total).toBe(2);
});
