import { beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import type { Transaction } from "@/lib/platform/database/transaction";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

/** A process that has not yet learned whether names last. */
async function freshProcess() {
  await closeDatabase();
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "webShopManagerDoNamesLast");
  const { inTransaction } = await import("@/lib/platform/database/transaction");
  const { connectionPool, database } = await import("@/lib/platform/database/client");
  const names = async () => {
    const { rows } = await connectionPool().query<{ name: string }>(
      "SELECT name FROM pg_prepared_statements",
    );
    return rows.map(({ name }) => name);
  };
  return { inTransaction, database, names, query: (text: string) => connectionPool().query(text) };
}

const marked = (tx: Transaction, value: number) => tx.$queryRaw<{ sum: number }[]>`
  /* prepared: sum */
  SELECT ${value}::int + 1 AS sum`;
const plain = (tx: Transaction, value: number) =>
  tx.$queryRaw<{ sum: number }[]>`SELECT ${value}::int + 2 AS sum`;

beforeEach(() => closeDatabase());

test("a marked statement is planned once for a connection, any other each time", async () => {
  const { inTransaction, names } = await freshProcess();

  for (const value of [1, 2]) {
    const sums = await inTransaction(async (tx) => [await marked(tx, value), await plain(tx, value)]);
    expect(sums).toEqual([[{ sum: value + 1 }], [{ sum: value + 2 }]]);
  }

  expect(await names()).toEqual([expect.stringMatching(/^sum-[0-9a-f]{16}$/)]);
});

test("where a pooler forgets the name, the work is done once more and stored once", async () => {
  const { inTransaction, database, names, query } = await freshProcess();
  const work = async (tx: Transaction) => {
    await tx.$executeRaw`CREATE TABLE IF NOT EXISTS of_this_test (value int)`;
    await tx.$executeRaw`INSERT INTO of_this_test VALUES (1)`;
    return marked(tx, 1);
  };
  await inTransaction(work);
  await query("DEALLOCATE ALL");

  expect(await inTransaction(work)).toEqual([{ sum: 2 }]);
  expect(await inTransaction(work)).toEqual([{ sum: 2 }]);

  expect(await database().$queryRaw`SELECT count(*)::int AS rows FROM of_this_test`).toEqual([{ rows: 3 }]);
  expect(await names()).toEqual([]);
});

test("an error of the statement itself stays one, and is not tried again", async () => {
  const { inTransaction } = await freshProcess();
  let tries = 0;

  const broken = inTransaction((tx) => {
    tries += 1;
    return tx.$queryRaw`
      /* prepared: broken */
      SELECT 1 / ${0}::int`;
  });

  await expect(broken).rejects.toThrow("division");
  expect(tries).toBe(1);
});
