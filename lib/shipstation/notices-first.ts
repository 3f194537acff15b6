/**
 * ShipStation's imports are long and nobody waits for one of their pages; a ship notice is a person at a packing table.
 * An import takes all the time a process has, so its pages let the notices that are under way in it go first.
 */

/** An import goes on after this long, however many notices come. */
const mostMs = 100;

let underWay = 0;
const waiting = new Set<() => void>();

/** Stores a notice; pages wait for it. */
export async function beforePages<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) for (const go of waiting) go();
  }
}

/** Waits until no notice is under way in this process, or for as long as a page may be held up. */
export async function afterNotices(): Promise<void> {
  if (underWay === 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, mostMs);
  waiting.add(resolve);
  await promise;
  waiting.delete(resolve);
  clearTimeout(timer);
}
