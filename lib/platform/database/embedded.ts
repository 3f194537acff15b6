import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import {
  type Address,
  type Cluster,
  clusterIn,
  createCluster,
  databaseUser,
  lastLogLine,
  launch,
  newAddress,
  shutDown,
  urlAt,
} from "@/lib/platform/database/embedded-cluster";
import { isAlive, type Postmaster, runningPostmaster } from "@/lib/platform/database/postmaster-file";

/** The embedded database cannot be used; the message is one sentence for the person who starts the app. */
export class EmbeddedProblem extends Error {
  override name = "EmbeddedProblem";
}

export type EmbeddedServer = {
  readonly databaseUrl: string;
  /** The address of another database on the same server. */
  readonly urlOf: (database: string) => string;
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** The folder of the app's data; the server keeps its own below it. */
  readonly dataDir: string;
  /** Further settings of the server, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told when the server had ended by itself and is back at the same address. */
  readonly onRevived?: () => void;
  /** Told when it could not be brought back; that is tried again. */
  readonly onNotRevived?: (cause: unknown) => void;
};

const shopSettings = {
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  // What a page or a notice asks is done sooner than helpers have started, and the other cores have others to serve.
  max_parallel_workers_per_gather: "0",
  // Vacuum comes each minute to all tables of a busy hour; five times as slow, it leaves most of a core to who waits.
  autovacuum_vacuum_cost_delay: "10ms",
  // A failing statement may hold a customer's address; the server's log is no place for it.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

const readyWithinMs = 60_000;
const watchEveryMs = 500;

/** Starts PostgreSQL on dataDir, or takes over the one that a killed app left running there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = clusterIn(options.dataDir);
  await createCluster(cluster);
  const settings = { ...shopSettings, ...options.settings };
  const address = runningPostmaster(cluster.folder) ?? (await newAddress());

  let postmaster = await bringUp(cluster, settings, address);
  let hold = await holdServer(cluster, postmaster, options.dataDir);
  await createDatabase(urlAt(postmaster, cluster, "postgres"));

  let reviving = false;
  let watching = Promise.resolve();
  const watch = setInterval(() => {
    if (reviving || isAlive(postmaster.pid)) return;
    reviving = true;
    watching = revive()
      .catch((cause: unknown) => options.onNotRevived?.(cause))
      .finally(() => (reviving = false));
  }, watchEveryMs);

  async function revive(): Promise<void> {
    await hold.end().catch(() => undefined);
    postmaster = await bringUp(cluster, settings, postmaster);
    hold = await holdServer(cluster, postmaster, options.dataDir);
    options.onRevived?.();
  }

  watch.unref();

  return {
    databaseUrl: urlAt(postmaster, cluster, databaseUser),
    urlOf: (database) => urlAt(postmaster, cluster, database),
    pid: () => postmaster.pid,
    stop: async () => {
      clearInterval(watch);
      await watching;
      await hold.end().catch(() => undefined);
      await shutDown(cluster, postmaster);
    },
  };
}

/** A server that answers, started as often as needed: the one before may still be on its way out. */
async function bringUp(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  address: Address,
): Promise<Postmaster> {
  const giveUpAt = Date.now() + readyWithinMs;
  let failures = 0;
  while (Date.now() < giveUpAt && failures < 20) {
    const postmaster = runningPostmaster(cluster.folder) ?? (await launch(cluster, settings, address));
    if (postmaster && (await answers(urlAt(postmaster, cluster, "postgres")))) return postmaster;
    if (!postmaster) failures += 1;
    await wait(postmaster ? 25 : 250);
  }
  throw new EmbeddedProblem(`The embedded PostgreSQL does not start: ${lastLogLine(cluster)}`);
}

async function answers(url: string): Promise<boolean> {
  const client = newClient(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function newClient(connectionString: string): pg.Client {
  const client = new pg.Client({ connectionString, application_name: "web-shop-manager start" });
  // A server that ends takes this connection with it; the watch sees to it.
  client.on("error", () => undefined);
  return client;
}

const holdId = 20_261_123;
const holdTries = 20;

/** One app on one server. The lock goes with the connection, so a killed app leaves none behind. */
async function holdServer(cluster: Cluster, postmaster: Postmaster, dataDir: string): Promise<pg.Client> {
  const client = newClient(urlAt(postmaster, cluster, "postgres"));
  await client.connect();
  for (let left = holdTries; left > 0; left -= 1) {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [
      holdId,
    ]);
    if (rows[0]?.held) return client;
    await wait(150);
  }
  await client.end();
  throw new EmbeddedProblem(
    `Another app is already running on ${dataDir}; stop it, or give this one another DATA_DIR.`,
  );
}

async function createDatabase(url: string): Promise<void> {
  const client = newClient(url);
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseUser]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseUser}`);
  await client.end();
}
