import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectionPool, database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import {
  inPlainTransaction,
  type Statements,
  send,
  together,
} from "@/lib/platform/database/plain-transaction";
import { inTransaction } from "@/lib/platform/database/transaction";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

beforeAll(async () => {
  await database()
    .$executeRaw`CREATE TABLE of_this_test (value int PRIMARY KEY, at timestamptz, words text[])`;
});
beforeEach(async () => {
  await database().$executeRaw`DELETE FROM of_this_test`;
});

const insert = (tx: Statements, value: number) =>
  tx.$executeRaw`INSERT INTO of_this_test VALUES (${value}, ${new Date(0)}, ${["a", "b"]}::text[])`;
const stored = () => database().$queryRaw`SELECT value FROM of_this_test ORDER BY value`;

test("all of the work is stored", async () => {
  const rows = await inPlainTransaction(async (tx) => [await insert(tx, 1), await insert(tx, 2)]);

  expect(rows).toEqual([1, 1]);
  expect(await stored()).toEqual([{ value: 1 }, { value: 2 }]);
});

test("rows are the same as in a transaction of Prisma's", async () => {
  await database().$executeRaw`INSERT INTO of_this_test VALUES (1, now(), '{a,b}'), (2, NULL, NULL)`;
  const read = (tx: Statements) => tx.$queryRaw<unknown[]>`
    /* prepared: of-this-test */
    SELECT value, at, words, count(*) OVER ()::int AS count, jsonb_build_object('n', value) AS "asJson"
    FROM of_this_test WHERE value = ANY (${[1, 2]}::int[]) ORDER BY value`;

  expect(await inPlainTransaction(read)).toEqual(await inTransaction(read));
});

test("nothing is stored of work that fails, and the connection serves the next", async () => {
  const failing = inPlainTransaction(async (tx) => {
    await insert(tx, 1);
    throw new Error("of this test");
  });

  await expect(failing).rejects.toThrow("of this test");
  expect(await stored()).toEqual([]);
  const { idleCount, totalCount } = connectionPool();
  expect(idleCount).toBe(totalCount);
});

test("work that goes on over a failed statement is not taken for stored", async () => {
  const swallowing = inPlainTransaction(async (tx) => {
    await insert(tx, 1);
    await insert(tx, 1).catch(() => "already there");
  });

  await expect(swallowing).rejects.toThrow("not stored");
  expect(await stored()).toEqual([]);
});

const count = (tx: Statements) => tx.$queryRaw<unknown[]>`SELECT count(*)::int AS count FROM of_this_test`;

test.each([
  ["a plain transaction", inPlainTransaction],
  ["a transaction of Prisma's", inTransaction],
])("what is asked for together is run in that order in %s", async (_, run) => {
  const answers = await run((tx) =>
    together(tx, [() => insert(tx, 1), () => count(tx), () => insert(tx, 2), () => count(tx)]),
  );

  expect(answers).toEqual([1, [{ count: 1 }], 1, [{ count: 2 }]]);
});

