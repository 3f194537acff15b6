import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkedManifest } from "@/lib/platform/backup/backup-file";
import { writeBackup } from "@/lib/platform/backup/write-backup";
import { env } from "@/lib/platform/env";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wsm-backup-"));
  file = join(folder, "shop.backup");
});
afterEach(() => rmSync(folder, { recursive: true }));

const backUp = () => writeBackup({ databaseUrl: env().databaseUrl, file, app: "1.2.3", keyId: "0123abcd" });

describe("a backup", () => {
  test("says what it holds, for its owner's eyes only", async () => {
    const shop = await aConnectedShop("ACME");
    await aStoredOrder(shop, "1001");

    const made = await backUp();

    const manifest = await checkedManifest(file);
    expect(manifest).toEqual(made);
    expect(manifest).toMatchObject({ app: "1.2.3", keyId: "0123abcd" });
    expect(manifest.tables.find(({ name }) => name === "order_line")).toMatchObject({ rows: 2 });
    expect(manifest.tables.map(({ name }) => name)).not.toContain("session");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("never takes the place of another file", async () => {
    writeFileSync(file, "my thesis");

    await expect(backUp()).rejects.toThrow(`${file} is there already; give the backup another name.`);

    expect(readFileSync(file, "utf8")).toBe("my thesis");
  });

  test.each([1, 40, 2_000])("that lost its last %i bytes is known as cut off", async (bytes) => {
    await backUp();
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - bytes));

    await expect(checkedManifest(file)).rejects.toThrow(
      `${file} is cut off: the end of the backup is missing.`,
    );
  });

  test("in which one byte of a table changed is known as damaged", async () => {
    const { tables } = await backUp();
    const at = tables.find(({ name }) => name === "order_line")?.offset ?? 0;
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(at + 9) ^ 1, at + 9);
    writeFileSync(file, bytes);

    await expect(checkedManifest(file)).rejects.toThrow(
      `${file} is damaged: its table order_line is not what was written.`,
    );
  });

  test("is not mistaken for any other file, or an empty one", async () => {
    for (const text of ["", "PGDMP of another program"]) {
      writeFileSync(file, text);
      await expect(checkedManifest(file)).rejects.toThrow(`${file} is no backup of this app.`);
    }
    rmSync(file);
    await expect(checkedManifest(file)).rejects.toThrow(`There is no file ${file}.`);
  });
});
