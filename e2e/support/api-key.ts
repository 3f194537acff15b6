import { expect, type Page } from "@playwright/test";
import { beginning, save } from "./connect";
import { open } from "./open";
import type { Shop } from "./shop";
import { shipStationKey } from "./stand";

/** Gives the shop an address of its own, under which ShipStation knows its store, and saves the API key. */
export async function saveApiKey(page: Page, shop: Shop, publicUrl: string): Promise<void> {
  const { t } = shop;
  await open(page, "/systems/configuration/general");
  await page.getByLabel(t("general.store.publicUrl")).fill(publicUrl);
  await page.getByLabel(t("general.api.key"), { exact: true }).fill(shipStationKey.apiKey);
  await page.getByLabel(t("general.api.secret"), { exact: true }).fill(shipStationKey.apiSecret);
  await save(page, shop);
  await expect(page.getByText(beginning(t.raw("general.api.accepted")))).toBeVisible();
}
