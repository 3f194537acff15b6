import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

test("what an index is made of has statistics, or its statements are planned by chance", async () => {
  const without = () => database().$queryRaw<{ table: string; column: string; index: string | null }[]>`
    SELECT a.attrelid::regclass::text AS table, a.attname AS column, min(d.objid::regclass::text) AS index
    FROM pg_attribute a
    LEFT JOIN pg_depend d ON d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
      AND d.objid IN (SELECT indexrelid FROM pg_index)
    WHERE a.attstattarget = 0 AND NOT a.attisdropped
    GROUP BY 1, 2`;

  const found = await without();

  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ index }) => index !== null)).toEqual([]);

  await database().$executeRaw`CREATE INDEX of_this_test ON shop_order (site_id) WHERE gift_message <> ''`;
  expect((await without()).filter(({ index }) => index !== null)).toEqual([
    { table: "shop_order", column: "gift_message", index: "of_this_test" },
  ]);
});

test("the parcels of an order are never found by their site alone", async () => {
  // While a table is small each of its indexes looks as good, and a connection keeps the plan until the next ANALYZE.
  const besides = () => database().$queryRaw<{ index: string }[]>`
    SELECT i.indexrelid::regclass::text AS index
    FROM pg_index i
    WHERE i.indrelid IN ('shipment'::regclass, 'shipment_item'::regclass, 'order_line'::regclass) AND i.indpred IS NULL
      AND ARRAY(SELECT attname::text FROM unnest(i.indkey[0:1]) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY place) <> '{site_id,order_id}'`;

  expect(await besides()).toEqual([]);

  await database().$executeRaw`CREATE INDEX parcels_of_this_test ON shipment (site_id, tracking_number)`;
  expect(await besides()).toEqual([{ index: "parcels_of_this_test" }]);
});
