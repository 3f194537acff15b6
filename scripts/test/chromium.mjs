// Finds a Chromium for the browser journeys, or gets one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../start/packages.mjs";
import { ensureTool, findTool } from "./system-tools.mjs";

const systemNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const installWithinMs = 5 * 60_000;

/** The path of a browser, or null where Playwright's own is there and needs none. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!runs(given))
      throw new Error("CHROMIUM_PATH is not usable: expected the path of a Chromium that starts.");
    return given;
  }
  if (isPlaywrightsOwnReady()) return null;
  const systems = [findTool(...systemNames), ...applications].find((path) => path && runs(path));
  if (systems) return systems;

  process.stdout.write("  … Installing Chromium\n");
  const playwright = join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: installWithinMs,
  });
  if (isPlaywrightsOwnReady()) return null;
  const debians = ensureTool("chromium", "chromium");
  if (debians && runs(debians)) return debians;
  throw new Error("There is no Chromium and none could be installed; name one in CHROMIUM_PATH.");
}

function isPlaywrightsOwnReady() {
  return existsSync(chromium.executablePath()) && runs(chromium.executablePath());
}

/** Ubuntu's chromium-browser may be a note that there is none, and a download may lack libraries of the system. */
function runs(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
