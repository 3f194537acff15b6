import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { expect, test } from "./fixtures";
import {
  beginning,
  copied,
  createConnectionUser,
  createToken,
  mapAsRecommended,
  pasteTexts,
  save,
} from "./support/connect";
import { brakePads, oilFilters, placeOrder } from "./support/intake";
import { open } from "./support/open";
import type { Shop } from "./support/shop";
import { origin, shipStationKey } from "./support/stand";

const locales: readonly Locale[] = ["fr", "en"];
for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("a merchant follows ShipStation's guide until an order is shipped", async ({
      shop,
      signIn,
      shipStation,
    }) => {
      test.setTimeout(180_000);
      const page = await signIn({ as: "owner" });

      const suggested = await test.step("reads the tag on the dashboard", () => readDashboard(page, shop));
      const user = await test.step("creates the ShipStation user", () =>
        createConnectionUser(page, shop, { useNow: false }));
      expect(user.username).toBe(suggested);
      await test.step("enters the user and the keys in General", () => fillGeneral(page, shop, user));
      const statuses = await test.step("maps the statuses and copies the five texts", () =>
        mapStatuses(page, shop));

      const partner = shipStation({ ...user, statuses });
      await test.step("ShipStation connects and imports what the storefront handed over", async () => {
        const token = await createToken(page, shop, "Storefront");
        const items = [brakePads, oilFilters];
        expect((await placeOrder(token, "1001", { items: [brakePads] })).status).toBe(201);
        expect((await placeOrder(token, "1002", { items })).status).toBe(201);
        expect(await partner.testConnection()).toMatchObject({ ok: true });

        const report = await partner.importSinceLast();

        expect(report).toMatchObject({ accepted: true, reason: null, warnings: [], notImported: [] });
        expect([...report.created].sort()).toEqual(["1001", "1002"]);
        expect(partner.order("1001")?.status).toBe("awaiting_shipment");
      });

      await test.step("one order leaves in one parcel", async () => {
        const shipped = await partner.ship("1001");
        expect(shipped).toMatchObject({ ok: true, problem: null });
        await readShippedOrder(page, shop, "1001", trackingOf(shipped));
      });

      await test.step("the other one leaves in two", async () => {
        const first = await partner.ship("1002", {
          parcels: [{ items: [{ sku: oilFilters.sku, quantity: 3 }] }],
        });
        expect(first).toMatchObject({ ok: true, problem: null });
        await readPartlyShippedOrder(page, shop, "1002", trackingOf(first));

        const second = await partner.ship("1002");
        expect(second).toMatchObject({ ok: true, problem: null });
        await readShippedOrder(page, shop, "1002", [...trackingOf(first), ...trackingOf(second)]);
      });

      await test.step("ShipStation sees them shipped at its next import", async () => {
        const report = await partner.importSinceLast();
        expect(report).toMatchObject({ accepted: true, created: [] });
        expect(partner.orders().map((order) => order.status)).toEqual(["shipped", "shipped"]);
      });

      await test.step("General tells that ShipStation came", async () => {
        await open(page, "/systems/configuration/general");
        await expect(page.getByText(shop.t("general.user.neverUsed"))).toBeHidden();
      });
    });
  });
}

type Shipped = { readonly notices: readonly { readonly notice: { readonly trackingNumber: string } }[] };

function trackingOf({ notices }: Shipped): string[] {
  return notices.map(({ notice }) => notice.trackingNumber);
}

/** The tag, the suggested user name and the address stand below the charts, each with Copy. */
async function readDashboard(page: Page, shop: Shop): Promise<string> {
  const { t, tag } = shop;
  await expect(page.getByRole("heading", { level: 1, name: t("dashboard.title") })).toBeVisible();
  const card = page.getByRole("region", { name: t("dashboard.tag.title") });
  await expect(card.getByLabel(t("shared.siteTag"), { exact: true })).toHaveValue(tag);
  const charts = page.getByRole("region", { name: t("dashboard.orders.title") });
  await expect(async () => {
    const [chart, below] = [await charts.boundingBox(), await card.boundingBox()];
    expect(below?.y).toBeGreaterThan((chart?.y ?? 0) + (chart?.height ?? 0));
  }).toPass();

  expect(await copied(page, shop, t("shared.siteTag"))).toBe(tag);
  expect(await copied(page, shop, t("shared.endpointUrl"))).toBe(`${origin}/api/shipstation`);
  expect(await copied(page, shop, t("dashboard.tag.userName"))).toBe(`${tag}ShipStation`);
  return `${tag}ShipStation`;
}

