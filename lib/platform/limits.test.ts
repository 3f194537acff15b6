import { expect, test } from "vitest";
import { limitsPool } from "@/lib/platform/database/client";
import { failedSignIns } from "@/lib/platform/limits";
import { useTestDatabase } from "@/lib/testing/database";
import { inOtherProcess } from "@/lib/testing/other-process";

useTestDatabase();

const eightFailures = `
  const { failedSignIns } = await import("@/lib/platform/limits");
  const waits = [];
  for (let tries = 0; tries < 8; tries++) waits.push(await failedSignIns().failed("owner|203.0.113.7"));
  console.log(JSON.stringify(waits));
  process.exit(0);`;

test("wrong passwords count over all processes: eight here and eight there are six too many", async () => {
  const waits = await Promise.all([inOtherProcess(eightFailures), inOtherProcess(eightFailures)]);

  const refused = waits.flat().filter((seconds) => Number(seconds) > 0);
  expect(refused).toHaveLength(6);
  expect(await failedSignIns().failed("owner|203.0.113.7")).toBeGreaterThan(0);
  expect(await failedSignIns().failed("owner|203.0.113.8")).toBe(0);
});

test("the counters name no statement, so that a pooler may hand out another connection each time", async () => {
  await failedSignIns().failed("a");
  await failedSignIns().forget("a");

  const { rows } = await limitsPool().query("SELECT name FROM pg_prepared_statements");

  expect(rows).toEqual([]);
});
