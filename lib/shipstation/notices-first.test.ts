import { expect, test } from "vitest";
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

test("a page waits for the last of the notices that are under way, also for one that fails", async () => {
  const [one, other] = [aNotice(), aNotice()];
  const page = afterNotices();

  one.store();
  await one.stored;
  expect(await stillWaits(page)).toBe(true);

  other.fail(new Error("of this test"));
  await expect(other.stored).rejects.toThrow("of this test");
  expect(await stillWaits(page)).toBe(false);
});

test("without notices it goes on at once, and beside one that takes long after a moment", async () => {
  expect(await stillWaits(afterNotices())).toBe(false);

  const notice = aNotice();
  const begunMs = performance.now();
  await afterNotices();

  expect(performance.now() - begunMs).toBeGreaterThan(80);
  notice.store();
  await notice.stored;
});