/** One Save for all; a key that ShipStation refuses is stored all the same and told about. */
async function fillGeneral(page: Page, shop: Shop, user: { username: string; password: string }) {
  const { t } = shop;
  await open(page, "/systems/configuration/general");
  const { apiKey, apiSecret } = shipStationKey;
  await page.getByLabel(t("general.user.userName"), { exact: true }).fill(user.username);
  await page.getByLabel(t("general.user.password"), { exact: true }).fill(user.password);
  await page.getByLabel(t("general.api.key"), { exact: true }).fill(apiKey);
  await page.getByLabel(t("general.api.secret"), { exact: true }).fill(`not ${apiSecret}`);
  await save(page, shop);
  await expect(page.getByText(t("general.savedButRefused"))).toBeVisible();
  await expect(page.getByText(beginning(t.raw("general.api.refused")))).toBeVisible();

  await open(page, page.url());
  const section = page.getByRole("region", { name: t("general.api.title") });
  const key = section.getByLabel(t("general.api.key"), { exact: true });
  await expect(key).toContainText(`${apiKey.slice(0, 4)}…${apiKey.slice(-4)}`);
  expect(await page.content()).not.toContain(apiKey);
  const replace = section.getByRole("button", { name: t("shared.replace") });
  await replace.first().click();
  await key.fill(apiKey);
  await replace.click();
  await section.getByLabel(t("general.api.secret"), { exact: true }).fill(apiSecret);
  await save(page, shop);
  await expect(page.getByText(beginning(t.raw("general.api.accepted")))).toBeVisible();
  await expect(page.getByLabel(t("general.user.userName"), { exact: true })).toHaveValue(user.username);
}

async function mapStatuses(page: Page, shop: Shop) {
  const { t } = shop;
  await mapAsRecommended(page, shop);
  await open(page, page.url());
  await expect(page.getByText(t("statusMapping.allMapped", { count: 9 }))).toBeVisible();
  expect(await copied(page, shop, "Paid Status")).toBe("Processing,Ready to Ship");
  return pasteTexts(page);
}

async function readShippedOrder(page: Page, shop: Shop, number: string, tracking: readonly string[]) {
  const { t } = shop;
  await open(page, `/orders/${number}`);
  const shipments = page.getByRole("region", { name: t("order.shipments.title") });
  await expect(shipments.getByText(t("order.shipments.progress.complete"))).toBeVisible();
  for (const one of tracking) await expect(shipments.getByRole("link", { name: one })).toBeVisible();
  await expect(shipments.getByRole("article")).toHaveCount(tracking.length);
  await expect(page.getByLabel(t("order.status.label"))).toHaveValue("Shipped");
  const history = page.getByRole("region", { name: t("order.history.title") });
  for (const one of tracking) await expect(history.getByText(one)).toBeVisible();

  await open(page, "/orders");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: number, exact: true }) });
  await expect(row).toContainText(shop.locale === "fr" ? "Expédiée" : "Shipped");
}

async function readPartlyShippedOrder(page: Page, { t }: Shop, number: string, tracking: readonly string[]) {
  await open(page, `/orders/${number}`);
  const shipments = page.getByRole("region", { name: t("order.shipments.title") });
  await expect(shipments.getByText(t("order.shipments.progress.partial"))).toBeVisible();
  for (const one of tracking) await expect(shipments.getByRole("link", { name: one })).toBeVisible();
  await expect(page.getByLabel(t("order.status.label"))).toHaveValue("Processing");

  await open(page, "/orders");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: number, exact: true }) });
  await expect(row).toContainText(t("orders.partlyShipped"));
}
