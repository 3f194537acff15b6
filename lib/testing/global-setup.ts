import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the test server, with "NAME" where the database goes. */
    databaseAddress: string;
  }
}

export const templateName = "template_shop";

/** One PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "wsm-test-"));
  // Nothing here outlives the run, so nothing is waited for until it is on the disk.
  const settings = { shared_buffers: "64MB", fsync: "off", full_page_writes: "off" };
  const server = await startEmbedded({ dataDir: folder, settings });
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  await migrate(
    server.urlOf(templateName),
    fileURLToPath(new URL("../../prisma/migrations", import.meta.url)),
  );
  project.provide("databaseAddress", server.urlOf("NAME"));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
