import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RestoreRequest, restoreBackup } from "@/lib/platform/backup/restore-backup";
import { writeBackup } from "@/lib/platform/backup/write-backup";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

const ownMigrations = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));
let folder: string;
let shops = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wsm-restore-"));
  const shop = await aConnectedShop(`SHOP${++shops}`);
  await aStoredOrder(shop, "1001");
  const file = join(folder, "shop.backup");
  await writeBackup({ databaseUrl: env().databaseUrl, file, app: "1.2.3", keyId: "0123abcd" });
});
afterEach(() => rmSync(folder, { recursive: true }));

const restore = (over: Partial<RestoreRequest> = {}) =>
  restoreBackup({
    file: join(folder, "shop.backup"),
    dataDir: join(folder, "data"),
    migrationsFolder: ownMigrations,
    replace: false,
    keyId: "0123abcd",
    now: new Date(),
    ...over,
  });

async function rowsOf(statement: string): Promise<unknown[]> {
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  await server.stop();
  return rows;
}

describe("a backup that is restored", { timeout: 120_000 }, () => {
  test("by a newer version gets the migrations it lacks, over its rows", async () => {
    const migrationsFolder = join(folder, "migrations");
    cpSync(ownMigrations, migrationsFolder, { recursive: true });
    // Older by name than the backup's last, as when two branches come together, and one that reads the rows.
    const added = {
      "20261125175959_between": "CREATE TABLE shelf AS SELECT count(*)::int AS orders FROM shop_order;",
      "29991231000000_newer": `ALTER TABLE "site" ADD COLUMN "colour" TEXT NOT NULL DEFAULT 'red';`,
    };
    for (const [name, sql] of Object.entries(added)) {
      mkdirSync(join(migrationsFolder, name));
      writeFileSync(join(migrationsFolder, name, "migration.sql"), sql);
    }

    await restore({ migrationsFolder });

    const found = await rowsOf(
      `SELECT orders, (SELECT min(colour) FROM site) AS colour,
         (SELECT nextval('order_change_seq_seq') > max(seq) FROM order_change) AS "sequence goes on" FROM shelf`,
    );
    expect(found).toEqual([{ orders: shops, colour: "red", "sequence goes on": true }]);
  });

  test("by an older version is refused, and nothing is left behind", async () => {
    const migrationsFolder = join(folder, "migrations");
    cpSync(ownMigrations, migrationsFolder, { recursive: true });
    const last = readdirSync(migrationsFolder)
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1);
    rmSync(join(migrationsFolder, String(last)), { recursive: true });

    await expect(restore({ migrationsFolder })).rejects.toThrow(
      `The backup was made by another version of the app (1.2.3): this one has no such migration "${last}".`,
    );

    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("with another master key is refused before anything is touched", async () => {
    await expect(restore({ keyId: "another1" })).rejects.toThrow(
      "The master key is not the one that the backup's secrets are sealed with",
    );

    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});
