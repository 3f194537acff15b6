import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/ready/route";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

type Holder = typeof globalThis & { webShopManagerStopping?: boolean };
const holder: Holder = globalThis;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  delete holder.webShopManagerStopping;
  // What was learned in one test is forgotten by the next.
  vi.setSystemTime(Date.now() + 60_000);
});

async function ask(door: (request: Request) => Promise<Response>) {
  const answer = await door(new Request("http://localhost:3000/api/health"));
  return { status: answer.status, body: await answer.text(), cache: answer.headers.get("cache-control") };
}

const well = { status: 200, body: "ok", cache: "no-store" };
const unwell = { status: 503, body: "unavailable", cache: "no-store" };

test("a process that can work says so and nothing else", async () => {
  expect(await ask(live)).toEqual(well);
  expect(await ask(ready)).toEqual(well);
});

test("a process that was told to end is alive and takes no new requests", async () => {
  holder.webShopManagerStopping = true;

  expect(await ask(live)).toEqual(well);
  expect(await ask(ready)).toEqual(unwell);
});

describe("a process is not ready", () => {
  test("while a migration that its build knows is missing", async () => {
    await database().$executeRaw`
      UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%connection_test'`;

    expect(await ask(ready)).toEqual(unwell);

    await database().$executeRaw`UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL`;
  });

  test("while a trigger of the change log is switched off", async () => {
    await database().$executeRaw`ALTER TABLE shop_order DISABLE TRIGGER order_change_stamp_order`;

    expect(await ask(ready)).toEqual(unwell);

    await database().$executeRaw`ALTER TABLE shop_order ENABLE TRIGGER order_change_stamp_order`;
  });
});

test("a newer build may have migrated the database already: the older one keeps working", async () => {
  await database().$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('new', '', '30001231_newer', now())`;

  expect(await ask(ready)).toEqual(well);
});

test("the database is asked once in two seconds, however often probes come", async () => {
  expect(await ask(ready)).toEqual(well);
  await database().$executeRaw`ALTER TABLE shop_order DISABLE TRIGGER order_change_stamp_order`;

  expect(await ask(ready)).toEqual(well);
  vi.setSystemTime(Date.now() + 2_000);
  expect(await ask(ready)).toEqual(unwell);
  await database().$executeRaw`ALTER TABLE shop_order ENABLE TRIGGER order_change_stamp_order`;
  vi.setSystemTime(Date.now() + 2_000);
  expect(await ask(ready)).toEqual(well);
});
