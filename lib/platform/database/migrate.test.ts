import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { migrate } from "@/lib/platform/database/migrate";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

let folder: string;

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const run = () => migrate(env().databaseUrl, folder);

describe("migrations", () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "wsm-migrations-"));
    await database().$executeRaw`DROP TABLE IF EXISTS _prisma_migrations, shelf`;
    write("1_shelf", "CREATE TABLE shelf (name TEXT); INSERT INTO shelf VALUES ('bolts');");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("are applied once, in the order of their names", async () => {
    write("2_shelf_name", "ALTER TABLE shelf ADD COLUMN height INTEGER NOT NULL DEFAULT 3;");

    expect(await run()).toEqual(["1_shelf", "2_shelf_name"]);
    expect(await run()).toEqual([]);
    expect(await database().$queryRaw`SELECT * FROM shelf`).toEqual([{ name: "bolts", height: 3 }]);
  });

  test("started by two apps at once are applied once", async () => {
    const applied = await Promise.all([run(), run(), run()]);

    expect(applied.flat()).toEqual(["1_shelf"]);
  });

  test("that fail leave nothing behind and can be mended", async () => {
    write("2_broken", "CREATE TABLE half (id INT); SELECT * FROM nowhere;");

    await expect(run()).rejects.toThrow('The migration "2_broken" could not be applied');

    expect(await database().$queryRaw`SELECT to_regclass('half')::text AS half`).toEqual([{ half: null }]);
    write("2_broken", "CREATE TABLE half (id INT);");
    expect(await run()).toEqual(["2_broken"]);
    await database().$executeRaw`DROP TABLE half`;
  });

  test("that were changed after they ran stop the start", async () => {
    await run();
    write("1_shelf", "CREATE TABLE shelf (name TEXT);");

    await expect(run()).rejects.toThrow(/^The migration "1_shelf" was changed after[^\n]+\.$/);
  });

  test("of a newer version stop the start", async () => {
    write("2_newer", "SELECT 1;");
    await run();
    rmSync(join(folder, "2_newer"), { recursive: true });

    await expect(run()).rejects.toThrow('this one has no migration "2_newer"');
  });
});
