import { type Browser, expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { open } from "./open";
import { type Credentials, takeUpLink } from "./people";
import { english, type Words, wordsIn } from "./words";

/** A site of its own with its first owner, made for one test. */
export type Shop = {
  readonly tag: string;
  readonly name: string;
  readonly locale: Locale;
  readonly t: Words;
  readonly owner: Credentials & { readonly name: string };
};

export type ShopWishes = { readonly locale?: Locale; readonly isEnabled?: boolean };

let made = 0;

/** A tag that no other worker, test or run has. */
function newTag(): string {
  made += 1;
  return `Q${process.pid.toString(36)}${made.toString(36)}${(Date.now() % 46_656).toString(36)}`.toUpperCase();
}

/** Opens a site as the operator does, enables ShipStation for it, and lets its owner choose a password. */
export async function openShop(
  operator: Page,
  browser: Browser,
  { locale = "en", isEnabled = true }: ShopWishes,
): Promise<Shop> {
  const tag = newTag();
  const shop: Shop = {
    tag,
    name: `Shop ${tag}`,
    locale,
    t: wordsIn(locale),
    owner: {
      name: `Ada ${tag}`,
      login: `ada@${tag.toLowerCase()}.example`,
      password: `owner of ${tag}, 2026`,
    },
  };
  const link = await openSite(operator, shop);
  if (isEnabled) await enableShipStation(operator, shop);
  await takeUpLink(browser, { ...shop, link, password: shop.owner.password });
  return shop;
}

async function openSite(operator: Page, { tag, name, locale, owner }: Shop): Promise<string> {
  await open(operator, "/platform/sites/new");
  await operator.getByLabel(english("platform.form.name")).fill(name);
  await operator.getByLabel(english("platform.form.tag")).fill(tag);
  await operator.getByRole("combobox", { name: english("platform.form.language") }).selectOption(locale);
  await operator.getByLabel(english("platform.form.ownerName")).fill(owner.name);
  await operator.getByLabel(english("platform.form.ownerEmail")).fill(owner.login);
  await operator.getByRole("button", { name: english("platform.form.submit") }).click();
  await expect(
    operator.getByRole("heading", { name: english("platform.opened.title", { name }) }),
  ).toBeVisible();
  const words = english("platform.opened.link", { owner: owner.name });
  return operator.getByRole("textbox", { name: words }).inputValue();
}

/** From the page that says the site is open. */
async function enableShipStation(operator: Page, { name }: Shop): Promise<void> {
  await operator.getByRole("link", { name: english("platform.opened.toSite") }).click();
  await operator.getByRole("button", { name: english("platform.site.enable") }).click();
  const question = operator.getByRole("alertdialog", {
    name: english("platform.site.enableTitle", { name }),
  });
  await question.getByRole("button", { name: english("platform.site.enable") }).click();
  await expect(operator.getByText(english("platform.site.enabledDone", { name }))).toBeVisible();
}
