import { expect, test, vi } from "vitest";
import { connectionPool } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

test("a connection that was opened in a rush stays, however long it is not needed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const pool = connectionPool();
    const rush = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
    const opened = pool.totalCount;
    for (const connection of rush) connection.release();

    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);

    expect([pool.totalCount, pool.idleCount]).toEqual([opened, opened]);
  } finally {
    vi.useRealTimers();
  }
});
