import { type Browser, test as base, type Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import { browserLocale } from "./support/browser-locale";
import { type Credentials, type InvitedRole, invitePerson, signInAt } from "./support/people";
import { openShop, type Shop, type ShopWishes } from "./support/shop";
import { origin, samplePassword } from "./support/stand";
import { wordsIn } from "./support/words";

export { expect } from "@playwright/test";

type WhoSignsIn = {
  readonly as: "owner" | InvitedRole /** The test's own shop, if left out. */;
  readonly at?: Shop;
};
type ConnectionForm = Omit<Parameters<typeof createShipStation>[0], "url">;

export type Given = {
  /** What the test's shop is like: `test.use({ shopWishes: { locale: "fr" } })`. */
  shopWishes: ShopWishes;
  /** A site with an owner and nothing else, for this test alone. */
  shop: Shop;
  /** One more of them. */
  anotherShop: (wishes?: ShopWishes) => Promise<Shop>;
  /** A page in a browser of its own, of nobody yet. */
  freshPage: (locale?: Locale) => Promise<Page>;
  /** The same, signed in as somebody of a shop; who is not there yet is invited by its owner. */
  signIn: (who: WhoSignsIn) => Promise<Page>;
  /** The same, signed in as somebody of the sample shop. */
  signInAtSample: (email: string, locale?: Locale) => Promise<Page>;
  /** A ShipStation account whose connection form is filled in with this. */
  shipStation: (form: ConnectionForm) => ShipStation;
};

/** Signed in once a worker, because signing in takes longer than most looks at a page. */
type OfTheWorker = {
  operator: Page;
  /** The owner of the sample shop, who only looks: what a test changes belongs into a shop of its own. */
  sampleOwner: Page;
  /** The owner of the other sample shop, who reads French and only looks likewise. */
  frenchOwner: Page;
};

/** In a browser context of its own: who is signed in elsewhere is a stranger here. */
async function newPage(browser: Browser, locale: Locale): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: browserLocale(locale) });
  return context.newPage();
}

async function signedIn(
  browser: Browser,
  { login, locale }: { readonly login: string; readonly locale: Locale },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await newPage(browser, locale);
  await signInAt(page, wordsIn(locale), { login, password: samplePassword });
  await use(page);
  await page.context().close();
}

export const test = base.extend<Given, OfTheWorker>({
  operator: [
    async ({ browser }, use) => signedIn(browser, { login: "operator@platform.example", locale: "en" }, use),
    { scope: "worker" },
  ],
  sampleOwner: [
    async ({ browser }, use) => signedIn(browser, { login: "owner@acme.example", locale: "en" }, use),
    { scope: "worker" },
  ],
  frenchOwner: [
    async ({ browser }, use) => signedIn(browser, { login: "owner@bolt.example", locale: "fr" }, use),
    { scope: "worker" },
  ],

  shopWishes: [{}, { option: true }],
  shop: async ({ anotherShop, shopWishes }, use) => use(await anotherShop(shopWishes)),
  anotherShop: async ({ operator, browser }, use) =>
    use((wishes = {}) => openShop(operator, browser, wishes)),

  freshPage: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (locale = "en") => {
      const page = await newPage(browser, locale);
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },

  signIn: async ({ shop, freshPage }, use) => {
    const enter = async (at: Shop, person: Credentials) => {
      const page = await freshPage(at.locale);
      await signInAt(page, at.t, person);
      return page;
    };
    await use(async ({ as, at = shop }) => {
      const owner = await enter(at, at.owner);
      return as === "owner" ? owner : enter(at, await invitePerson(owner, { shop: at, role: as }));
    });
  },

  signInAtSample: async ({ freshPage }, use) => {
    await use(async (email, locale = "en") => {
      const page = await freshPage(locale);
      await signInAt(page, wordsIn(locale), { login: email, password: samplePassword });
      return page;
    });
  },

  // Playwright reads from the pattern which fixtures this one needs: none.
  shipStation: async ({}, use) =>
    use((form) => createShipStation({ url: `${origin}/api/shipstation`, noticeDelayMs: 50, ...form })),
});
