import { type Browser, expect, type Page } from "@playwright/test";
import { browserLocale } from "./browser-locale";
import { open } from "./open";
import type { Shop } from "./shop";
import type { Words } from "./words";

export type Credentials = { readonly login: string; readonly password: string };

/** Signs in as anybody would, and waits until the administration is there. */
export async function signInAt(page: Page, t: Words, { login, password }: Credentials): Promise<void> {
  await open(page, "/sign-in");
  await fillSignIn(page, t, { login, password });
  await expect(page.getByRole("button", { name: t("shell.account", { name: "" }) })).toBeVisible();
}

/** Asks to be signed in, and waits for the answer, whatever it is. */
export async function fillSignIn(page: Page, t: Words, { login, password }: Credentials): Promise<void> {
  await page.getByLabel(t("signIn.login")).fill(login);
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  // In a process that has just begun, beside other browsers, it has taken more than ten seconds.
  await expect(page.getByRole("button", { name: t("signIn.submitting") })).toBeHidden({ timeout: 30_000 });
}

type LinkInHand = Pick<Shop, "t" | "locale"> & { readonly link: string; readonly password: string };

/** Opens a link that was handed over, in a stranger's browser, and chooses the password with it. */
export async function takeUpLink(browser: Browser | null, given: LinkInHand): Promise<void> {
  const { t, locale, link, password } = given;
  if (!browser) throw new Error("This page belongs to no browser that can open another one.");
  const page = await browser.newPage({ locale: browserLocale(locale) });
  await open(page, link);
  await page.getByLabel(t("signIn.link.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.link.submit") }).click();
  await expect(page.getByText(t("signIn.passwordChosen"))).toBeVisible();
  await page.close();
}

export type InvitedRole = "manager" | "assistant_manager" | "staff" | "sales" | "service";

/** Adds a person to a shop as its owner does, and lets them choose a password. */
export async function invitePerson(
  owner: Page,
  { shop, role }: { readonly shop: Shop; readonly role: InvitedRole },
): Promise<Credentials> {
  const { t, tag, locale } = shop;
  const person = { login: `${role}@${tag.toLowerCase()}.example`, password: `${role} of ${tag}, 2026` };
  await open(owner, "/systems/user-access/new");
  await owner.getByLabel(t("users.person.name"), { exact: true }).fill(`Sam ${tag}`);
  await owner.getByLabel(t("users.person.email"), { exact: true }).fill(person.login);
  await owner
    .getByRole("radio", { name: t(`roles.${role}`) })
    .first()
    .check();
  await owner
    .getByRole("button", { name: t("users.person.submit") })
    .first()
    .click();
  const link = await owner.getByRole("textbox", { name: t("users.invited.link") }).inputValue();
  await takeUpLink(owner.context().browser(), { t, locale, link, password: person.password });
  return person;
}
