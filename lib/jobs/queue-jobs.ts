import { z } from "zod";

const nothing = z.strictObject({});
const ofSite = z.strictObject({ siteId: z.string() });

/** What each job of the queue is told. Ids, never objects: a handler reads what is true when it runs. */
const payloads = {
  /** Sessions that are over for good and links nobody can use any more. */
  "users.forget-ended": nothing,
  /** What was counted as orders changed, added up so that it is read fast. */
  "orders.fold-tallies": nothing,
  /** Whether ShipStation still comes: opens and ends incidents. */
  "connection.watch": nothing,
  /** What the request log keeps no longer. */
  "contacts.purge": nothing,
  /** How each store is doing in ShipStation, as its REST API says. */
  "store.look": nothing,
  "store.look-site": ofSite,
  /** How far the imports are that somebody asked ShipStation for. */
  "import.follow": nothing,
  "import.follow-site": ofSite,
  /** Labels made or voided in ShipStation that nobody told us of. */
  "shipments.reconcile": nothing,
  "shipments.reconcile-site": ofSite,
  /** API keys that are about to expire. */
  "api-key.remind": nothing,
} as const;

export type QueueJobName = keyof typeof payloads;
export type QueuePayloads = { readonly [Name in QueueJobName]: z.infer<(typeof payloads)[Name]> };

/** A job with its own payload: what a sweep answers with, one for each thing it found. */
export type QueuedJob = {
  [Name in QueueJobName]: { readonly name: Name; readonly payload: QueuePayloads[Name] };
}[QueueJobName];

export const queuePayloads: { readonly [Name in QueueJobName]: z.ZodType<QueuePayloads[Name]> } = payloads;

/** When a job comes by itself (cron, UTC); null: only when it is sent. A sweep looks for work on all sites. */
export const queueSchedules: Readonly<Record<QueueJobName, string | null>> = {
  "users.forget-ended": "41 3 * * *",
  "orders.fold-tallies": "* * * * *",
  "connection.watch": "* * * * *",
  "contacts.purge": "23 * * * *",
  "store.look": "*/15 * * * *",
  "store.look-site": null,
  "import.follow": "* * * * *",
  "import.follow-site": null,
  "shipments.reconcile": "17 * * * *",
  "shipments.reconcile-site": null,
  "api-key.remind": "5 6 * * *",
};

export const queueJobNames = Object.keys(payloads).filter((name): name is QueueJobName => name in payloads);
