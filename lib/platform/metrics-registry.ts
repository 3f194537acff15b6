import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { openPools } from "@/lib/platform/database/pools";
import { builtFrom, env } from "@/lib/platform/env";

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof makeMetrics>;

type Holder = typeof globalThis & { webShopManagerMetrics?: Metrics };

/** The metrics of this process. On globalThis: the bundler gives each route a copy of this module. */
export function metrics(): Metrics {
  const holder: Holder = globalThis;
  holder.webShopManagerMetrics ??= makeMetrics();
  return holder.webShopManagerMetrics;
}

/** Every metric with its labels. A label has few values, all words of ours: no site, no order, nothing that was sent. */
function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name, help, labelNames, buckets: seconds, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name, help, labelNames, registers });

  // The loop's delay is measured all the time, so only where somebody looks.
  if (env().metricsToken !== null) collectDefaultMetrics({ register: registry });
  gauge("wsm_build_info", "What this process was built from; always 1.", ["version", "commit"]).set(
    builtFrom,
    1,
  );
  addPools(registry);

  return {
    registry,
    requests: counter("wsm_http_requests_total", "Requests below /api, by the route's pattern.", [
      "route",
      "method",
      "status",
    ]),
    requestSeconds: histogram("wsm_http_request_seconds", "How long they took.", ["route"]),
    pageErrors: counter("wsm_page_errors_total", "Pages, actions and routes that failed.", ["kind"]),
    storeRequests: counter(
      "wsm_shipstation_requests_total",
      "Requests of ShipStation, as the request log has them.",
      ["action", "result"],
    ),
    storeSeconds: histogram("wsm_shipstation_request_seconds", "How long they took.", ["action"]),
    ordersExported: counter("wsm_orders_exported_total", "Orders sent to ShipStation."),
    ordersHeldBack: counter("wsm_orders_held_back_total", "Changed orders that an import left out."),
    notices: counter(
      "wsm_notices_total",
      "Ship notices received; repeated: a duplicate that changed nothing.",
      ["result"],
    ),
    intakeOrders: counter("wsm_intake_orders_total", "Orders handed over by storefronts.", ["result"]),
    mails: counter("wsm_mails_total", "Tries to send a mail of the outbox.", ["kind", "result"]),
    jobs: counter("wsm_jobs_total", "Jobs of the queue that this process did.", ["job", "result"]),
    jobSeconds: histogram("wsm_job_seconds", "How long they took.", ["job"]),
    databaseUp: gauge("wsm_database_up", "Whether the database answered when these figures were asked for."),
    queueJobs: gauge("wsm_queue_jobs", "Jobs in the queue, of all processes.", ["queue", "state"]),
    outboxMails: gauge("wsm_outbox_mails", "Mails in the outbox that are not settled, of all sites.", [
      "state",
    ]),
    outboxOldestDueSeconds: gauge(
      "wsm_outbox_oldest_due_seconds",
      "How long the mail that waits longest is due.",
    ),
  };
}

/** Read when somebody asks. */
function addPools(registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: "wsm_database_pool_connections",
    help: "Connections of this process to the database.",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount }] of openPools()) {
        this.set({ pool, state: "idle" }, idleCount);
        this.set({ pool, state: "busy" }, totalCount - idleCount);
      }
    },
  });
  new Gauge({
    name: "wsm_database_pool_max",
    help: "How many connections a pool may open.",
    labelNames: ["pool"],
    registers,
    collect() {
      for (const [pool, { options }] of openPools()) this.set({ pool }, options.max ?? 0);
    },
  });
  new Gauge({
    name: "wsm_database_pool_waiting",
    help: "Who waits for a connection of the pool.",
    labelNames: ["pool"],
    registers,
    collect() {
      for (const [pool, { waitingCount }] of openPools()) this.set({ pool }, waitingCount);
    },
  });
}
