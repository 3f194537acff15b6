import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { expect, test } from "./fixtures";
import { saveApiKey } from "./support/api-key";
import { createConnectionUser, createToken, mapAsRecommended, pasteTexts } from "./support/connect";
import { placeOrder } from "./support/intake";
import { look, lookAtWhatIsOpen } from "./support/look";
import { ask, notify } from "./support/notify";
import { open } from "./support/open";
import { ownStore } from "./support/own-stores";

const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("the pages and dialogs of a connection that works are accessible", async ({
      shop,
      signIn,
      shipStation,
    }) => {
      test.setTimeout(600_000);
      const { t } = shop;
      const page = await signIn({ as: "owner" });
      const user = await createConnectionUser(page, shop, { useNow: true });
      await mapAsRecommended(page, shop);
      const partner = shipStation({ ...user, statuses: await pasteTexts(page) });
      const token = await createToken(page, shop, "Storefront");
      for (const number of ["1001", "1002", "1003"]) await placeOrder(token, number);
      await saveApiKey(page, shop, ownStore("look", locale).publicUrl);
      expect(await partner.importSinceLast()).toMatchObject({ accepted: true });
      expect(await notify(user, "1001", "1Z1001")).toBe(200);
      expect(await notify(user, "9001", "1Z9001")).toBe(404);
      expect(await ask(user, "action=dance")).toBe(400);
      expect(await ask({ ...user, password: "not-the-password" }, "action=export")).toBe(401);

      const button = (name: string) => page.getByRole("button", { name, exact: true });
      const dialogs = async (path: string, names: readonly string[]) => {
        for (const name of names) {
          await test.step(`${path}: ${name}`, async () => {
            await open(page, path);
            await button(name).first().click();
            await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
            await lookAtWhatIsOpen(page);
          });
        }
      };

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

      const log = "/systems/shipstation/requests";
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

      await dialogs("/", [t("checklist.sheet.open")]);
      await dialogs("/systems/configuration/general", [
        t("general.pause.pause"),
        t("general.disconnect.button"),
      ]);
      await dialogs(`${log}/inbox`, [
        t("requestLog.inbox.link.buttonFor", { order: "9001" }),
        t("requestLog.inbox.againFor", { order: "9001" }),
      ]);
      await open(page, "/systems/user-access");
      const path = await page.getByRole("link", { name: user.username }).getAttribute("href");
      await test.step("the user of the connection", () => look(page, path ?? ""));
      await dialogs(path ?? "", [t("users.user.rotatePassword"), t("users.user.disable")]);
    });
  });
}

/** Where the rows of a page's table lead to. */
async function linksIn(page: Page, path: string): Promise<string[]> {
  await open(page, path);
  const links = page.getByRole("table").getByRole("link");
  await expect(links.first()).toBeVisible();
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(places)];
}
