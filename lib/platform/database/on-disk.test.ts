import type { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { connectionPool } from "@/lib/platform/database/client";
import { markOnDisk, untilOnDisk } from "@/lib/platform/database/on-disk";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

test("one write does for all who ask while another is under way, and none for who asks after it began", async () => {
  const writes: PromiseWithResolvers<void>[] = [];
  const done: string[] = [];
  const ask = async (name: string) => {
    await untilOnDisk(() => {
      const written = Promise.withResolvers<void>();
      writes.push(written);
      return written.promise;
    });
    done.push(name);
  };

  const asked = [ask("first")];
  await expect.poll(() => writes.length).toBe(1);
  asked.push(ask("second"), ask("third"));
  writes[0]?.resolve();
  await expect.poll(() => writes.length).toBe(2);
  expect(done).toEqual(["first"]);
  asked.push(ask("fourth"));
  writes[1]?.resolve();
  await expect.poll(() => writes.length).toBe(3);
  expect(done).toEqual(["first", "second", "third"]);
  writes[2]?.resolve();
  await Promise.all(asked);

  expect(done).toEqual(["first", "second", "third", "fourth"]);
  expect(writes).toHaveLength(3);
});

test("a write that fails tells all who waited for it, and the next is tried", async () => {
  const failing = () => Promise.reject(new Error("of this test"));
  const asked = await Promise.allSettled([untilOnDisk(failing), untilOnDisk(failing)]);

  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(untilOnDisk(() => Promise.resolve())).resolves.toBeUndefined();
});

test("a mark on a connection that no longer answers is given up, and the connection with it", async () => {
  const client = await connectionPool().connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    stream.pause();
    const marked = expect(client.query(markOnDisk)).rejects.toThrow("timeout");
    await vi.advanceTimersByTimeAsync(15_000);
    await marked;
    expect(stream.destroyed).toBe(true);
  } finally {
    vi.useRealTimers();
    client.release(true);
  }
});
