// Reads how many tests passed from the reports of the two test programs.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../start/packages.mjs";

/** A place for a report, where none of an earlier run lies. */
export function reportFile(name) {
  // Not in Playwright's own folder of results, which it empties.
  const folder = join(root, "node_modules/.cache/reports");
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

export function vitestCounts(file, code) {
  const report = read(file);
  return counted(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, code);
}

export function playwrightCounts(file, code) {
  const { expected = 0, flaky = 0, unexpected = 0 } = read(file)?.stats ?? {};
  return counted(expected + flaky, unexpected, code);
}

/** A program that failed without a failed test (a file that does not load, an error outside) counts as one. */
function counted(passed, failed, code) {
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
