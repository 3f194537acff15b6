import type { Page } from "@playwright/test";
import { recommendedStatusFields } from "@/simulator/statuses";
import { expect, test } from "./fixtures";
import { triedFirst } from "./support/calls";
import { createConnectionUser, createToken, mapAsRecommended } from "./support/connect";
import { placeOrder, readOrder } from "./support/intake";
import { notify } from "./support/notify";
import { open, openUntil } from "./support/open";
import { wordsIn } from "./support/words";

const requestLog = "/systems/shipstation/requests";
const emails = "/systems/configuration/emails";
const address = { address1: "1 Main St", city: "Austin", state: "TX", postalCode: "78701", country: "US" };

test("two stores with the same order numbers never see each other", async ({
  shop,
  anotherShop,
  signIn,
  shipStation,
}) => {
  const { t } = shop;
  const other = await anotherShop();
  const page = await signIn({ as: "owner" });
  const otherPage = await signIn({ as: "owner", at: other });
  const token = await createToken(page, shop, "Storefront");
  const otherToken = await createToken(otherPage, other, "Storefront");
  await placeOrder(token, "7001", { shipTo: { name: "Alice Here", ...address } });
  await placeOrder(otherToken, "7001", { shipTo: { name: "Bob There", ...address } });
  await placeOrder(otherToken, "7002", { shipTo: { name: "Bob There", ...address } });

  await test.step("pages show the store's own orders, and 404 for the other's", async () => {
    await open(page, "/orders");
    await expect(page.getByRole("table")).toContainText("Alice Here");
    await expect(page.getByRole("table")).not.toContainText("Bob There");
    await open(page, "/orders/7001");
    await expect(page.getByRole("region", { name: t("order.address.shipTo") })).toContainText("Alice Here");

    const answer = await open(page, "/orders/7002");

    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: t("order.notFound.title") })).toBeVisible();
  });

  await test.step("nor does a user's page of the other store open", async () => {
    await open(otherPage, "/systems/user-access");
    await otherPage.getByRole("link", { name: other.owner.name }).click();
    await expect(otherPage.getByRole("heading", { level: 1, name: other.owner.name })).toBeVisible();

    const answer = await open(page, new URL(otherPage.url()).pathname);

    expect(answer?.status()).toBe(404);
  });

  await test.step("a token reads and writes its own store only", async () => {
    expect(await (await readOrder(token, "7001")).json()).toMatchObject({ shipTo: { name: "Alice Here" } });
    expect((await readOrder(token, "7002")).status).toBe(404);
    expect(await (await readOrder(otherToken, "7001")).json()).toMatchObject({
      shipTo: { name: "Bob There" },
    });
  });

  await mapAsRecommended(page, shop);
  const user = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(otherPage, other);
  const otherUser = await createConnectionUser(otherPage, other, { useNow: true });

  await test.step("ShipStation gets the orders of the store whose user it signs in with", async () => {
    const here = shipStation(user);
    const there = shipStation(otherUser);

    expect(await here.importSinceLast()).toMatchObject({ accepted: true, created: ["7001"] });
    expect((await there.importSinceLast()).created.toSorted()).toEqual(["7001", "7002"]);
    expect(here.order("7001")?.statusText).toBe("Processing");

    await there.ship("7001");

    expect(await (await readOrder(otherToken, "7001")).json()).toMatchObject({ shipping: "complete" });
    expect(await (await readOrder(token, "7001")).json()).toMatchObject({ shipping: "none", shipments: [] });
  });

  await test.step("one store's user with the other's password is refused, and so is a notice for a foreign order", async () => {
    const mixed = shipStation({ username: user.username, password: otherUser.password });
    expect(await mixed.testConnection()).toMatchObject({ ok: false });

    expect(await notify(user, "7002", "1Z1")).toBe(404);
    expect(await (await readOrder(otherToken, "7002")).json()).toMatchObject({
      shipping: "none",
      shipments: [],
    });
  });
});