test("what is asked for together reaches the database while this process has no time for it", async () => {
  const times = await inPlainTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1`;
    const time = () => tx.$queryRaw<[{ ms: number }]>`
      SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`;
    const answers = together(tx, [time, time, time]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    return answers;
  });

  const [first, , last] = times.map(([{ ms }]) => ms);
  expect((last ?? 0) - (first ?? 0)).toBeLessThan(200);
});

test("of what is asked for together nothing is stored when one fails, whichever", async () => {
  for (const twice of [0, 1, 2]) {
    const failing = inPlainTransaction((tx) =>
      together(
        tx,
        [7, 8, 9].map((value, index) => () => insert(tx, index === twice ? 7.5e12 : value)),
      ),
    );
    await expect(failing).rejects.toThrow();
    expect(await stored()).toEqual([]);
  }
});

test("what fails first is what is told, however deep in the work it was asked", async () => {
  const deep = async <Answer>(depth: number, ask: () => Promise<Answer>): Promise<Answer> =>
    depth === 0 ? await ask() : await deep(depth - 1, ask);

  const failing = inPlainTransaction((tx) =>
    together(tx, [() => deep(5, () => tx.$queryRaw`SELECT 1 / (SELECT 0)`), () => tx.$queryRaw`SELECT 2`]),
  );

  await expect(failing).rejects.toThrow("division by zero");
});

const toSend = (value: number) => Prisma.sql`INSERT INTO of_this_test VALUES (${value}, NULL, NULL)`;

test.each([
  ["a plain transaction", inPlainTransaction],
  ["a transaction of Prisma's", inTransaction],
])("what is sent without waiting is stored with the rest, in that order, in %s", async (_, run) => {
  const counted = await run(async (tx) => {
    await send(tx, toSend(1));
    const one = await count(tx);
    await send(tx, toSend(2));
    await send(tx, Prisma.sql`UPDATE of_this_test SET value = 3 WHERE value = 2`);
    return one;
  });

  expect(counted).toEqual([{ count: 1 }]);
  expect(await stored()).toEqual([{ value: 1 }, { value: 3 }]);
});

test.each([0, 1, 2])(
  "nothing is stored when one that was sent fails, and its failure is told (%i)",
  async (wrong) => {
    const failing = inPlainTransaction(async (tx) => {
      for (const index of [0, 1, 2]) {
        await send(tx, index === wrong ? Prisma.sql`SELECT 1 / (SELECT 0)` : toSend(index));
      }
      return "taken for stored";
    });

    await expect(failing).rejects.toThrow("division by zero");
    expect(await stored()).toEqual([]);
    expect(await inPlainTransaction((tx) => insert(tx, 1))).toBe(1);
  },
);

test("a failure of one that was sent is told by the next that is waited for", async () => {
  const failing = inPlainTransaction(async (tx) => {
    await send(tx, Prisma.sql`SELECT 1 / (SELECT 0)`);
    return count(tx);
  });

  await expect(failing).rejects.toThrow("division by zero");
});

test("work that fails after it sent something stores nothing, and tells its own failure", async () => {
  const failing = inPlainTransaction(async (tx) => {
    await send(tx, toSend(1));
    throw new Error("of this test");
  });

  await expect(failing).rejects.toThrow("of this test");
  expect(await stored()).toEqual([]);
});

test("what was sent and the COMMIT reach the database while this process has no time for them", async () => {
  await database().$executeRaw`CREATE TABLE committed (sent_at timestamptz, at timestamptz)`;
  await database().$executeRaw`CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO committed VALUES (NEW.at, clock_timestamp()); RETURN NULL; END $$`;
  await database().$executeRaw`CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON of_this_test
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_commit()`;

  await inPlainTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1`;
    await send(tx, Prisma.sql`INSERT INTO of_this_test VALUES (1, clock_timestamp(), NULL)`);
    // After all of this turn, and before any answer is looked at.
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300));
  });

  const [row] = await database().$queryRaw<[{ ms: number }]>`
    SELECT extract(epoch FROM at - sent_at)::float8 * 1000 AS ms FROM committed`;
  expect(row.ms).toBeLessThan(200);
});

test("a transaction that is over takes no more", async () => {
  const kept: Statements[] = [];
  await inPlainTransaction(async (tx) => {
    kept.push(tx);
    await insert(tx, 1);
  });

  const [over] = kept;
  await expect(over && insert(over, 2)).rejects.toThrow("is over");
  expect(await stored()).toEqual([{ value: 1 }]);
});

test("in a transaction of Prisma's each waits for the one before it, in a plain one none does", async () => {
  const order = (tx: Statements) => {
    let isAnswered = false;
    const slow = async () => {
      await tx.$queryRaw`SELECT pg_sleep(0.05)::text`;
      isAnswered = true;
    };
    return together(tx, [slow, () => Promise.resolve(isAnswered)]);
  };

  expect(await inTransaction(order)).toEqual([undefined, true]);
  expect(await inPlainTransaction(order)).toEqual([undefined, false]);
});

test("a connection that is lost on the way is told by its work, once, and another takes its place", async () => {
  const lost = inPlainTransaction(async (tx) => {
    await insert(tx, 1);
    const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
    await connectionPool().query("SELECT pg_terminate_backend($1, 5000)", [pid]);
    return insert(tx, 2);
  });

  await expect(lost).rejects.toThrow();
  expect(await stored()).toEqual([]);
  expect(await inPlainTransaction((tx) => insert(tx, 3))).toBe(1);
});

test("a write of a transaction that did not begin is not stored by itself", async () => {
  const client = await connectionPool().connect();
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const refusing = vi
    .spyOn(client, "query")
    .mockImplementation((...given: unknown[]) =>
      String(given[0]).startsWith("BEGIN") ? Promise.reject(new Error("of this test")) : query(...given),
    );
  client.release();

  await expect(inPlainTransaction((tx) => insert(tx, 1))).rejects.toThrow("of this test");
  await expect(inPlainTransaction((tx) => send(tx, toSend(2)))).rejects.toThrow("of this test");

  expect(refusing).toHaveBeenCalledWith(expect.stringMatching(/^BEGIN/));
  refusing.mockRestore();
  expect(await stored()).toEqual([]);
});
