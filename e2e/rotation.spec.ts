import type { Page } from "@playwright/test";
import { createShipStation } from "@/simulator/ship-station";
import { expect, test } from "./fixtures";
import {
  beginning,
  createConnectionUser,
  createToken,
  mapAsRecommended,
  pasteTexts,
  save,
} from "./support/connect";
import { placeOrder } from "./support/intake";
import { open } from "./support/open";
import type { Shop } from "./support/shop";
import { openSlowRoad } from "./support/slow-road";

const orders = 60;

test("a password is rotated while an import runs, and ShipStation is never refused", async ({
  shop,
  signIn,
}) => {
  test.setTimeout(180_000);
  const page = await signIn({ as: "owner" });
  const user = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(page, shop);
  const statuses = await pasteTexts(page);
  await sendInPagesOf(page, shop, 25);
  const token = await createToken(page, shop, "Storefront");
  for (let number = 1; number <= orders; number += 1) {
    expect((await placeOrder(token, `R${number}`)).status).toBe(201);
  }
  const road = await openSlowRoad();
  const withOld = createShipStation({ url: road.url, ...user, statuses });

  const second = road.hold(2);
  const third = road.hold(3);
  const importing = withOld.importSinceLast();
  const letSecondGo = await second;
  const password = await test.step("the owner rotates between two pages", () =>
    rotate(page, shop, user.username));
  letSecondGo();

  const letThirdGo = await third;
  const withNew = createShipStation({ url: road.url, ...user, password, statuses });
  await test.step("the merchant types the new one in ShipStation, which tests it at once", async () => {
    expect(await withNew.testConnection()).toMatchObject({ ok: true });
  });
  letThirdGo();

  const imported = await importing;
  expect(imported).toMatchObject({ accepted: true, reason: null, pages: 3, pageSizes: [25, 25, 10] });
  expect(withOld.autoImport()).toMatchObject({ on: true });

  await test.step("from now on only the new one is let in", async () => {
    expect(await withOld.importSinceLast()).toMatchObject({ accepted: false });
    expect(await withNew.importSinceLast()).toMatchObject({ accepted: true });
  });
  await test.step("the pages say so", () => readTheEnd(page, shop));
  await road.close();
});

test("an owner stops the old password before its time", async ({ shop, signIn, shipStation }) => {
  const { t } = shop;
  const page = await signIn({ as: "owner" });
  const user = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(page, shop);
  const partner = shipStation({ ...user, statuses: await pasteTexts(page) });
  await rotate(page, shop, user.username);
  expect(await partner.testConnection()).toMatchObject({ ok: true });

  await open(page, "/systems/configuration/general");
  await page.getByRole("button", { name: t("users.oldPassword.stop") }).click();
  const question = page.getByRole("alertdialog", { name: t("users.oldPassword.stopTitle") });
  await question.getByRole("button", { name: t("users.oldPassword.stop") }).click();
  await expect(page.getByText(t("users.oldPassword.stopped"))).toBeVisible();

  await expect(page.getByText(oldAccepted(shop))).toBeHidden();
  expect(await partner.testConnection()).toMatchObject({ ok: false });
});

async function sendInPagesOf(page: Page, shop: Shop, size: number): Promise<void> {
  await open(page, "/systems/configuration/general");
  await page.getByLabel(shop.t("general.sent.pageSize")).fill(String(size));
  await save(page, shop);
  await expect(page.getByText(shop.t("general.saved"))).toBeVisible();
}

/** Makes a new password on the user's page and answers it; the old one stays for a day. */
async function rotate(page: Page, shop: Shop, userName: string): Promise<string> {
  const { t } = shop;
  await open(page, "/systems/user-access");
  await page.getByRole("link", { name: userName }).click();
  await page.getByRole("button", { name: t("users.user.rotatePassword") }).click();
  const form = page.getByRole("dialog", { name: t("users.user.rotateTitle", { userName }) });
  await expect(form.getByRole("radio", { name: t("users.user.delays.24h") })).toBeChecked();
  await form.getByRole("button", { name: t("users.user.rotateSubmit"), exact: true }).click();
  const shown = page.getByRole("dialog", { name: t("users.reveal.replacedTitle", { userName }) });
  const password = await shown.getByLabel(t("users.reveal.password"), { exact: true }).inputValue();
  await shown.getByRole("checkbox", { name: t("users.reveal.saved") }).check();
  await shown.getByRole("button", { name: t("users.reveal.done") }).click();
  await expect(page.getByText(oldAccepted(shop))).toBeVisible();
  return password;
}

const oldAccepted = ({ t }: Shop) => beginning(t.raw("users.oldPassword.until"));

async function readTheEnd(page: Page, shop: Shop): Promise<void> {
  const { t } = shop;
  await open(page, "/systems/configuration/general");
  await expect(page.getByText(oldAccepted(shop))).toBeHidden();
  await page
    .getByRole("region", { name: t("general.user.title") })
    .getByRole("link", { name: t("changeHistory.section.link") })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t("changeHistory.title") })).toBeVisible();

  await open(page, "/systems/audit?area=user");
  await expect(
    page.getByRole("table").getByText(t("changeHistory.actions.user-new-password-used")),
  ).toBeVisible();
  await expect(
    page.getByRole("table").getByText(t("changeHistory.actions.user-connection-password-replaced")),
  ).toBeVisible();
}
