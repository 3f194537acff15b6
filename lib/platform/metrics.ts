import { metrics } from "@/lib/platform/metrics-registry";

// What happens is counted by these, each named after what happened.

export function countRequest(answered: {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
}): void {
  const { route, method, status, durationMs } = answered;
  metrics().requests.inc({ route, method, status });
  metrics().requestSeconds.observe({ route }, durationMs / 1000);
}

/** Kind: what Next was making (render, action, route, proxy). */
export function countPageError(kind: string): void {
  metrics().pageErrors.inc({ kind });
}

/** A request of ShipStation; `result` is the word of the request log. Our own connection tests count as "test". */
export function countStoreRequest(answered: {
  readonly action: "export" | "shipnotify" | "unknown";
  readonly result: string;
  readonly status: number;
  readonly isTest: boolean;
  readonly ordersSent: number;
  readonly durationMs: number;
}): void {
  const { result, status, isTest, ordersSent, durationMs } = answered;
  const action = isTest ? "test" : answered.action;
  metrics().storeRequests.inc({ action, result });
  metrics().storeSeconds.observe({ action }, durationMs / 1000);
  metrics().ordersExported.inc(ordersSent);
  if (action === "shipnotify") metrics().notices.inc({ result: status < 400 ? result : "refused" });
}

/** Changed orders that an import left out: of its whole window with the first page, later only what turned held since. */
export function countHeldBack(orders: number): void {
  metrics().ordersHeldBack.inc(orders);
}

/** Orders that a storefront handed over, one at a time or in a batch. */
export function countIntakeOrders(
  result: "created" | "replaced" | "unchanged" | "refused",
  orders = 1,
): void {
  metrics().intakeOrders.inc({ result }, orders);
}

/** One try; `later`: it is tried again, `given-up`: it is not. */
export function countMail(kind: string, result: "sent" | "later" | "given-up"): void {
  metrics().mails.inc({ kind, result });
}

export function countJob(job: string, result: "done" | "failed", durationMs: number): void {
  metrics().jobs.inc({ job, result });
  metrics().jobSeconds.observe({ job }, durationMs / 1000);
}

/** What waits in the database, for all processes together; null where the database did not answer. */
export type Backlog = {
  readonly queue: readonly { readonly queue: string; readonly state: string; readonly jobs: number }[];
  readonly outbox: readonly { readonly state: string; readonly mails: number }[];
  readonly oldestDueSeconds: number;
};

export function noteBacklog(backlog: Backlog | null): void {
  const { databaseUp, queueJobs, outboxMails, outboxOldestDueSeconds } = metrics();
  databaseUp.set(backlog ? 1 : 0);
  // What was known of another minute is not said of this one.
  queueJobs.reset();
  outboxMails.reset();
  outboxOldestDueSeconds.reset();
  if (!backlog) return;
  for (const { queue, state, jobs } of backlog.queue) queueJobs.set({ queue, state }, jobs);
  for (const { state, mails } of backlog.outbox) outboxMails.set({ state }, mails);
  outboxOldestDueSeconds.set(backlog.oldestDueSeconds);
}

/** The metrics as Prometheus reads them. */
export async function metricsText(): Promise<{ readonly contentType: string; readonly text: string }> {
  const { registry } = metrics();
  return { contentType: registry.contentType, text: await registry.metrics() };
}
