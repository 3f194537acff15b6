import { z } from "zod";

/** Why we do not know how our store is doing there: a cause of the API, or one of ours. */
export type SnapshotProblem = string;

export const statusMappingRows = z.array(z.object({ orderStatus: z.string(), statusKey: z.string() }));

/** What ShipStation's REST API last said of our store; the facts stay when a later look fails. */
export type StoreSnapshot = {
  readonly checkedAt: Date;
  /** Null when the last look succeeded; "no-store": the account has no store with our address. */
  readonly problem: SnapshotProblem | null;
  readonly storeId: number | null;
  readonly storeName: string | null;
  readonly integrationUrl: string | null;
  readonly active: boolean | null;
  /** Whether ShipStation imports by itself; null when it did not say. */
  readonly autoRefresh: boolean | null;
  /** The last import that succeeded. */
  readonly refreshedAt: Date | null;
  readonly lastAttemptAt: Date | null;
  /** What was typed into the five status fields there, one row for each word; null when it did not say. */
  readonly statusMappings: readonly { readonly orderStatus: string; readonly statusKey: string }[] | null;
};

/** Whether a store's address there is our endpoint: same host in any capitals and same path, whatever the query. */
export function isOurStore(integrationUrl: string | null | undefined, endpoint: string): boolean {
  const theirs = placeOf(integrationUrl ?? "");
  return theirs !== null && theirs === placeOf(endpoint);
}

function placeOf(address: string): string | null {
  const trimmed = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === "" || !URL.canParse(whole)) return null;
  const { host, pathname } = new URL(whole);
  return `${host.toLowerCase()}${pathname.replace(/\/+$/, "")}`;
}
