const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const waitsMs = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs, 24 * hourMs];
const spread = 0.2;

/** Longer than one try can take (connect 10 s, greeting 10 s, silence 30 s each step): then the try is lost. */
export const leaseMs = 120_000;

/**
 * How long to wait after try number `attempt` failed (1 is the first); null when it was the last one. `chance`, from 0 to
 * 1, spreads the tries by a fifth to each side, so that a server that comes back is not met by all mails at once.
 */
export function retryDelayMs(attempt: number, chance: number): number | null {
  const waitMs = waitsMs[attempt - 1];
  return waitMs === undefined ? null : Math.round(waitMs * (1 - spread + 2 * spread * chance));
}
