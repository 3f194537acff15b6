import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open } from "./support/open";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const forStrangers = ["/sign-in", "/invitation/no-such-link"];
const forOwners = [
  "/",
  "/orders",
  "/orders?view=held",
  "/orders?q=no+order+has+this",
  "/systems/configuration/general",
  "/systems/configuration/order-statuses",
  "/systems/shipstation/requests",
  "/systems/shipstation/requests?period=hour",
  "/systems/shipstation/requests/inbox",
  "/systems/user-access",
  "/systems/user-access/new",
  "/systems/user-access/new?kind=connection",
  "/systems/user-access/api-tokens",
  "/systems/audit",
  "/account",
  "/docs/api",
  "/platform/sites",
  "/no/such/page",
];
const forOperators = ["/platform/sites", "/platform/sites/new", "/platform/requests"];

/** Light, dark, and as narrow as a page at 400 % zoom. */
async function look(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await open(page, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect.soft(await problems(page, (axe) => axe.withTags(rules)), "in the light theme").toEqual([]);

  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  // Nothing but the colours is another.
  const colours = await problems(page, (axe) => axe.withRules("color-contrast"));
  expect.soft(colours, "in the dark theme").toEqual([]);

  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.soft(async () => expect(await page.evaluate(tooWide)).toBe(0)).toPass({ timeout: 10_000 });
  if (usual) await page.setViewportSize(usual);
}

/** One line for each place that breaks a rule. */
async function problems(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

function tooWide(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

for (const path of forStrangers) {
  test(`${path} is accessible to strangers`, async ({ freshPage }) => look(await freshPage(), path));
}

for (const path of forOperators) {
  test(`${path} is accessible to operators`, async ({ operator }) => look(operator, path));
}

for (const path of forOwners) {
  test(`${path} is accessible to owners`, async ({ sampleOwner }) => look(sampleOwner, path));
}

for (const view of ["held", "shipped", "awaiting_shipment"]) {
  test(`an order of the view ${view} is accessible`, async ({ sampleOwner }) => {
    await open(sampleOwner, `/orders?view=${view}`);
    const order = sampleOwner.getByRole("table").getByRole("link").first();
    await look(sampleOwner, (await order.getAttribute("href")) ?? "");
  });
}

for (const name of ["Olivia Carter", "ACMEShipStation"]) {
  test(`the page of the user ${name} is accessible`, async ({ sampleOwner }) => {
    await open(sampleOwner, "/systems/user-access");
    const user = sampleOwner.getByRole("table").getByRole("link", { name });
    await look(sampleOwner, (await user.getAttribute("href")) ?? "");
  });
}

test("the page of a site is accessible to operators", async ({ operator }) => {
  await open(operator, "/platform/sites");
  const site = operator.getByRole("link", { name: "ACME Auto Parts" });
  await look(operator, (await site.getAttribute("href")) ?? "");
});

test("French pages, whose words are longer, are accessible too", async ({ signInAtSample }) => {
  test.setTimeout(120_000);
  const page = await signInAtSample("owner@bolt.example", "fr");
  for (const path of [
    "/",
    "/orders",
    "/systems/configuration/general",
    "/systems/configuration/order-statuses",
  ]) {
    await test.step(path, () => look(page, path));
  }
});

test("dialogs are accessible, and the keyboard gets in and out of them", async ({ sampleOwner: page }) => {
  await open(page, "/systems/configuration/order-statuses");
  const opener = page.getByRole("button", { name: "Add a status" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Add a status" });
  await expect(dialog).toBeVisible();
  expect(await problems(page, (axe) => axe.withTags(rules))).toEqual([]);

  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});
