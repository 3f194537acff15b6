import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { open } from "./support/open";
import { startOwnApp } from "./support/own-app";
import { port as journeysPort } from "./support/stand";
import { english as t } from "./support/words";

const port = journeysPort + 1;

test("an empty platform is set up once, by whoever opens it first", async ({ freshPage }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "wsm-first-day-"));
  const app = await startOwnApp({ port, dataDir: join(folder, "data"), settings: { SAMPLE_SHOP: "off" } });
  try {
    const page = await freshPage();
    await open(page, app.origin);
    await expect(page.getByRole("heading", { level: 1, name: t("setup.title") })).toBeVisible();
    await page.getByRole("button", { name: t("setup.submit") }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();

    await page.getByLabel(t("setup.storeName")).fill("Corner Garage");
    await page.getByLabel(t("setup.tag"), { exact: true }).fill("GARAGE");
    await page.getByLabel(t("setup.name"), { exact: true }).fill("Grace Owner");
    await page.getByLabel(t("setup.email"), { exact: true }).fill("grace@garage.example");
    await page.getByLabel(t("setup.password"), { exact: true }).fill("a password of the first day");
    await page.getByRole("button", { name: t("setup.submit") }).click();

    await expect(page.getByRole("heading", { level: 1, name: t("dashboard.title") })).toBeVisible();
    await expect(page.getByLabel(t("shared.siteTag"), { exact: true })).toHaveValue("GARAGE");
    expect((await open(page, `${app.origin}/setup`))?.status()).toBe(404);
    await open(page, `${app.origin}/platform/sites`);
    await expect(page.getByRole("main").getByRole("link", { name: "Corner Garage" })).toBeVisible();
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
