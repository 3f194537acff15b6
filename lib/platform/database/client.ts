import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { connectionLimits } from "@/lib/platform/database/connection-limits";
import { PrismaClient } from "@/lib/platform/database/generated/client";
import { watched } from "@/lib/platform/database/pools";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

type Connections = { client?: PrismaClient; limits?: pg.Pool };

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
    idleTimeoutMillis: 30_000,
    ...connectionLimits,
    application_name: "web-shop-manager",
    allowExitOnIdle: true,
  };
}

/** The one client of this process. */
export function database(): PrismaClient {
  connections.client ??= new PrismaClient({
    adapter: new PrismaPg(watched("shop", new pg.Pool(poolSettings(10))), {
      disposeExternalPool: true,
      onPoolError: (err) => logger.warn({ err }, "A database connection was lost."),
    }),
  });
  return connections.client;
}

/** The failure counters have connections of their own, so that a busy shop cannot switch the limits off. */
export function limitsPool(): pg.Pool {
  if (!connections.limits) {
    connections.limits = watched("limits", new pg.Pool(poolSettings(2)));
    connections.limits.on("error", (err) => logger.warn({ err }, "A database connection was lost."));
  }
  return connections.limits;
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([connections.client?.$disconnect(), connections.limits?.end()]);
  delete connections.client;
  delete connections.limits;
}