test("what ShipStation did at one store opens at no other, and nobody there acts on it", async ({
  shop,
  anotherShop,
  signIn,
  shipStation,
}) => {
  test.setTimeout(240_000);
  const { t } = shop;
  const stranger = await signIn({ as: "owner" });
  const other = await anotherShop();
  const page = await signIn({ as: "owner", at: other });
  const user = await createConnectionUser(page, other, { useNow: true });
  await mapAsRecommended(page, other);
  const token = await createToken(page, other, `${other.tag}-storefront`);
  // Found nowhere else: the tag is of this run alone.
  const [order, unheardOf] = [`${other.tag}-1`, `${other.tag}-2`];
  const gone = `gone@${other.tag.toLowerCase()}.example`;
  expect((await placeOrder(token, order, { email: gone })).status).toBe(201);
  const partner = shipStation({ ...user, statuses: recommendedStatusFields });
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: [order] });
  expect(await partner.ship(order)).toMatchObject({ ok: true });
  expect(await notify(user, unheardOf, "1Z1")).toBe(404);

  await openUntil(page, requestLog, { shown: [page.getByRole("row").filter({ hasText: unheardOf })] });
  const imported = await target(page, t("requestLog.what.exported-one", { n: 1 }));
  const unknown = await target(page, t("requestLog.what.order-unknown", { order: unheardOf }));
  await open(page, "/systems/audit");
  const change = await target(page, t("changeHistory.actions.api-token-made"));

  await test.step("its requests and changes are there for its owner, and not found by the other's", async () => {
    for (const path of [imported, `${imported}/now`, unknown, change]) {
      expect((await page.request.get(path)).status(), path).toBe(200);
      expect((await open(stranger, path))?.status(), path).toBe(404);
    }
  });

  await test.step("its lists and files tell the other's owner nothing", async () => {
    const lists = [requestLog, `${requestLog}/inbox`, emails, "/systems/audit", "/systems/audit/export"];
    expect(await thatTell(page, lists, new RegExp(`${other.tag}-`))).toEqual(lists);
    expect(await thatTell(stranger, lists, new RegExp(other.tag))).toEqual([]);
  });

  await test.step("its customers' data are not shown to the other's owner", async () => {
    await open(page, imported);
    const show = page.getByRole("button", { name: t("requestLog.detail.show") });
    expect(await triedFirst(stranger, page, () => show.click())).toContain('"body-gone"');
    await expect(page.getByText(t("requestLog.detail.shown"))).toBeVisible();
  });

  await test.step("its notice is neither processed again nor dismissed by the other's owner", async () => {
    for (const [path, name] of [
      [unknown, t("requestLog.again.button")],
      [`${requestLog}/inbox`, t("requestLog.inbox.againFor", { order: unheardOf })],
    ] as const) {
      await open(page, path);
      await page.getByRole("button", { name }).click();
      const dialog = page.getByRole("alertdialog", { name: t("requestLog.again.title") });
      const again = dialog.getByRole("button", { name: t("requestLog.again.button") });
      expect(await triedFirst(stranger, page, () => again.click())).toContain('"notice-gone"');
      await expect(dialog.getByText(t("requestLog.again.problems.order-unknown"))).toBeVisible();
    }
    await open(page, `${requestLog}/inbox`);
    const dismiss = page.getByRole("button", {
      name: t("requestLog.inbox.dismiss.buttonFor", { order: unheardOf }),
    });
    expect(await triedFirst(stranger, page, () => dismiss.click())).toContain('"notice-gone"');
    await expect(page.getByText(t("requestLog.inbox.dismiss.done", { order: unheardOf }))).toBeVisible();
  });

  await test.step("its mail that failed is not sent again by the other's owner", async () => {
    const retry = page.getByRole("button", { name: t("emails.log.retry") });
    await openUntil(page, emails, { shown: [retry] }, 60_000);
    expect(await triedFirst(stranger, page, () => retry.click())).toContain('"not-given-up"');
    await expect(page.getByText(t("emails.log.retried"))).toBeVisible();
  });

  await test.step("its ShipStation password is not rotated by the other's owner", async () => {
    await open(page, "/systems/user-access");
    await page.getByRole("link", { name: user.username }).click();
    await page.getByRole("button", { name: t("users.user.rotatePassword") }).click();
    const title = t("users.user.rotateTitle", { userName: user.username });
    const rotate = page.getByRole("dialog", { name: title }).getByRole("button", {
      name: t("users.user.rotateSubmit"),
      exact: true,
    });
    expect(await triedFirst(stranger, page, () => rotate.click())).toContain('"unknown-user"');
    const shown = t("users.reveal.replacedTitle", { userName: user.username });
    await expect(page.getByRole("dialog", { name: shown })).toBeVisible();
  });
});

/** Those of the pages and files that have these words. */
async function thatTell({ request }: Page, paths: readonly string[], words: RegExp): Promise<string[]> {
  const texts = await Promise.all(paths.map(async (path) => (await request.get(path)).text()));
  return paths.filter((_, index) => words.test(texts[index] ?? ""));
}

/** Where the link of the row with these words leads. */
async function target(page: Page, words: string): Promise<string> {
  const row = page.getByRole("main").getByRole("row").filter({ hasText: words });
  return (await row.getByRole("link").first().getAttribute("href")) ?? "";
}

test("the sample's two stores show their own names, tags and languages", async ({ signInAtSample }) => {
  const acme = await signInAtSample("owner@acme.example");
  const bolt = await signInAtSample("owner@bolt.example", "fr");

  await expect(acme.getByLabel("Site tag", { exact: true })).toHaveValue("ACME");
  await expect(bolt.getByLabel(wordsIn("fr")("shared.siteTag"), { exact: true })).toHaveValue("BOLT");
  const [link] = await acme.getByRole("table", { name: "The five latest orders" }).getByRole("link").all();
  const number = (await link?.textContent()) ?? "";
  expect(number).not.toBe("");

  await open(acme, `/orders/${number}`);
  await open(bolt, "/orders");

  await expect(acme.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(bolt.getByRole("link", { name: number, exact: true })).toBeHidden();
});
