import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { expect, test } from "./fixtures";
import { createConnectionUser, createToken, mapAsRecommended } from "./support/connect";
import { placeOrder } from "./support/intake";
import { notify } from "./support/notify";
import { open, openUntil } from "./support/open";
import type { Shop } from "./support/shop";

const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("a notice that came before its order is processed after it, and one for a split order is linked", async ({
      shop,
      signIn,
    }) => {
      test.setTimeout(180_000);
      const { t } = shop;
      const page = await signIn({ as: "owner" });
      const user = await createConnectionUser(page, shop, { useNow: true });
      await mapAsRecommended(page, shop);
      const token = await createToken(page, shop, "Storefront");

      await test.step("ShipStation reports two parcels of orders that are not here", async () => {
        expect(await notify(user, "2001", "1Z2001")).toBe(404);
        expect(await notify(user, "2002-B", "1Z2002")).toBe(404);
      });

      await test.step("the log says so within five seconds, in plain words", async () => {
        const sentence = t("requestLog.what.order-unknown", { order: "2001" });
        const link = page.getByRole("link", { name: sentence });
        await openUntil(page, "/systems/shipstation/requests?result=error", { shown: [link] }, 5_000);
        await link.click();
        await expect(page.getByRole("heading", { level: 1, name: sentence })).toBeVisible();
        await expect(page.getByText(t("requestLog.why.order-unknown", { order: "2001" }))).toBeVisible();
      });

      await test.step("processed too early, it says that there is still no such order", async () => {
        await open(page, "/systems/shipstation/requests/inbox");
        const dialog = await askAgain(page, shop, "2001");
        await expect(dialog.getByText(t("requestLog.again.problems.order-unknown"))).toBeVisible();
        await dialog.getByRole("button", { name: t("shared.cancel") }).click();
      });

      await test.step("the orders come, and the first notice is processed again", async () => {
        for (const number of ["2001", "2002"]) expect((await placeOrder(token, number)).status).toBe(201);
        await open(page, "/systems/shipstation/requests/inbox");
        await expect(page.getByText(t("requestLog.inbox.exists"))).toBeVisible();

        await askAgain(page, shop, "2001");

        await expect(page.getByText(t("requestLog.again.done.recorded", { order: "2001" }))).toBeVisible();
        await expect(page.getByRole("rowheader", { name: "2001" })).toBeHidden();
      });

      await test.step("the second one is linked to the order it was split from", async () => {
        const order = "2002-B";
        await page.getByRole("button", { name: t("requestLog.inbox.link.buttonFor", { order }) }).click();
        const dialog = page.getByRole("dialog", { name: t("requestLog.inbox.link.title", { order }) });
        await expect(dialog.getByLabel(t("requestLog.inbox.link.field"))).toHaveValue("2002");
        await dialog.getByRole("button", { name: t("requestLog.inbox.link.submit"), exact: true }).click();
        await expect(page.getByText(t("requestLog.inbox.link.done", { order: "2002" }))).toBeVisible();
        await expect(page.getByText(t("requestLog.inbox.emptyTitle"))).toBeVisible();
      });

      await test.step("both parcels are with their orders, and the history tells how", async () => {
        for (const [number, tracking] of [
          ["2001", "1Z2001"],
          ["2002", "1Z2002"],
        ] as const) {
          await open(page, `/orders/${number}`);
          await expect(page.getByText(tracking).first()).toBeVisible();
        }
        const linked = t("order.history.notice.linked", { from: "2002-B" });
        await expect(page.getByText(linked)).toBeVisible();
      });

      await test.step("ShipStation's next try is answered 200", async () => {
        expect(await notify(user, "2002-B", "1Z2002")).toBe(200);
        await open(page, "/systems/shipstation/requests/inbox?settled=1");
        const by = shop.owner.name;
        const how = t("requestLog.inbox.settled.linked", { order: "2002", by });
        await expect(page.getByText(how)).toBeVisible();
      });
    });
  });
}

/** Opens the question and answers yes. */
async function askAgain(page: Page, { t }: Shop, order: string) {
  await page.getByRole("button", { name: t("requestLog.inbox.againFor", { order }) }).click();
  const dialog = page.getByRole("alertdialog", { name: t("requestLog.again.title") });
  await dialog.getByRole("button", { name: t("requestLog.again.button") }).click();
  return dialog;
}
