import { setTimeout as pause } from "node:timers/promises";

/** How long a caller is ready to go on when ShipStation is busy or in trouble. */
export type Patience = {
  /** Five at most. */
  readonly attempts: number;
  /** The longest single wait; a longer one is answered with how long it would be. */
  readonly longestWaitMs: number;
  readonly clock: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 to 1: spreads the tries of several processes. */
  readonly chance: () => number;
};

const realTime = {
  clock: () => new Date(),
  wait: async (ms: number) => {
    await pause(ms);
  },
  chance: Math.random,
};

/** Somebody looks at the page: one more try at once, and otherwise the number of seconds to wait. */
export const impatient: Patience = { ...realTime, attempts: 2, longestWaitMs: 1_500 };

/** A job: nobody waits, and the next minute is soon enough. */
export const patient: Patience = { ...realTime, attempts: 5, longestWaitMs: 65_000 };

/** Before try number `tried + 1`: half a second, one, two, four, each give or take a half. */
export function backoffMs(tried: number, chance: number): number {
  return Math.round(500 * 2 ** (tried - 1) * (0.5 + chance));
}
