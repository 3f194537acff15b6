/** The dates of a request, as they were written. */
export type AskedWindow = { readonly start: Date; readonly end: Date };

/** Milliseconds, both ends included. */
export type ExportWindow = { readonly startMs: number; readonly endMs: number };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How far ahead of ours ShipStation's clock may run: beyond that its orders are late, never lost. */
const aheadMs = 10 * minuteMs;

/**
 * The window as it is served: whole minutes, as ShipStation's dates have no seconds, so "until 10:05" holds all of 10:05.
 * Without dates it is the 24 hours up to now, so that a merchant who tries the address twice in a minute sees both
 * orders. One that lies wholly in the future is empty (startMs is endMs + 1).
 */
export function exportWindow(asked: AskedWindow | null, nowMs: number): ExportWindow {
  if (!asked) return { startMs: nowMs - dayMs, endMs: nowMs };
  const endMs = Math.min(startOfMinute(asked.end.getTime()) + minuteMs - 1, nowMs + aheadMs);
  return { startMs: Math.min(startOfMinute(asked.start.getTime()), endMs + 1), endMs };
}

/** The minute that holds the moment, from its first millisecond. */
export function startOfMinute(ms: number): number {
  return Math.floor(ms / minuteMs) * minuteMs;
}
