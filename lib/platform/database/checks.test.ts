import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { checkDatabase, durabilitySettings, requiredTriggers } from "@/lib/platform/database/checks";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";
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

  test("a database that acknowledges before it has written", async () => {
    await expect(checkDatabase(urlWith("synchronous_commit=off"))).rejects.toThrow(
      /^The database has fsync, full_page_writes, synchronous_commit switched off[^\n]+\.$/,
    );
  });

  test("no database that the app made itself", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "wsm-test-"));
    const server = await startEmbedded({ dataDir, settings: { shared_buffers: "16MB" } });
    await migrate(server.databaseUrl, "prisma/migrations");

    await expect(checkDatabase(server.databaseUrl)).resolves.toBeUndefined();

    await server.stop();
    rmSync(dataDir, { recursive: true });
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
