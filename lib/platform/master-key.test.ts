import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keptMasterKey } from "@/lib/platform/master-key";

let dataDir: string;

describe("the key of an embedded database", () => {
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "wsm-key-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test("is made once, random, and for its owner's eyes only", () => {
    const key = keptMasterKey(dataDir);

    expect(Buffer.from(key, "base64")).toHaveLength(32);
    expect(keptMasterKey(dataDir)).toBe(key);
    expect(statSync(join(dataDir, "master.key")).mode & 0o777).toBe(0o600);
  });

  test("that is lost is asked for, because a new one would open nothing", () => {
    mkdirSync(join(dataDir, "postgres"));

    expect(() => keptMasterKey(dataDir)).toThrow(/^MASTER_KEY is missing: [^\n]+\.$/);
  });

  test("that is damaged stops the start", () => {
    writeFileSync(join(dataDir, "master.key"), "damaged\n");

    expect(() => keptMasterKey(dataDir)).toThrow(/^MASTER_KEY is not usable: expected [^\n]+\.$/);
  });
});
