import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { expect, type Given, test } from "./fixtures";
import { saveApiKey } from "./support/api-key";
import { createConnectionUser, createToken, mapAsRecommended, pasteTexts } from "./support/connect";
import { placeOrder } from "./support/intake";
import { look, lookAtWhatIsOpen } from "./support/look";
import { ask, notify } from "./support/notify";
import { open } from "./support/open";
import { ownStore } from "./support/own-stores";

const log = "/systems/shipstation/requests";
const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });
    // Many looks, each of some seconds; on a busy machine of twice as many.
    test.beforeEach(() => test.setTimeout(600_000));

    test("the pages of a connection that works are accessible", async ({ shop, signIn, shipStation }) => {
      const { t } = shop;
      const { page, user } = await connected({ shop, signIn, shipStation });
      const button = (name: string) => page.getByRole("button", { name, exact: true });

      for (const path of ["/", "/orders/1001", "/systems/configuration/general"]) {
        await test.step(path, () => look(page, path));
      }
      await test.step("the overview, and what ShipStation says", async () => {
        await open(page, "/systems/shipstation");
        await button(t("shipStationOverview.store.refresh")).click();
        const said = page.getByRole("region", { name: t("shipStationOverview.store.title"), exact: true });
        await expect(said.getByText(t("shipStationOverview.store.autoOn"), { exact: true })).toBeVisible();
        await lookAtWhatIsOpen(page);
      });
      await test.step("where ShipStation's texts are others", () =>
        look(page, "/systems/configuration/order-statuses"));
      await test.step("the connection test, run", async () => {
        await open(page, "/systems/shipstation/test");
        await button(t("connectionTest.run")).click();
        await expect(button(t("connectionTest.copyReport"))).toBeVisible({ timeout: 60_000 });
        await lookAtWhatIsOpen(page);
      });

      for (const path of await linksIn(page, log)) await test.step(path, () => look(page, path));
      await test.step("what would be sent now", async () => {
        const [first] = await linksIn(page, `${log}?action=export&result=ok`);
        await look(page, `${first}/now`);
      });
      await test.step("the inbox", () => look(page, `${log}/inbox`));
      await test.step("the history and its newest entry", async () => {
        await look(page, "/systems/audit");
        const [newest] = await linksIn(page, "/systems/audit");
        await look(page, newest ?? "");
      });
      await test.step("the user of the connection", async () => look(page, await pageOfUser(page, user)));
    });

    test("the dialogs of a connection that works are accessible", async ({ shop, signIn, shipStation }) => {
      const { t } = shop;
      const { page, user } = await connected({ shop, signIn, shipStation });
      const dialogs: readonly (readonly [path: string, names: readonly string[]])[] = [
        ["/", [t("checklist.sheet.open")]],
        ["/systems/configuration/general", [t("general.pause.pause"), t("general.disconnect.button")]],
        [
          `${log}/inbox`,
          [
            t("requestLog.inbox.link.buttonFor", { order: "9001" }),
            t("requestLog.inbox.againFor", { order: "9001" }),
          ],
        ],
        [await pageOfUser(page, user), [t("users.user.rotatePassword"), t("users.user.disable")]],
      ];
      for (const [path, names] of dialogs) {
        for (const name of names) {
          await test.step(`${path}: ${name}`, async () => {
            await open(page, path);
            await page.getByRole("button", { name, exact: true }).first().click();
            await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
            await lookAtWhatIsOpen(page);
          });
        }
      }
    });
  });
}

/** A shop whose requests are of every kind: imported, shipped, not known, not understood and not let in. */
async function connected({ shop, signIn, shipStation }: Pick<Given, "shop" | "signIn" | "shipStation">) {
  const page = await signIn({ as: "owner" });
  const user = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(page, shop);
  const partner = shipStation({ ...user, statuses: await pasteTexts(page) });
  const token = await createToken(page, shop, "Storefront");
  for (const number of ["1001", "1002", "1003"]) await placeOrder(token, number);
  await saveApiKey(page, shop, ownStore("look", shop.locale).publicUrl);
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true });
  expect(await notify(user, "1001", "1Z1001")).toBe(200);
  expect(await notify(user, "9001", "1Z9001")).toBe(404);
  expect(await ask(user, "action=dance")).toBe(400);
  expect(await ask({ ...user, password: "not-the-password" }, "action=export")).toBe(401);
  return { page, user };
}

async function pageOfUser(page: Page, user: { readonly username: string }): Promise<string> {
  await open(page, "/systems/user-access");
  return (await page.getByRole("link", { name: user.username }).getAttribute("href")) ?? "";
}

/** Where the rows of a page's table lead to. */
async function linksIn(page: Page, path: string): Promise<string[]> {
  await open(page, path);
  const links = page.getByRole("table").getByRole("link");
  await expect(links.first()).toBeVisible();
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(places)];
}
