import pg from "pg";
import { PgBoss } from "pg-boss";
import { watched } from "@/lib/platform/database/pools";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

/**
 * The job queue's own connections and tables (schema "pgboss", made and kept up to date by the library under its own
 * lock). Nothing that ShipStation or a storefront waits for goes through it: what must not be lost is in the outbox.
 */
export async function openQueue(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    application_name: "web-shop-manager queue",
    max: 3,
    // One line for each schedule that is due; its finest step is a minute.
    cronMonitorIntervalSeconds: 15,
  });
  boss.on("error", (err) => logger.warn({ err }, "The job queue had trouble."));
  await boss.start();
  const connections: object = boss.getDb();
  if ("pool" in connections && connections.pool instanceof pg.Pool) watched("queue", connections.pool);
  return boss;
}
