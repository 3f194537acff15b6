/** How far the labels are compared, and what the last run did. */
export type ReconcileRun = {
  readonly createdThrough: Date | null;
  readonly voidedThrough: Date | null;
  readonly ranAt: Date;
  readonly recorded: number;
  readonly voided: number;
  /** Labels of orders that are not here, or without a tracking number. */
  readonly unmatched: number;
  /** Why it stopped early, a cause of the API; null when it came through. */
  readonly problem: string | null;
};

const hourMs = 3_600_000;

/**
 * A notice usually comes within a minute of its label, and again each hour while we do not answer. A label is missed
 * only when it is older than this; sooner, it would be recorded before its notice and the customer's mail left out.
 */
const graceMs = hourMs;
/** Told again at the next run: ShipStation's lists lag, and in autumn its clock has one hour twice. */
const overlapMs = 2 * hourMs;
/** The first run looks back as far as somebody would still miss a parcel. */
const firstLookMs = 7 * 24 * hourMs;

/** Labels created in this window are to be compared now; null: none is old enough yet. */
export function createWindow(through: Date | null, now: Date): { from: Date; to: Date } | null {
  const to = new Date(now.getTime() - graceMs);
  return windowTo(to, through, now);
}

/** Nobody is told of voids, so there is no notice to wait for. */
export function voidWindow(through: Date | null, now: Date): { from: Date; to: Date } | null {
  return windowTo(now, through, now);
}

function windowTo(to: Date, through: Date | null, now: Date): { from: Date; to: Date } | null {
  const from = through ? new Date(through.getTime() - overlapMs) : new Date(now.getTime() - firstLookMs);
  return from < to ? { from, to } : null;
}
