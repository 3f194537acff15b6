import type { Locale } from "@/lib/i18n/locale";
import { recommendedStatusFields, statusMappings } from "@/simulator/statuses";
import { expect, test } from "./fixtures";
import { saveApiKey } from "./support/api-key";
import { copied, mapAsRecommended } from "./support/connect";
import { open } from "./support/open";
import { changeInShipStation, ownStore } from "./support/own-stores";

const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("a field that was pasted wrong is found, copied, and found mended", async ({ shop, signIn }) => {
      test.setTimeout(180_000);
      const { t } = shop;
      const store = ownStore("drift", locale);
      const page = await signIn({ as: "owner" });
      await mapAsRecommended(page, shop);
      const card = page.getByRole("region", { name: t("shipStationOverview.drift.title"), exact: true });
      await expect(card).toContainText(t("shipStationOverview.drift.noKey"));

      await saveApiKey(page, shop, store.publicUrl);
      await open(page, "/systems/configuration/order-statuses");
      const again = card.getByRole("button", { name: t("shipStationOverview.drift.again") });
      await again.click();
      await expect(card).toContainText(t("shipStationOverview.drift.different", { fields: "Paid Status" }));
      const ours = t("shipStationOverview.drift.ours", { field: "Paid Status" });
      expect(await copied(page, shop, ours)).toBe("Processing,Ready to Ship");

      await changeInShipStation(store, { statusMappings: statusMappings(recommendedStatusFields) });
      await again.click();
      await expect(card).toContainText(t("shipStationOverview.drift.state.same"));

      await open(page, "/systems/shipstation");
      const said = page.getByRole("region", { name: t("shipStationOverview.store.title"), exact: true });
      await expect(said).toContainText(t("shipStationOverview.drift.state.same"));
    });
  });
}
