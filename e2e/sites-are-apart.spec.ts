import { expect, test } from "./fixtures";
import { createConnectionUser, createToken, mapAsRecommended } from "./support/connect";
import { placeOrder, readOrder } from "./support/intake";
import { open } from "./support/open";
import { origin } from "./support/stand";
import { wordsIn } from "./support/words";

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

    const answer = await fetch(`${origin}/api/shipstation?action=shipnotify&order_number=7002`, {
      method: "POST",
      headers: {
        Authorization: `Basic ${btoa(`${user.username}:${user.password}`)}`,
        "Content-Type": "text/xml",
      },
      body: "<ShipNotice><OrderNumber>7002</OrderNumber><Carrier>UPS</Carrier><TrackingNumber>1Z1</TrackingNumber></ShipNotice>",
    });

    expect(answer.status).toBe(404);
    expect(await (await readOrder(otherToken, "7002")).json()).toMatchObject({
      shipping: "none",
      shipments: [],
    });
  });
});

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
