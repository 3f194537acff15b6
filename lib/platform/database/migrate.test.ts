import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkMigrations } from "@/lib/platform/database/check-migrations";
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

  test("started by two apps at once take turns, so that each is applied by one of them", async () => {
    for (const n of [2, 3, 4, 5, 6])
      write(`${n}_more`, `CREATE TABLE more_${n} (id INT); SELECT pg_sleep(0.02);`);

    const applied = await Promise.all([run(), run(), run(), run()]);

    expect(applied.flat().sort()).toEqual(["1_shelf", "2_more", "3_more", "4_more", "5_more", "6_more"]);
    await database().$executeRaw`DROP TABLE more_2, more_3, more_4, more_5, more_6`;
  });

  test("wait for a table only briefly at a time, and let old processes go on between", async () => {
    await run();
    write("2_shelf_name", "ALTER TABLE shelf ADD COLUMN height INTEGER NOT NULL DEFAULT 3;");
    const reader = new pg.Client({ connectionString: env().databaseUrl });
    await reader.connect();
    await reader.query("BEGIN; SELECT * FROM shelf");

    const migrating = migrate(env().databaseUrl, folder, {
      patience: { lockTimeoutMs: 200, pauseMs: 50, tries: 100 },
    });
    for (let reads = 0; reads < 5; reads += 1) await database().$queryRaw`SELECT name FROM shelf`;
    await reader.query("COMMIT");

    expect(await migrating).toEqual(["2_shelf_name"]);
    await reader.end();
  });

  test("give up with one sentence when a table is never free", async () => {
    await run();
    write("2_shelf_name", "ALTER TABLE shelf ADD COLUMN height INTEGER NOT NULL DEFAULT 3;");
    const reader = new pg.Client({ connectionString: env().databaseUrl });
    await reader.connect();
    await reader.query("BEGIN; SELECT * FROM shelf");

    const migrating = migrate(env().databaseUrl, folder, {
      patience: { lockTimeoutMs: 50, pauseMs: 10, tries: 2 },
    });

    await expect(migrating).rejects.toThrow(/^The migration "2_shelf_name" could not be applied: [^\n]+\.$/);
    await reader.end();
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

describe("a process that only serves", () => {
  const check = () => checkMigrations(env().databaseUrl, folder);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "wsm-migrations-"));
    await database().$executeRaw`DROP TABLE IF EXISTS _prisma_migrations, shelf`;
    write("1_shelf", "CREATE TABLE shelf (name TEXT);");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("refuses a database that lacks its migrations, and says what to do", async () => {
    await expect(check()).rejects.toThrow(
      'The database lacks a migration of this version ("1_shelf"); apply it once with: npm run migrate',
    );

    await run();
    write("2_more", "SELECT 1;");
    write("3_more", "SELECT 1;");

    await expect(check()).rejects.toThrow('("2_more" and 1 more)');
  });

  test("works on one that is ahead of it, as an old process does during an upgrade", async () => {
    write("2_newer", "SELECT 1;");
    await run();
    rmSync(join(folder, "2_newer"), { recursive: true });

    await expect(check()).resolves.toBeUndefined();
  });
});
