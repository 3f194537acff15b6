import type { Socket } from "node:net";
import { beforeAll, expect, test, vi } from "vitest";
import { connectionPool, database } from "@/lib/platform/database/client";
import { markOnDisk, untilOnDisk } from "@/lib/platform/database/on-disk";
import { inPlainTransaction, type Statements } from "@/lib/platform/database/plain-transaction";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

beforeAll(async () => {
  await database().$executeRaw`CREATE TABLE of_this_test (value int PRIMARY KEY)`;
});

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

test("a plain transaction is on disk when it is answered, one after the other and beside others", async () => {
  const flushed = () => database().$queryRaw<[{ on_disk: boolean }]>`
    SELECT pg_current_wal_flush_lsn() >= ${madeAt}::pg_lsn AS on_disk`;
  let madeAt = "";
  const make = (value: number) =>
    inPlainTransaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO of_this_test VALUES (${value})`;
      const [row] = await tx.$queryRaw<[{ at: string }]>`SELECT pg_current_wal_insert_lsn()::text AS at`;
      return row.at;
    });

  for (let value = 0; value < 20; value++) {
    madeAt = await make(value);
    expect(await flushed()).toEqual([{ on_disk: true }]);
  }
  const several = await Promise.all([20, 21, 22, 23].map(make));
  for (madeAt of several) expect(await flushed()).toEqual([{ on_disk: true }]);
});

test("a plain transaction commits without waiting for the disk, and what its connection commits later waits", async () => {
  const setting = (tx: Statements) => tx.$queryRaw<unknown[]>`SHOW synchronous_commit`;

  expect(await inPlainTransaction(setting)).toEqual([{ synchronous_commit: "off" }]);
  const { rows } = await connectionPool().query("SHOW synchronous_commit");
  expect(rows).toEqual([{ synchronous_commit: "on" }]);
});
