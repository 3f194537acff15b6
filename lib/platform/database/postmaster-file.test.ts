import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runningPostmaster } from "@/lib/platform/database/postmaster-file";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wsm-test-"));
  file = join(folder, "postmaster.pid");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a server that is just writing its file keeps it", () => {
  writeFileSync(file, "");

  expect(runningPostmaster(folder)).toBeNull();
  expect(existsSync(file)).toBe(true);
});

test("an empty file that a crash left is removed, or no server could start", () => {
  writeFileSync(file, "");
  utimesSync(file, new Date(0), new Date(0));

  expect(runningPostmaster(folder)).toBeNull();
  expect(existsSync(file)).toBe(false);
});
