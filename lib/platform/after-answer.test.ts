import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inRequest, requestId } from "@/lib/platform/request-context";
import { useLogLines } from "@/lib/testing/log-lines";
import { afterAnswer, finishAfterAnswer, hasRoomAfterAnswer } from "./after-answer";

const log = useLogLines();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});

afterEach(async () => {
  await finishAfterAnswer();
  vi.useRealTimers();
});

const down = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

const callItself = async (works: readonly (() => Promise<void>)[]) => {
  for (const work of works) await work();
};
/** One that is its own work. */
const later = (bytes: number, work: () => Promise<void>) => afterAnswer(bytes, work, callItself);

/** Real turns of the event loop, in which work that is ready is done. */
async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test("work is done after the one who brought it goes on, in its order and one at a time", async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await turns(2);
    seen.push(`${name} ends`);
  };

  later(0, work("one"));
  later(0, work("two"));
  seen.push("the answer is out");
  await finishAfterAnswer();

  expect(seen).toEqual(["the answer is out", "one begins", "one ends", "two begins", "two ends"]);
});

test("work that is done by itself is part of the request it follows", async () => {
  const ids: string[] = [];

  inRequest(new Headers(), () => {
    ids.push(requestId());
    later(0, async () => {
      ids.push(requestId());
    });
  });
  await finishAfterAnswer();

  expect(ids).toEqual([ids[0], ids[0]]);
});

test("work that is given up is told under the request it followed, however many failed together", async () => {
  const ids: string[] = [];
  for (const bytes of [0, 0]) {
    inRequest(new Headers(), () => {
      ids.push(requestId());
      later(bytes, async () => {
        throw new Error("A bug.");
      });
    });
  }
  await finishAfterAnswer();

  expect(log.all()).toMatchObject(
    ids.map((id) => ({ msg: expect.stringContaining("failed"), requestId: id })),
  );
});

test("while the database is down the work waits, and is done when it is back", async () => {
  let tries = 0;
  let isDown = true;
  later(0, async () => {
    tries += 1;
    if (isDown) throw down();
  });

  await turns();
  await vi.advanceTimersByTimeAsync(60_000);
  await turns();
  expect(tries).toBeGreaterThan(1);

  isDown = false;
  const before = tries;
  await vi.advanceTimersByTimeAsync(2_500);
  await turns();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries).toBe(before + 1);
});

test("work that fails for a reason of its own is given up, and the next is done", async () => {
  const done: string[] = [];
  later(0, async () => {
    throw new Error("A bug.");
  });
  later(0, async () => {
    done.push("next");
  });

  await finishAfterAnswer();

  expect(done).toEqual(["next"]);
});

test("what comes within a moment is done by one call; what fails among it is found by itself", async () => {
  const calls: string[][] = [];
  const store = async (names: readonly string[]) => {
    calls.push([...names]);
    if (names.includes("bad")) throw new Error("A bug.");
  };

  for (const name of ["one", "two"]) afterAnswer(0, name, store);
  await turns();
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(50);
  await turns();
  expect(calls).toEqual([["one", "two"]]);

  for (const name of ["three", "bad", "four"]) afterAnswer(0, name, store);
  await finishAfterAnswer();
  expect(calls.slice(1)).toEqual([["three", "bad", "four"], ["three"], ["bad"], ["four"]]);

  for (const name of ["five", "six"]) afterAnswer(0, name, store);
  await finishAfterAnswer();
  expect(calls.at(-1)).toEqual(["five", "six"]);
});

test("at the end nobody waits for a database that is down", async () => {
  let tries = 0;
  later(0, async () => {
    tries += 1;
    throw down();
  });
  await turns();
  await vi.advanceTimersByTimeAsync(100);

  const ended = finishAfterAnswer();
  await vi.advanceTimersByTimeAsync(200);
  await ended;

  expect(tries).toBe(2);
});

test("more than fits is left out, and there is room again afterwards", async () => {
  let done = 0;
  for (let count = 0; count < 1_200; count++) {
    later(100_000, async () => {
      done += 1;
    });
  }
  expect(hasRoomAfterAnswer(100_000)).toBe(false);

  await finishAfterAnswer();

  expect(done).toBe(Math.floor((48 * 1024 * 1024) / 100_000));
  expect(hasRoomAfterAnswer(100_000)).toBe(true);
});
