import type { Page } from "@playwright/test";
import { recommendedStatusFields } from "@/simulator/statuses";
import { expect, test } from "./fixtures";
import { createConnectionUser, createToken, mapAsRecommended, pasteTexts, save } from "./support/connect";
import { placeOrder } from "./support/intake";
import { open, openUntil } from "./support/open";
import { english as t, wordsIn } from "./support/words";

const custom = "Awaiting Core";

test("an order with a status of the store's own waits until the status is mapped", async ({
  shop,
  signIn,
  shipStation,
}) => {
  const page = await signIn({ as: "owner" });
  await mapAsRecommended(page, shop);
  const user = await createConnectionUser(page, shop, { useNow: true });
  const token = await createToken(page, shop, "Storefront");
  await addStatus(page, custom);
  await placeOrder(token, "8001", { status: custom });
  await placeOrder(token, "8002");
  const statuses = {
    ...recommendedStatusFields,
    paid: `Processing,Ready to Ship,${custom}`,
    shipped: "Return,Shipped,Complete",
  };
  const partner = shipStation({ ...user, statuses });

  await test.step("held back, and said so", async () => {
    expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: ["8002"] });
    await open(page, "/orders/8001");
    const panel = page.getByRole("region", { name: t("order.preview.title") });
    await expect(panel.getByText(/Held back: the status “Awaiting Core” is not mapped/)).toBeVisible();
    await panel.getByRole("tab", { name: t("order.preview.xml") }).click();
    await expect(panel.getByText(t("order.preview.noXml"))).toBeVisible();
    await open(page, "/orders?view=held");
    await expect(page.getByRole("link", { name: "8001", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "8002", exact: true })).toBeHidden();
  });

  await test.step("mapping it tells the effect before it is saved", async () => {
    await open(page, "/orders/8001");
    const preview = page.getByRole("tabpanel");
    await preview.getByRole("link", { name: t("order.preview.map") }).click();
    const target = page.getByLabel(t("statusMapping.targetFor", { status: custom }));
    await target.selectOption("awaiting_shipment");
    const effect = page.getByRole("region", { name: t("statusMapping.effect.title") });
    await expect(effect).toContainText(t("statusMapping.effect.summary", { moved: 1 }));
    await save(page, shop);
    await expect(page.getByText(t("statusMapping.saved", { count: 1 }))).toBeVisible();
  });

  await test.step("and sends it at the next import", async () => {
    expect(await pasteTexts(page)).toEqual(statuses);

    const report = await partner.importSinceLast();

    expect(report).toMatchObject({ accepted: true, warnings: [], notImported: [], created: ["8001"] });
    expect(partner.order("8001")).toMatchObject({ statusText: custom, status: "awaiting_shipment" });
    const sent = page.getByText(/Sent on .+ as Awaiting shipment\. Nothing changed since\./);
    await openUntil(page, "/orders/8001", { shown: [sent] });
  });
});

test("an order without an address is mended on its page and goes out", async ({
  shop,
  signIn,
  shipStation,
}) => {
  const page = await signIn({ as: "owner" });
  await mapAsRecommended(page, shop);
  const user = await createConnectionUser(page, shop, { useNow: true });
  const token = await createToken(page, shop, "Storefront");
  expect((await placeOrder(token, "8101", { shipTo: null })).status).toBe(201);
  const partner = shipStation(user);
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: [] });

  await open(page, "/orders/8101");
  const held = page.getByRole("main").getByText(t("order.heldTitle", { n: 1 }));
  await expect(held.first()).toBeVisible();
  const problem = t("holdReasons.no-ship-to");
  await page.getByRole("link", { name: t("order.preview.fixLabel", { problem }) }).click();
  const editor = page.getByRole("dialog", { name: t("order.address.dialogTitle") });
  await editor.getByLabel(t("order.address.name"), { exact: true }).fill("Zoé Martin");
  await editor.getByLabel(t("order.address.address1"), { exact: true }).fill("12 rue de l’Été");
  await editor.getByLabel(t("order.address.city"), { exact: true }).fill("Lyon");
  await editor.getByLabel(t("order.address.postalCode"), { exact: true }).fill("69001");

  await test.step("what is still missing is said, and nothing typed is lost", async () => {
    await editor.getByRole("button", { name: t("shared.save") }).click();
    await expect(editor.getByText(t("order.address.countryMissing"))).toBeVisible();
    await expect(editor.getByLabel(t("order.address.name"), { exact: true })).toHaveValue("Zoé Martin");
  });
  await editor.getByLabel(t("order.address.country"), { exact: true }).selectOption("FR");
  await editor.getByRole("button", { name: t("shared.save") }).click();

  await expect(editor).toBeHidden();
  await expect(page.getByRole("region", { name: t("order.address.shipTo") })).toContainText("Zoé Martin");
  await expect(held).toHaveCount(0);
  await expect(page.getByText(/Will be imported as Awaiting shipment/)).toBeVisible();
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true, created: ["8101"] });
  expect(partner.order("8101")?.shipTo).toMatchObject({ name: "Zoé Martin", city: "Lyon", country: "FR" });
});

async function addStatus(page: Page, name: string): Promise<void> {
  await open(page, "/systems/configuration/order-statuses");
  await page.getByRole("button", { name: t("statusMapping.add.button") }).click();
  const dialog = page.getByRole("dialog", { name: t("statusMapping.add.title") });
  await dialog.getByLabel(t("statusMapping.add.name"), { exact: true }).fill(name);
  await dialog.getByRole("button", { name: t("statusMapping.add.submit") }).click();
  await expect(page.getByText(t("statusMapping.add.done", { name }))).toBeVisible();
}

for (const width of [1280, 320]) {
  test(`where the orders of a status go can be read whole, also in French and ${width} px wide`, async ({
    signInAtSample,
  }) => {
    const words = wordsIn("fr");
    const page = await signInAtSample("owner@bolt.example", "fr");
    await page.setViewportSize({ width, height: 800 });
    await open(page, "/systems/configuration/order-statuses");
    const targets = ["awaiting_payment", "awaiting_shipment", "shipped", "cancelled", "on_hold"] as const;

    const select = page.getByLabel(words("statusMapping.targetFor", { status: "En traitement" }));
    const short = await select.evaluate(
      cutOff,
      targets.map((target) => words(`statusMapping.targets.${target}`)),
    );

    expect(short).toEqual([]);
  });
}

/** Those of the words that the closed field has no room for. */
function cutOff(select: Element, all: readonly string[]): string[] {
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return [...all];
  pen.font = font;
  return all.filter((text) => pen.measureText(text).width > room);
}
