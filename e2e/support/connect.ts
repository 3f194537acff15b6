import { expect, type Page } from "@playwright/test";
import type { StatusFields } from "@/simulator/statuses";
import { open } from "./open";
import type { Shop } from "./shop";

/** What is copied, as a person gets it: from the clipboard. */
export async function copied(page: Page, shop: Shop, label: string): Promise<string> {
  const button = page.getByRole("button", { name: shop.t("shared.copySubject", { subject: label }) });
  await button.click();
  // While it stands there, the button says what happened.
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: shop.t("shared.copied") })
      .first(),
  ).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Makes the shop's ShipStation user and answers its password, which is shown this once. */
export async function createConnectionUser(page: Page, shop: Shop, { useNow }: { useNow: boolean }) {
  const { t } = shop;
  await open(page, "/systems/user-access/new?kind=connection");
  const userName = await page.getByLabel(t("users.connection.userName"), { exact: true }).inputValue();
  await page.getByRole("checkbox", { name: t("users.connection.useNow") }).setChecked(useNow);
  await page
    .getByRole("button", { name: t("users.connection.submit") })
    .last()
    .click();
  const dialog = page.getByRole("dialog", { name: t("users.reveal.title", { userName }) });
  const password = await dialog.getByLabel(t("users.reveal.password"), { exact: true }).inputValue();
  await dialog.getByRole("checkbox", { name: t("users.reveal.saved") }).check();
  await dialog.getByRole("button", { name: t("users.reveal.done") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("users.title") })).toBeVisible();
  return { username: userName, password };
}

export async function createToken(page: Page, { t }: Shop, name: string): Promise<string> {
  await open(page, "/systems/user-access/api-tokens");
  await page.getByRole("button", { name: t("apiTokens.create") }).click();
  const form = page.getByRole("dialog", { name: t("apiTokens.dialog.title") });
  await form.getByLabel(t("apiTokens.dialog.name")).fill(name);
  await form.getByRole("button", { name: t("apiTokens.dialog.submit"), exact: true }).click();
  const ready = page.getByRole("dialog", { name: t("apiTokens.dialog.doneTitle", { name }) });
  const token = await ready.getByLabel(t("apiTokens.dialog.token"), { exact: true }).inputValue();
  await ready.getByRole("checkbox", { name: t("apiTokens.dialog.saved") }).check();
  await ready.getByRole("button", { name: t("apiTokens.dialog.done") }).click();
  await expect(page.getByRole("table").getByText(name, { exact: true })).toBeVisible();
  return token;
}

/** Maps the nine predefined statuses as the page recommends. */
export async function mapAsRecommended(page: Page, shop: Shop): Promise<void> {
  const { t } = shop;
  await open(page, "/systems/configuration/order-statuses");
  await page.getByRole("button", { name: t("statusMapping.recommended") }).click();
  await save(page, shop);
  await expect(page.getByText(beginning(t.raw("statusMapping.saved")))).toBeVisible();
}

/** The five texts of the mapping page, as they are typed into ShipStation's form. */
export async function pasteTexts(page: Page): Promise<StatusFields> {
  const field = async (name: string) => {
    const box = page.getByRole("textbox", { name, exact: true });
    return (await box.count()) === 0 ? "" : box.inputValue();
  };
  return {
    unpaid: await field("Unpaid Status"),
    paid: await field("Paid Status"),
    shipped: await field("Shipped Status"),
    cancelled: await field("Cancelled Status"),
    onHold: await field("On-Hold Status"),
  };
}

export async function save(page: Page, { t }: Pick<Shop, "t">): Promise<void> {
  await page.getByRole("button", { name: t("shared.save"), exact: true }).click();
}

/** The fixed words of a message before its first value. */
export function beginning(message: unknown): string {
  return String(message).split(/[{<]/)[0]?.trim() ?? "";
}
