import { type BrowserContext, expect, type Page } from "@playwright/test";
import { open } from "./open";
import type { Words } from "./words";

export type Credentials = { readonly login: string; readonly password: string };

/** Signs in as anybody would, and waits until the administration is there. */
export async function signInAt(page: Page, t: Words, { login, password }: Credentials): Promise<void> {
  await open(page, "/sign-in");
  await fillSignIn(page, t, { login, password });
  await expect(page.getByRole("button", { name: t("shell.account", { name: "" }) })).toBeVisible();
}

export async function fillSignIn(page: Page, t: Words, { login, password }: Credentials): Promise<void> {
  await page.getByLabel(t("signIn.login")).fill(login);
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
}

/** Opens a link that was handed over and chooses the first password with it. */
export async function takeUpLink(
  context: BrowserContext,
  t: Words,
  { link, password }: { readonly link: string; readonly password: string },
): Promise<void> {
  const page = await context.newPage();
  await open(page, link);
  await page.getByLabel(t("signIn.link.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.link.submit") }).click();
  await expect(page.getByText(t("signIn.passwordChosen"))).toBeVisible();
  await page.close();
}
