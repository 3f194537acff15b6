import pg from "pg";
import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { inTransaction } from "@/lib/platform/database/transaction";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (failure: unknown) => failure,
  );

/** As a restart of the database, or of the pooler in front of it, does. */
async function cutOthers(): Promise<void> {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  await client.end();
}

test("a database that goes away within a transaction is trouble, whichever statement hears of it", async () => {
  const first = await failureOf(
    inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      await cutOthers();
      await failureOf(tx.$queryRaw`SELECT 2`);
      await tx.$queryRaw`SELECT 3`;
    }),
  );

  expect(String(first)).toContain("not queryable");
  expect(isDatabaseTrouble(first)).toBe(true);
  expect(await database().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});

test("a mistake of ours is none", async () => {
  expect(isDatabaseTrouble(await failureOf(database().$queryRaw`SELECT nothing FROM nowhere`))).toBe(false);
  expect(isDatabaseTrouble(new Error("x"))).toBe(false);
});
