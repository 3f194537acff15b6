import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { closeDatabase, connectionPool } from "@/lib/platform/database/client";
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

test("a connection that rests is kept alive before a firewall forgets it, which some do after four minutes", async () => {
  await closeDatabase();
  const asked = vi.spyOn(Socket.prototype, "setKeepAlive");
  try {
    await connectionPool().query("SELECT 1");

    // With 0, which is the default, the system waits for two hours.
    const [isOn, afterMs = 0] = asked.mock.calls[0] ?? [];
    expect(isOn).toBe(true);
    expect(afterMs).toBeGreaterThan(0);
    expect(afterMs).toBeLessThanOrEqual(120_000);
  } finally {
    asked.mockRestore();
  }
});
