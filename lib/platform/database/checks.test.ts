import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { checkDatabase, durabilitySettings, requiredTriggers } from "@/lib/platform/database/checks";
import { connectionLimits } from "@/lib/platform/database/connection-limits";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

const triggers = Object.entries(requiredTriggers);

async function rowsOf(statement: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(statement);
  await client.end();
  return rows;
}

async function run(statement: string): Promise<void> {
  await rowsOf(statement);
}

/** The same database, asked for with a setting of its own. */
function urlWith(setting: string): string {
  const url = new URL(env().databaseUrl);
  url.searchParams.set("options", `-c ${setting}`);
  return url.href;
}

/** What such an address comes to behind a pooler that is told to ignore the limits. */
function withoutLimits(address: string): string {
  const url = new URL(address);
  for (const name of Object.keys(connectionLimits)) url.searchParams.set(name, "0");
  return url.href;
}

describe("the start refuses", () => {
  afterEach(async () => {
    for (const [name, table] of triggers) await run(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
  });

  test("a database that acknowledges before it has written", async () => {
    await expect(checkDatabase(urlWith("synchronous_commit=off"))).rejects.toThrow(
      /^The database has fsync, full_page_writes, synchronous_commit switched off[^\n]+\.$/,
    );
  });

  test("a database whose transactions are of another kind", async () => {
    await expect(checkDatabase(urlWith("default_transaction_isolation=serializable"))).rejects.toThrow(
      /^The database begins its transactions as "serializable"[^\n]+\.$/,
    );
  });

  test("no database that the app made itself, unless a pooler drops the time limits", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "wsm-test-"));
    const server = await startEmbedded({ dataDir, settings: { shared_buffers: "16MB" } });
    await migrate(server.databaseUrl, "prisma/migrations");

    await expect(checkDatabase(server.databaseUrl)).resolves.toBeUndefined();
    await expect(checkDatabase(withoutLimits(server.databaseUrl))).rejects.toThrow(
      /^The connections have no idle_in_transaction_session_timeout and no statement_timeout: [^\n]+\.$/,
    );

    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  test.each(triggers)("a database whose trigger %s does not fire", async (name, table) => {
    await run(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);

    await expect(checkDatabase(env().databaseUrl)).rejects.toThrow(`(${name});`);
  });

  test("a database whose trigger of that name watches another table", async () => {
    await run(`
      DROP TRIGGER order_change_stamp_note ON order_note;
      CREATE TRIGGER order_change_stamp_note AFTER INSERT ON export_error
        FOR EACH ROW EXECUTE FUNCTION stamp_order_change()`);

    await expect(checkDatabase(env().databaseUrl)).rejects.toThrow("(order_change_stamp_note);");

    await run(`
      DROP TRIGGER order_change_stamp_note ON export_error;
      CREATE CONSTRAINT TRIGGER order_change_stamp_note AFTER INSERT OR UPDATE OR DELETE ON order_note
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp_order_change()`);
  });

  test("by every trigger on the tables of the feed, and by settings that are there", async () => {
    const made = await rowsOf(
      `SELECT tgname AS name, tgrelid::regclass::text AS table FROM pg_trigger
       WHERE NOT tgisinternal AND tgrelid::regclass::text = ANY ('{${Object.values(requiredTriggers)}}')`,
    );

    expect(Object.fromEntries(made.map((row) => [row["name"], row["table"]]))).toEqual(requiredTriggers);
    expect(durabilitySettings).toContain("fsync");
  });
});
