import { expect, test } from "./fixtures";
import { beginning, createConnectionUser, createToken, mapAsRecommended } from "./support/connect";
import { placeOrder } from "./support/intake";
import { mailsTo } from "./support/mailbox";
import { open, openUntil } from "./support/open";
import { ageContacts } from "./support/run-database";
import type { Shop } from "./support/shop";

/** The worker looks every minute, and another job delivers. */
const watched = { timeout: 120_000, intervals: [1_000] };

async function alerts({ owner, t }: Shop): Promise<string[]> {
  const over = beginning(t.raw("mail.connectionAlert.overText"));
  const texts = (await mailsTo(owner.login)).map(({ text = "" }) => text.replace(/\s+/g, " "));
  return texts.flatMap((text) => {
    if (text.includes(over)) return ["over"];
    return text.includes(t("mail.connectionAlert.causes.unknown")) ? ["down"] : [];
  });
}

test("a store that ShipStation does not call any more is told so once, and once when it is back", async ({
  shop,
  signIn,
  shipStation,
}) => {
  test.setTimeout(360_000);
  const { t } = shop;
  const page = await signIn({ as: "owner" });
  const partner = shipStation(await createConnectionUser(page, shop, { useNow: true }));
  await mapAsRecommended(page, shop);
  const token = await createToken(page, shop, "Storefront");
  const health = page.getByRole("region", { name: t("health.title") });
  const isHealthy = health.getByText(t("health.badges.healthy"));
  const silence = page.getByText(beginning(t.raw("health.banners.down")));

  await test.step("the first visits are ticked and the card says that all is well", async () => {
    await open(page, "/");
    await expect(health.getByText(t("health.states.never"))).toBeVisible();
    await expect(page.getByText(t("checklist.progress", { done: 4, all: 8 }))).toBeVisible();
    await placeOrder(token, "1001");
    await partner.importSinceLast();
    await partner.ship("1001");
    const progress = page.getByText(t("checklist.progress", { done: 7, all: 8 }));
    await openUntil(page, "/", { shown: [isHealthy, progress], hidden: [silence] });
  });

  await test.step("a day later every page says that nothing comes, and one mail does", async () => {
    await placeOrder(token, "1002");
    await ageContacts(shop.tag, 25);
    await open(page, "/orders");
    await expect(silence).toBeVisible();
    await expect(page.getByRole("link", { name: t("health.banners.runTest") })).toBeVisible();
    await open(page, "/");
    await expect(health.getByText(t("health.badges.down"))).toBeVisible();
    await expect.poll(() => alerts(shop), watched).toEqual(["down"]);
  });

  await test.step("ShipStation is back: the banner goes, one more mail comes, and no third", async () => {
    const report = await partner.importSinceLast();
    expect(report.created).toContain("1002");
    await openUntil(page, "/", { shown: [isHealthy], hidden: [silence] });
    await expect.poll(() => alerts(shop), watched).toEqual(["down", "over"]);
  });
});

test("a paused export sends nothing, and everything once it is resumed", async ({
  shop,
  signIn,
  shipStation,
}) => {
  test.setTimeout(180_000);
  const { t } = shop;
  const page = await signIn({ as: "owner" });
  const partner = shipStation(await createConnectionUser(page, shop, { useNow: true }));
  await mapAsRecommended(page, shop);
  const token = await createToken(page, shop, "Storefront");
  await placeOrder(token, "1001");
  await partner.importSinceLast();

  await open(page, "/");
  await page.getByRole("button", { name: t("health.menu.label") }).click();
  await page.getByRole("menuitem", { name: t("health.menu.pause") }).click();
  const question = page.getByRole("alertdialog", { name: t("health.pause.title") });
  await question.getByRole("button", { name: t("health.pause.confirm"), exact: true }).click();
  const banner = page.getByText(beginning(t.raw("health.banners.paused")));
  await expect(banner).toBeVisible();
  await placeOrder(token, "1002");
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: [] });
  expect(await partner.ship("1001")).toMatchObject({ ok: true });

  await open(page, "/orders");
  await page.getByRole("button", { name: t("health.pause.resume"), exact: true }).click();
  await expect(banner).toBeHidden();

  expect((await partner.importSinceLast()).created).toEqual(["1002"]);
});

test("the sheet has what ShipStation's form asks for, and not the password", async ({ shop, signIn }) => {
  const { t } = shop;
  const page = await signIn({ as: "owner" });
  const { username, password } = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(page, shop);

  await open(page, "/systems/configuration/general");
  await page.getByRole("button", { name: t("checklist.sheet.open"), exact: true }).click();

  const sheet = page.getByRole("dialog", { name: t("checklist.sheet.title") });
  await expect(sheet.getByLabel("Username", { exact: true })).toHaveValue(username);
  await expect(sheet.getByLabel("Paid Status", { exact: true })).toHaveValue("Processing,Ready to Ship");
  await expect(sheet.getByText(t("checklist.sheet.password", { userName: username }))).toBeVisible();
  expect(await page.content()).not.toContain(password);
});

test("who connects the store sees the checklist, staff see the health alone", async ({ signIn, shop }) => {
  const { t } = shop;
  const assistant = await signIn({ as: "assistant_manager" });
  await open(assistant, "/");
  await expect(assistant.getByRole("region", { name: t("checklist.title") })).toBeVisible();
  await assistant.getByRole("button", { name: t("checklist.hide") }).click();
  await expect(
    assistant.getByRole("link", { name: t("checklist.steps.apiKey.buttons.missing") }),
  ).toBeHidden();
  await expect
    .poll(async () => (await assistant.context().cookies()).map(({ name }) => name))
    .toContain("checklist");
  await open(assistant, "/");
  await expect(
    assistant.getByRole("link", { name: t("checklist.steps.apiKey.buttons.missing") }),
  ).toBeHidden();

  const staff = await signIn({ as: "staff" });
  await open(staff, "/");
  await expect(staff.getByRole("region", { name: t("health.title") })).toBeVisible();
  await expect(staff.getByRole("region", { name: t("checklist.title") })).toBeHidden();
  await expect(staff.getByRole("button", { name: t("health.menu.label") })).toBeHidden();
});
