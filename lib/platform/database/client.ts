import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { connectionLimits } from "@/lib/platform/database/connection-limits";
import { PrismaClient } from "@/lib/platform/database/generated/client";
import { watched } from "@/lib/platform/database/pools";
import { nameOfMarked } from "@/lib/platform/database/statement-names";
import { wholeTurnSocket } from "@/lib/platform/database/whole-turn-socket";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

type Connections = { pool?: pg.Pool; client?: PrismaClient; limits?: pg.Pool };

// On globalThis, so that a reloaded module in development does not open one more pool.
const holder = globalThis as typeof globalThis & { webShopManagerConnections?: Connections };
holder.webShopManagerConnections ??= {};
const connections = holder.webShopManagerConnections;

function poolSettings(max: number): pg.PoolConfig {
  return {
    connectionString: env().databaseUrl,
    max,
    // Who waits longer is answered 503; ShipStation comes back.
    connectionTimeoutMillis: 5_000,
    // One that closes undoes what V8 has compiled for all of them, and at a busy process's next rush it is opened anew.
    min: max,
    // Firewalls forget a connection that rests for some minutes, and then its next statement would not come back for long.
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
    // What a transaction asks for together goes out together. A busy process waits for its turn once, not for each.
    pipeline: true,
    stream: wholeTurnSocket,
    ...connectionLimits,
    application_name: "web-shop-manager",
    allowExitOnIdle: true,
  };
}

/** The connections of this process, which Prisma and prepared reads share. */
export function connectionPool(): pg.Pool {
  connections.pool ??= newPool("shop", 10);
  return connections.pool;
}

/** The one client of this process. */
export function database(): PrismaClient {
  connections.client ??= new PrismaClient({
    adapter: new PrismaPg(connectionPool(), { statementNameGenerator: nameOfMarked }),
  });
  return connections.client;
}

/** The failure counters have connections of their own, so that a busy shop cannot switch the limits off. */
export function limitsPool(): pg.Pool {
  connections.limits ??= newPool("limits", 2);
  return connections.limits;
}

function newPool(name: string, max: number): pg.Pool {
  const pool = watched(name, new pg.Pool(poolSettings(max)));
  // The pool hears of one that is lost while nobody uses it. Whoever uses one hears of it from a statement; without a
  // listener it would be an exception of the process besides.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", (err) => {
    // The pool hangs its whole client on the error: pages of it, and nothing that helps.
    Reflect.deleteProperty(err, "client");
    logger.warn({ err }, "A database connection was lost.");
  });
  return pool;
}

export async function closeDatabase(): Promise<void> {
  await connections.client?.$disconnect();
  await Promise.all([connections.pool?.end(), connections.limits?.end()]);
  delete connections.client;
  delete connections.pool;
  delete connections.limits;
}
