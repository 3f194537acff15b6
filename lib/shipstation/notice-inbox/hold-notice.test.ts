import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { inPlainTransaction } from "@/lib/platform/database/plain-transaction";
import { holdNotice } from "@/lib/shipstation/notice-inbox/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

test("a notice is found in a few rows of many, also by a plan that was made before there were any", async () => {
  const { scope, siteId } = await aConnectedShop("ACME");
  for (let time = 0; time < 10; time += 1) {
    expect(await inPlainTransaction((tx) => holdNotice(scope, "hash of none", tx))).toBe(false);
  }
  await database().$executeRaw`
    INSERT INTO notice_receipt (site_id, id, received_at, order_number, payload_hash, outcome)
    SELECT ${siteId}, 'rcp_' || n, now(), n::text, 'hash ' || n, CASE n WHEN 7 THEN 'order-unknown' ELSE 'recorded' END
    FROM generate_series(1, 3000) n`;

  const [isKept, rows] = await inPlainTransaction(async (tx) => [
    await holdNotice(scope, "hash 7", tx),
    await tx.$queryRaw<[{ read: number }]>`
      SELECT (idx_tup_fetch + seq_tup_read)::int AS read FROM pg_stat_xact_user_tables
      WHERE relname = 'notice_receipt'`,
  ]);

  expect(isKept).toBe(true);
  expect(rows[0].read).toBeLessThan(20);
});
