import pg from "pg";
import { connectionLimits } from "@/lib/platform/database/connection-limits";

/** The database cannot be trusted with the shop; the message is one sentence for the person who starts the app. */
export class DatabaseProblem extends Error {
  override name = "DatabaseProblem";
}

/**
 * Without the first ones a change of an order could miss every import (the change log of the feed); without the others
 * it would be counted wrong or not be found. Each with its table.
 */
export const requiredTriggers = {
  order_change_stamp_order_made: "shop_order",
  order_change_stamp_order: "shop_order",
  order_change_stamp_line: "order_line",
  order_change_stamp_note: "order_note",
  order_change_stamp_shipment: "shipment",
  order_change_append_only: "order_change",
  site_clock_made: "site",
  order_tally_made: "shop_order",
  order_tally_changed: "shop_order",
  order_tally_gone: "shop_order",
  order_words_made: "shop_order",
  order_words_changed: "shop_order",
  order_words_gone: "shop_order",
  order_words_line_made: "order_line",
  order_words_line_changed: "order_line",
  order_words_line_gone: "order_line",
  order_words_parcel_made: "shipment",
  order_words_parcel_changed: "shipment",
  order_words_parcel_gone: "shipment",
} as const;

/** Without these a notice that was answered 200 could be gone after a power cut. */
export const durabilitySettings = ["fsync", "synchronous_commit", "full_page_writes"] as const;

export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    ...connectionLimits,
    application_name: "web-shop-manager checks",
  });
  await client.connect();
  try {
    await checkTriggers(client);
    await checkIsolation(client);
    await checkDurability(client);
    await checkLimits(client);
  } finally {
    await client.end();
  }
}

/** The triggers that are there and at work, each with its table. */
export const triggersThere = `SELECT tgname || ' on ' || tgrelid::regclass AS name FROM pg_trigger
  WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')`;

export function triggersNotThere(present: readonly string[]): string[] {
  return Object.entries(requiredTriggers)
    .filter(([name, table]) => !present.includes(`${name} on ${table}`))
    .map(([name]) => name);
}

async function checkTriggers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(triggersThere);
  const missing = triggersNotThere(rows.map(({ name }) => name));
  if (missing.length > 0) {
    throw new DatabaseProblem(
      `The database lacks the triggers that note each change of an order (${missing.join(", ")}); restore it from a backup made by this app.`,
    );
  }
}

async function checkIsolation(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ level: string }>(
    "SELECT current_setting('default_transaction_isolation') AS level",
  );
  const level = rows[0]?.level;
  if (level !== "read committed") {
    throw new DatabaseProblem(
      `The database begins its transactions as "${level}", where the app counts on row locks; set default_transaction_isolation to "read committed".`,
    );
  }
}

async function checkDurability(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name",
    [[...durabilitySettings]],
  );
  if (rows.length > 0) {
    throw new DatabaseProblem(
      `The database has ${rows.map(({ name }) => name).join(", ")} switched off, so that an acknowledged shipment could be lost in a power cut; switch it on.`,
    );
  }
}

/** A pooler between us and PostgreSQL may drop the limits; then one stuck statement would hold a connection for ever. */
async function checkLimits(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = '0' ORDER BY name",
    [Object.keys(connectionLimits)],
  );
  if (rows.length > 0) {
    throw new DatabaseProblem(
      `The connections have no ${rows.map(({ name }) => name).join(" and no ")}: the pooler in DATABASE_URL drops it; set it there (connect_query) or for the role (ALTER ROLE … SET).`,
    );
  }
}
