import pg from "pg";

/** The database cannot be trusted with the shop; the message is one sentence for the person who starts the app. */
export class DatabaseProblem extends Error {
  override name = "DatabaseProblem";
}

/** Without these a change of an order could miss every import (the change log of the feed). Each with its table. */
export const requiredTriggers = {
  order_change_stamp_order_made: "shop_order",
  order_change_stamp_order: "shop_order",
  order_change_stamp_line: "order_line",
  order_change_stamp_note: "order_note",
  order_change_stamp_shipment: "shipment",
  order_change_append_only: "order_change",
  site_clock_made: "site",
} as const;

/** Without these a notice that was answered 200 could be gone after a power cut. */
export const durabilitySettings = ["fsync", "synchronous_commit", "full_page_writes"] as const;

export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager checks",
  });
  await client.connect();
  try {
    await checkTriggers(client);
    await checkIsolation(client);
    await checkDurability(client);
  } finally {
    await client.end();
  }
}

async function checkTriggers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: string }>(
    `SELECT tgname || ' on ' || tgrelid::regclass AS found FROM pg_trigger
     WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')`,
  );
  const present = new Set(rows.map(({ found }) => found));
  const missing = Object.entries(requiredTriggers)
    .filter(([name, table]) => !present.has(`${name} on ${table}`))
    .map(([name]) => name);
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
