import type { FailureCause } from "@/lib/shipstation/health/failure-cause";
import type { Health } from "@/lib/shipstation/health/health";

/** One import: all of its pages. */
export type LastImport = {
  readonly at: Date;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly pages: number;
  readonly ordersSent: number;
  readonly heldBack: number;
  readonly from: string;
  readonly userAgent: string;
};

export type LastNotice = {
  readonly at: Date;
  readonly orderNumber: string;
  readonly trackingNumber: string;
};

/** The requests of one hour; `from` is where it begins. */
export type HourFigures = { readonly from: Date; readonly answered: number; readonly failed: number };

/** Everything the health card shows. */
export type ConnectionHealth = Health & {
  readonly checkedAt: Date;
  readonly paused: { readonly at: Date; readonly by: string } | null;
  readonly recentFailures: number;
  readonly failuresInARow: number;
  /** Of the failures among the last ten requests. */
  readonly cause: FailureCause | null;
  readonly lastImport: LastImport | null;
  readonly lastNotice: LastNotice | null;
  /** Twenty-four hours up to now, the oldest first. */
  readonly hours: readonly HourFigures[];
  readonly medianMs: number | null;
  /** What ShipStation itself says of its automatic import; null while nobody asked. */
  readonly autoImport: boolean | null;
};

export function requestsIn(hours: readonly HourFigures[]): { requests: number; failed: number } {
  const failed = hours.reduce((sum, hour) => sum + hour.failed, 0);
  return { failed, requests: hours.reduce((sum, hour) => sum + hour.answered, failed) };
}
