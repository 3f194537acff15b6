import { stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/platform/password-hash";

test("A password fits its hash alone, and no hash at all fits none", async () => {
  const stored = await hashPassword("only for a test 7");
  expect(await verifyPassword(stored, "only for a test 7")).toBe(true);
  expect(await verifyPassword(stored, "only for a test 8")).toBe(false);
  expect(await verifyPassword(null, "a password nobody has")).toBe(false);
});

test("While many wrong passwords are looked at, a file is read as if there were none", async () => {
  const stored = await hashPassword("only for a test 7");
  let ended = 0;
  const flood = Array.from({ length: 40 }, () => verifyPassword(stored, "wrong").finally(() => ended++));
  // With all threads of Node taken by hashes, each of these would wait behind dozens.
  for (let read = 0; read < 5; read++) await stat("package.json");
  expect(ended).toBeLessThan(20);
  expect(new Set(await Promise.all(flood))).toEqual(new Set([false]));
});
