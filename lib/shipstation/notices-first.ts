import { setTimeout as waitFor } from "node:timers/promises";

/**
 * ShipStation's imports are long and nobody waits for one of their pages; a ship notice is a person at a packing table.
 * An import takes all the time a process has and much of the database's, so its pages let the notices go first that come
 * to the same process: those under way, and those that follow them closely.
 */

/** An import goes on after this long, however many notices come and go. */
const mostMs = 250;
/** And after this long where they stand in line: then each page would make the line longer. */
const mostBesideLineMs = 1_000;
/** So many are under way only when they wait for one another: at two hundred a second it is two, each in 10 ms. */
const line = 5;
/** So long after the last notice none is expected to follow it. */
const quietMs = 10;

let underWay = 0;
let lastEndedMs = Number.NEGATIVE_INFINITY;

/** Stores a notice; pages wait for it. */
export async function beforePages<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    lastEndedMs = performance.now();
  }
}

/** Waits until notices no longer come to this process, or for as long as a page may be held up. */
export async function afterNotices(): Promise<void> {
  const begunMs = performance.now();
  while (doNoticesCome()) {
    const longestMs = underWay < line ? mostMs : mostBesideLineMs;
    const leftMs = begunMs + longestMs - performance.now();
    if (leftMs <= 0) return;
    await waitFor(Math.min(quietMs, leftMs));
  }
}

function doNoticesCome(): boolean {
  return underWay > 0 || performance.now() - lastEndedMs < quietMs;
}
