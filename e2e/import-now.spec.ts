import type { Locale } from "@/lib/i18n/locale";
import { expect, test } from "./fixtures";
import { saveApiKey } from "./support/api-key";
import { createConnectionUser, createToken, mapAsRecommended, pasteTexts } from "./support/connect";
import { brakePads, placeOrder } from "./support/intake";
import { open } from "./support/open";
import { changeInShipStation, ownStore } from "./support/own-stores";

const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("an import is asked for, seen under way, and switches the automatic one on again", async ({
      shop,
      signIn,
      shipStation,
    }) => {
      test.setTimeout(180_000);
      const { t } = shop;
      const store = ownStore("import", locale);
      const page = await signIn({ as: "owner" });
      const user = await createConnectionUser(page, shop, { useNow: true });
      await mapAsRecommended(page, shop);
      const partner = shipStation({ ...user, statuses: await pasteTexts(page) });
      const token = await createToken(page, shop, "Storefront");
      expect((await placeOrder(token, "1001", { items: [brakePads] })).status).toBe(201);

      await test.step("without a key the page is the way to one", async () => {
        await open(page, "/systems/shipstation");
        await expect(page.getByText(t("shipStationOverview.state.never"))).toBeVisible();
        await expect(page.getByRole("link", { name: t("shipStationOverview.store.addKey") })).toBeVisible();
        await expect(page.getByRole("button", { name: t("shipStationOverview.import.start") })).toHaveCount(
          0,
        );
      });

      await test.step("ShipStation says that its automatic import is off", async () => {
        await changeInShipStation(store, { autoRefresh: false });
        await saveApiKey(page, shop, store.publicUrl);
        await open(page, "/systems/shipstation");
        await page.getByRole("button", { name: t("shipStationOverview.store.refresh"), exact: true }).click();
        const said = page.getByRole("region", { name: t("shipStationOverview.store.title"), exact: true });
        await expect(said).toContainText(t("shipStationOverview.store.autoOffTitle"));
      });

      const card = page.getByRole("region", { name: t("shipStationOverview.import.title"), exact: true });
      const start = card.getByRole("button", { name: t("shipStationOverview.import.start") });
      await test.step("a day that has not come is refused where it was typed", async () => {
        await card.getByLabel(t("shipStationOverview.import.since")).fill("2199-01-01");
        await start.click();
        await expect(card.getByText(t("shipStationOverview.import.problems.future"))).toBeVisible();
        await card.getByLabel(t("shipStationOverview.import.since")).fill("");
      });

      await test.step("the import runs, also while nobody looks, and ends well", async () => {
        await start.click();
        const progress = card.getByRole("status");
        await expect(progress.getByText(t("shipStationOverview.import.states.running"))).toBeVisible();
        expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: ["1001"] });
        await open(page, "/orders");
        await open(page, "/systems/shipstation");
        await expect(progress.getByText(t("shipStationOverview.import.states.done"))).toBeVisible({
          timeout: 40_000,
        });
      });

      await test.step("and the overview tells of it", async () => {
        const said = page.getByRole("region", { name: t("shipStationOverview.store.title"), exact: true });
        await expect(said.getByText(t("shipStationOverview.store.autoOn"), { exact: true })).toBeVisible();
        await expect(said).not.toContainText(t("shipStationOverview.store.autoOffTitle"));
        const run = page.getByRole("region", {
          name: t("shipStationOverview.lastImport.title"),
          exact: true,
        });
        await expect(run).toContainText("127.0.0.1");
      });
    });
  });
}
