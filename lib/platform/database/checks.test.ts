import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { checkDatabase, durabilitySettings, requiredTriggers } from "@/lib/platform/database/checks";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The same database, asked for with a setting of its own. */
function urlWith(setting: string): string {
  const url = new URL(env().databaseUrl);
  url.searchParams.set("options", `-c ${setting}`);
  return url.href;
}

describe("the start refuses", () => {
  afterEach(() => run("ALTER TABLE site ENABLE TRIGGER USER"));

  test("nothing of a sound database", async () => {
    await expect(checkDatabase(env().databaseUrl)).resolves.toBeUndefined();
  });

  test("a database that acknowledges before it has written", async () => {
    await expect(checkDatabase(urlWith("synchronous_commit=off"))).rejects.toThrow(
      /^The database has synchronous_commit switched off[^\n]+\.$/,
    );
  });

  test("a database whose triggers do not fire", async () => {
    await run("ALTER TABLE site DISABLE TRIGGER site_clock_made");

    await expect(checkDatabase(env().databaseUrl)).rejects.toThrow(
      /lacks the triggers[^\n]+\(site_clock_made\)/,
    );
  });

  test("by names that are really there", () => {
    expect(durabilitySettings).toContain("fsync");
    expect(requiredTriggers).toHaveLength(5);
  });
});
