import { beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, connectionPool } from "@/lib/platform/database/client";
import { eachPrepared, runPrepared } from "@/lib/platform/database/prepared-statement";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

const sum = { name: "sum", text: "SELECT $1::int + 1" };

async function freshProcess() {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "webShopManagerDoNamesLast");
  return (await import("@/lib/platform/database/prepared-statement")).runPrepared;
}

const numbers = { name: "numbers", text: "SELECT n FROM generate_series(1, $1::int) n" };

async function namesOnConnection(): Promise<string[]> {
  const { rows } = await connectionPool().query<{ name: string }>("SELECT name FROM pg_prepared_statements");
  return rows.map(({ name }) => name);
}

beforeEach(async () => {
  await connectionPool().query("DEALLOCATE ALL");
});

test("a statement is planned once for a connection", async () => {
  const runPrepared = await freshProcess();

  expect(await runPrepared(sum, [1])).toEqual([[2]]);
  expect(await runPrepared(sum, [2])).toEqual([[3]]);

  expect(await namesOnConnection()).toEqual([expect.stringMatching(/^sum-[0-9a-f]{16}$/)]);
});

test("a pooler that hands out a connection without the name is lived with", async () => {
  const runPrepared = await freshProcess();
  await runPrepared(sum, [1]);
  await connectionPool().query("DEALLOCATE ALL");

  expect(await runPrepared(sum, [2])).toEqual([[3]]);
  expect(await runPrepared(sum, [3])).toEqual([[4]]);

  expect(await namesOnConnection()).toEqual([]);
});

test("so is one whose connection has the name from another process", async () => {
  const runPrepared = await freshProcess();
  await (await freshProcess())(sum, [1]);
  const [name] = await namesOnConnection();
  await closeDatabase();
  await connectionPool().query(`PREPARE "${name}" AS SELECT 0`);

  expect(await runPrepared(sum, [2])).toEqual([[3]]);
  expect(await runPrepared(sum, [3])).toEqual([[4]]);
});

test("an error of the statement itself stays one", async () => {
  const runPrepared = await freshProcess();

  await expect(runPrepared({ name: "broken", text: "SELECT 1 / $1::int" }, [0])).rejects.toThrow("division");
});

test("what the reader of a row throws is thrown at the end, and no row after it is read", async () => {
  const seen: number[] = [];
  const reading = eachPrepared<[number]>(numbers, [1_000], ([number]) => {
    seen.push(number);
    if (number === 3) throw new Error("three");
  });

  await expect(reading).rejects.toThrow("three");
  expect(seen).toEqual([1, 2, 3]);
  expect(await runPrepared(sum, [1])).toEqual([[2]]);
});

test("a statement that fails after its first rows, or whose connection ends, is an error", async () => {
  const rows: unknown[] = [];
  const broken = { name: "breaks", text: "SELECT 10 / (500 - n) FROM generate_series(1, $1::int) n" };
  await expect(eachPrepared(broken, [1_000], (row) => rows.push(row))).rejects.toThrow("division");
  expect(rows.length).toBeGreaterThan(0);

  const ended = { name: "ends", text: "SELECT pg_terminate_backend(pg_backend_pid()), $1::int" };
  await expect(eachPrepared(ended, [1], () => undefined)).rejects.toThrow(/terminat/i);
  expect(await runPrepared(sum, [1])).toEqual([[2]]);
});
