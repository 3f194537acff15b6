import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { connectionFactsOf } from "@/lib/shipstation/health/reads";
import { contactEntries } from "@/lib/shipstation/request-log/list/reads";
import { aContact, aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-25T10:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
let shop: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  await database().$executeRaw`
    INSERT INTO contact (site_id, id, at, action, outcome, status, duration_ms, method, caller_ip, user_name)
    SELECT ${shop.siteId}, 'req_' || n, ${now}::timestamptz - n * interval '1 second', 'export', 'unauthorized', 401, 9, 'GET',
      '203.0.113.9', 'admin' || n
    FROM generate_series(1, 30000) n`;
  await aContact(shop.scope, { at: minutesAgo(900) });
  await aRefusal(shop.scope, "unauthorized", 401, { at: minutesAgo(890), userName: " acmeshipstation" });
  await database().$executeRaw`VACUUM ANALYZE contact`;
});

/** How many rows of the log PostgreSQL has looked at in this transaction. */
async function rowsRead(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ rows: bigint }[]>`
    SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) AS rows FROM pg_stat_xact_user_tables WHERE relname = 'contact'`;
  return Number(rows[0]?.rows ?? 0);
}

test("behind thirty thousand guesses of strangers, the state is found without reading them", async () => {
  const { facts, read } = await inTransaction(async (tx) => {
    const before = await rowsRead(tx);
    const found = await connectionFactsOf(shop.scope, tx);
    return { facts: found, read: (await rowsRead(tx)) - before };
  });

  expect(facts).toMatchObject({
    lastImportAt: minutesAgo(900),
    failuresInARow: 1,
    recentOutcomes: ["unauthorized"],
  });
  expect(read).toBeLessThan(100);
});

test("the list of the log goes back ten thousand requests, and its dates go further", async () => {
  const filter = {
    page: 1,
    pageSize: 10,
    action: null,
    status: null,
    result: null,
    isHeldBack: false,
    userName: "",
    ip: "",
    search: "",
    since: null,
    until: null,
  } as const;

  const latest = await contactEntries(shop.scope, filter);
  const older = await contactEntries(shop.scope, { ...filter, until: minutesAgo(890) });

  expect(latest.total).toBe(10_000);
  expect(latest.rows[0]?.key).toBe("req_1");
  expect(older.rows.map(({ key }) => key)).toHaveLength(1);
});
