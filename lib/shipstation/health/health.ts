export const healthStates = ["never", "healthy", "late", "failing", "down", "paused"] as const;
export type HealthState = (typeof healthStates)[number];

/** What the state follows from, whenever it is asked: facts of the request log, none of them an opinion. */
export type HealthFacts = {
  readonly pausedAt: Date | null;
  /** When ShipStation last got an answer to an import; null before the first one. */
  readonly lastImportAt: Date | null;
  /** The median gap between the imports of the seven days up to the last one; null while there are too few. */
  readonly usualGapMs: number | null;
  /** Failed requests for orders since the last import that was answered. */
  readonly failuresInARow: number;
  /** Of the last ten requests. */
  readonly recentFailures: number;
};

export type Health = {
  readonly state: HealthState;
  /** Only when down: nothing comes, or what comes fails. */
  readonly reason: "silence" | "failures" | null;
  readonly lastImportAt: Date | null;
  readonly usualGapMs: number | null;
};

const hourMs = 3_600_000;
const leastLateMs = 2 * hourMs;
const leastDownMs = 24 * hourMs;
const failuresOfDown = 5;
const failuresOfFailing = 3;

/** After how long a silence the site's ShipStation is late. It is learned: ShipStation keeps no fixed rhythm. */
export function lateAfterMs(usualGapMs: number | null): number {
  return Math.max(3 * (usualGapMs ?? 0), leastLateMs);
}

/** After how long it is down: a day, but never before it was late, as with a shop that imports by hand once a day. */
export function downAfterMs(usualGapMs: number | null): number {
  return Math.max(lateAfterMs(usualGapMs), leastDownMs);
}

/** How the connection is now. With the same facts, a longer silence never makes it healthier. */
export function healthOf(facts: HealthFacts, now: Date): Health {
  const { lastImportAt, usualGapMs } = facts;
  const silenceMs = lastImportAt === null ? null : now.getTime() - lastImportAt.getTime();
  const is = (state: HealthState, reason: Health["reason"] = null): Health => ({
    state,
    reason,
    lastImportAt,
    usualGapMs,
  });

  if (facts.pausedAt !== null) return is("paused");
  if (facts.failuresInARow >= failuresOfDown) return is("down", "failures");
  if (silenceMs !== null && silenceMs > downAfterMs(usualGapMs)) return is("down", "silence");
  if (facts.recentFailures >= failuresOfFailing) return is("failing");
  if (silenceMs === null) return is("never");
  return is(silenceMs > lateAfterMs(usualGapMs) ? "late" : "healthy");
}
