import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunch } from "./e2e/support/chromium";
import { appSettings, origin, port } from "./e2e/support/stand";

// The workers read this file too: the first one to do so makes the folder, and its end is the end of the run.
if (process.env["E2E_DATA_DIR"] === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "wsm-e2e-"));
  process.env["E2E_DATA_DIR"] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  // Some journeys wait much: four keep two cores busy.
  workers: 4,
  retries: 0,
  // A test takes seconds; a machine with other work takes them twice and thrice.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: origin,
    locale: "en-US",
    timezoneId: "UTC",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    permissions: ["clipboard-read", "clipboard-write"],
    screenshot: "only-on-failure",
    // A third of the work; `npm run e2e -- --trace on` has it.
    trace: "off",
    launchOptions: chromiumLaunch(),
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.mjs`,
    url: `${origin}/api/health`,
    env: {
      ...appSettings,
      PORT: String(port),
      APP_ORIGIN: origin,
      DATA_DIR: join(process.env["E2E_DATA_DIR"], "data"),
      DATABASE_URL: "",
      MASTER_KEY: "",
      SAMPLE_SHOP: "on",
    },
    // Packages, a build and the sample shop, where a run comes first.
    timeout: 5 * 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    reuseExistingServer: process.env["E2E_REUSE"] === "1",
    stdout: "ignore",
    stderr: "pipe",
  },
});
