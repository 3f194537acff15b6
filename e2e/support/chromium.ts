import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** CHROMIUM_PATH, else Playwright's own (undefined: it finds that itself), else Debian's. */
function chromiumPath(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return given;
  if (existsSync(chromium.executablePath())) return undefined;
  return "/usr/bin/chromium";
}

const offline = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function chromiumLaunch() {
  const executablePath = chromiumPath();
  // Chromium's own sandbox does not start as root.
  const args = process.getuid?.() === 0 ? [...offline, "--no-sandbox"] : offline;
  return { args, ...(executablePath !== undefined && { executablePath }) };
}
