import { expect, test } from "./fixtures";
import { look, lookAtWhatIsOpen } from "./support/look";
import { open } from "./support/open";

const forStrangers = ["/sign-in", "/forgot", "/reset/no-such-link", "/invitation/no-such-link"];
const forOwners = [
  "/",
  "/orders",
  "/orders?view=held",
  "/orders?q=no+order+has+this",
  "/systems/configuration/general",
  "/systems/configuration/order-statuses",
  "/systems/configuration/emails",
  "/systems/shipstation",
  "/systems/shipstation/test",
  "/systems/shipstation/requests",
  "/systems/shipstation/requests?period=hour",
  "/systems/shipstation/requests/inbox",
  "/systems/shipstation/requests/no-such-request",
  "/systems/user-access",
  "/systems/user-access/new",
  "/systems/user-access/new?kind=connection",
  "/systems/user-access/api-tokens",
  "/systems/audit",
  "/systems/audit?area=order&from=2020-01-01",
  "/account",
  "/docs/api",
  "/platform/sites",
  "/no/such/page",
];
const forOperators = ["/platform/sites", "/platform/sites/new", "/platform/requests"];

for (const path of forStrangers) {
  test(`${path} is accessible to strangers`, async ({ freshPage }) => look(await freshPage(), path));
}

for (const path of forOperators) {
  test(`${path} is accessible to operators`, async ({ operator }) => look(operator, path));
}

for (const path of forOwners) {
  test(`${path} is accessible to owners`, async ({ sampleOwner }) => look(sampleOwner, path));
  // French words are longer: where English ones fit, they may not.
  test(`${path} is accessible in French`, async ({ frenchOwner }) => look(frenchOwner, path));
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

test("dialogs are accessible, and the keyboard gets in and out of them", async ({ sampleOwner: page }) => {
  await open(page, "/systems/configuration/order-statuses");
  const opener = page.getByRole("button", { name: "Add a status" });
  const dialog = page.getByRole("dialog", { name: "Add a status" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await lookAtWhatIsOpen(page);

  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  // After the changes of theme and width that the look made, and at once: not when a time limit gives the focus up.
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate(hasFocusWithinTwoFrames), "the focus is in the dialog").toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

async function hasFocusWithinTwoFrames(element: Element): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return element.contains(document.activeElement);
}
