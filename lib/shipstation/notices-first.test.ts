import { setTimeout as waitFor } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { afterNotices, beforePages } from "@/lib/shipstation/notices-first";

/** A notice that is stored when the test says so. */
function aNotice() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { stored: beforePages(() => promise), store: resolve, fail: reject };
}

/** Whether the page still waits once everything else has had its turn. */
async function stillWaits(page: Promise<void>): Promise<boolean> {
  const turn = new Promise<"turn">((resolve) => setImmediate(resolve, "turn"));
  return (await Promise.race([page, turn])) === "turn";
}

async function durationMs(work: Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work;
  return performance.now() - begunMs;
}

beforeEach(afterNotices);

test("a page waits for the last of the notices that are under way, also for one that fails", async () => {
  const [one, other] = [aNotice(), aNotice()];
  const page = afterNotices();

  one.store();
  await one.stored;
  expect(await stillWaits(page)).toBe(true);

  other.fail(new Error("of this test"));
  await expect(other.stored).rejects.toThrow("of this test");
  expect(await durationMs(page)).toBeLessThan(80);
});

test("without notices it goes on at once", async () => {
  expect(await stillWaits(afterNotices())).toBe(false);
});

test("a page that comes right after a notice waits for those that may follow it", async () => {
  await beforePages(() => Promise.resolve());

  expect(await durationMs(afterNotices())).toBeGreaterThan(5);
});

test("beside one that takes long, or many that follow each other, it goes on after a moment", async () => {
  const notice = aNotice();
  expect(await durationMs(afterNotices())).toBeGreaterThan(230);
  notice.store();
  await notice.stored;

  let isOver = false;
  const many = (async () => {
    while (!isOver) {
      await beforePages(() => Promise.resolve());
      await waitFor(1);
    }
  })();
  const heldUpMs = await durationMs(afterNotices());
  isOver = true;
  await many;
  expect(heldUpMs).toBeGreaterThan(230);
  expect(heldUpMs).toBeLessThan(550);
});

test("while notices stand in line it waits for the line to end, and a second at most", async () => {
  const notices = Array.from({ length: 5 }, aNotice);
  const page = afterNotices();
  expect(await durationMs(Promise.race([page, waitFor(300)]))).toBeGreaterThan(290);
  notices[0]?.store();
  expect(await durationMs(page)).toBeLessThan(80);

  notices[0] = aNotice();
  const heldUpMs = await durationMs(afterNotices());
  for (const { store } of notices) store();
  expect(heldUpMs).toBeGreaterThan(980);
});
