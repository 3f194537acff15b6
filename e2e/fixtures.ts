import { type Browser, test as base, type Page } from "@playwright/test";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import { browserLocale } from "./support/browser-locale";
import { signInAt } from "./support/people";
import { type InvitedRole, invitePerson, openShop, type Shop, type ShopWishes } from "./support/shop";
import { origin, samplePassword } from "./support/stand";
import { english } from "./support/words";

export { expect } from "@playwright/test";

export type WhoSignsIn = { readonly as: "owner" | InvitedRole };

type Given = {
  /** What the shop of a test is like: `test.use({ shopWishes: { locale: "fr" } })`. */
  shopWishes: ShopWishes;
  /** A site with an owner and nothing else, for this test alone. */
  shop: Shop;
  /** A page of the shop's administration, in a browser of its own, signed in as somebody of the shop. */
  signIn: (who: WhoSignsIn) => Promise<Page>;
  /** A ShipStation account whose connection form is filled in with this. */
  shipStation: (form: ConnectionForm) => ShipStation;
};

type ConnectionForm = Omit<Parameters<typeof createShipStation>[0], "url"> & { readonly url?: string };
type OfTheWorker = { operator: Page };

async function freshPage(browser: Browser, locale: "fr" | "en"): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: browserLocale(locale) });
  return context.newPage();
}

export const test = base.extend<Given, OfTheWorker>({
  operator: [
    async ({ browser }, use) => {
      const page = await freshPage(browser, "en");
      await signInAt(page, english, { login: "operator@platform.example", password: samplePassword });
      await use(page);
      await page.context().close();
    },
    { scope: "worker" },
  ],

  shopWishes: [{}, { option: true }],

  shop: async ({ operator, browser, shopWishes }, use) => {
    await use(await openShop(operator, browser, shopWishes));
  },

  signIn: async ({ shop, browser }, use) => {
    const pages: Page[] = [];
    const open = async () => {
      const page = await freshPage(browser, shop.locale);
      pages.push(page);
      return page;
    };
    let owner: Promise<Page> | undefined;
    const asOwner = async () => {
      const page = await open();
      await signInAt(page, shop.t, shop.owner);
      return page;
    };

    await use(async ({ as }) => {
      if (as === "owner") return asOwner();
      owner ??= asOwner();
      const page = await open();
      const person = await invitePerson(await owner, page.context(), { shop, role: as });
      await signInAt(page, shop.t, person);
      return page;
    });

    await Promise.all(pages.map((page) => page.context().close()));
  },

  // Playwright reads from the pattern which fixtures this one needs: none.
  // eslint-disable-next-line no-empty-pattern
  shipStation: async ({}, use) => {
    await use((form) => createShipStation({ url: `${origin}/api/shipstation`, noticeDelayMs: 50, ...form }));
  },
});
