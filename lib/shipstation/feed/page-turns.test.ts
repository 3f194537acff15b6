import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { inTurn } from "@/lib/shipstation/feed/page-turns";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("a page that waited too long is refused as if the database were busy, and those after it have their turn", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<string>();
  const begun = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
  const read = begun.map(({ resolve }) => inTurn(() => (resolve(), released)));
  await Promise.all(begun.map(({ promise }) => promise));
  const late = inTurn(async () => "late");
  vi.advanceTimersByTime(5_001);
  const next = inTurn(async () => "next");

  release("read");

  const cause = await late.then(
    () => null,
    (problem: unknown) => problem,
  );
  expect(isDatabaseTrouble(cause)).toBe(true);
  expect(await Promise.all([...read, next])).toEqual(["read", "read", "read", "next"]);
});
