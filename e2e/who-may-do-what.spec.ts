import { expect, test } from "./fixtures";
import { heardCall } from "./support/calls";
import { createConnectionUser, save } from "./support/connect";
import { open } from "./support/open";
import { fillSignIn } from "./support/people";
import { expectOfAllActs, expectPermissionsOf } from "./support/permissions";
import { english as t } from "./support/words";

const orders = "/orders";
const general = "/systems/configuration/general";
const statuses = "/systems/configuration/order-statuses";

for (const role of ["sales", "service"] as const) {
  test(`the pages and acts of the role ${role}, and a refusal of all others`, async ({ signIn }) => {
    const page = await signIn({ as: role });

    await expectPermissionsOf(page, role);
  });
}

test("a manager may everything but user access, and the menu leads to no refusal", async ({ signIn }) => {
  const page = await signIn({ as: "manager" });

  await expectPermissionsOf(page, "manager");

  const menu = page.getByRole("navigation", { name: t("shell.mainMenu") });
  await menu.getByRole("button", { name: t("shell.systems") }).click();
  await expect(menu.getByRole("link", { name: t("shell.general") })).toBeVisible();
  await expect(menu.getByRole("link", { name: t("shell.userAccess") })).toBeHidden();
});

test("an assistant manager sees the tag and no charts", async ({ shop, signIn }) => {
  const page = await signIn({ as: "assistant_manager" });

  await expectPermissionsOf(page, "assistant_manager");

  await open(page, "/");
  await expect(page.getByLabel(t("shared.siteTag"), { exact: true })).toHaveValue(shop.tag);
  await expect(page.getByRole("heading", { name: t("dashboard.latest.title") })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("dashboard.orders.title") })).toBeHidden();
  await expect(page.getByRole("heading", { name: t("dashboard.revenue.title") })).toBeHidden();
});

test("staff see orders; a refused page says which role helps and whom to ask", async ({ shop, signIn }) => {
  const page = await signIn({ as: "staff" });

  await expectPermissionsOf(page, "staff");

  await open(page, "/systems/user-access");
  await expect(
    page.getByText(t("errors.forbiddenBody", { roles: "Owner", names: shop.owner.name })),
  ).toBeVisible();
  await page.getByRole("link", { name: t("errors.backToStart") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("dashboard.title") })).toBeVisible();
});

test("only owners see User Access, and no owner sees the operator's pages", async ({ signIn }) => {
  const page = await signIn({ as: "owner" });

  await expectPermissionsOf(page, "owner");
});

test("the operator sees the sites and no shop's orders", async ({ operator }) => {
  await expectPermissionsOf(operator, "operator");
});

test("nobody acts without a session, nor with a call that hides which page makes it", async ({
  sampleOwner,
  freshPage,
}) => {
  await expectOfAllActs(await freshPage(), "signed-out", "own page");
  await expectOfAllActs(sampleOwner, "foreign-origin", "nowhere");
});

test("staff cannot save General, even by calling what its Save calls", async ({ shop, signIn }) => {
  const owner = await signIn({ as: "owner" });
  const call = await heardCall(owner, async () => {
    await open(owner, general);
    await owner.getByLabel(t("general.store.name")).fill("Renamed by its owner");
    await save(owner, shop);
    await expect(owner.getByText(t("general.saved"))).toBeVisible();
  });
  await owner.getByLabel(t("general.store.name")).fill("Renamed once more");
  await save(owner, shop);
  await expect(owner.getByRole("region", { name: /unsaved/ })).toBeHidden();

  const staff = await signIn({ as: "staff" });
  const answer = await staff.request.post(general, call);

  expect(await answer.text()).toContain("forbidden");
  await open(owner, general);
  await expect(owner.getByLabel(t("general.store.name"))).toHaveValue("Renamed once more");
});

test.describe("a store that is not enabled for ShipStation", () => {
  test.use({ shopWishes: { isEnabled: false } });

  test("General is locked and says whom to contact; the rest can be saved", async ({ shop, signIn }) => {
    const page = await signIn({ as: "owner" });

    await open(page, general);

    // The banner above every page says the same in its own words.
    await expect(page.getByText(t("general.locked.title"), { exact: true })).toBeVisible();
    await expect(page.getByText(/Contact WSM/)).toBeVisible();
    await expect(page.getByLabel(t("general.user.userName"), { exact: true })).toBeHidden();
    await expect(page.getByLabel(t("general.api.key"), { exact: true })).toBeHidden();
    await page.getByLabel(t("general.store.name")).fill("Still my store");
    await save(page, shop);
    await expect(page.getByText(t("general.saved"))).toBeVisible();
  });

  test("the ShipStation section is refused by the server too, and nothing of that save is stored", async ({
    shop,
    anotherShop,
    signIn,
  }) => {
    const enabled = await anotherShop({ isEnabled: true });
    const elsewhere = await signIn({ as: "owner", at: enabled });
    const call = await heardCall(elsewhere, async () => {
      await open(elsewhere, general);
      await elsewhere.getByLabel(t("general.store.name")).fill("Forged");
      await save(elsewhere, enabled);
      await expect(elsewhere.getByText(t("general.saved"))).toBeVisible();
    });

    const page = await signIn({ as: "owner", at: shop });
    const answer = await page.request.post(general, call);

    expect(await answer.text()).toContain("not-enabled");
    await open(page, general);
    await expect(page.getByLabel(t("general.store.name"))).not.toHaveValue("Forged");
  });
});

test("the sample's second store is locked, in the words of its language", async ({ signInAtSample }) => {
  const page = await signInAtSample("owner@bolt.example", "fr");

  await open(page, general);

  await expect(page.getByText(/Contactez WSM pour faire activer ShipStation/)).toBeVisible();
});

test("the ShipStation user is told what it is for and gets no session", async ({
  shop,
  signIn,
  freshPage,
}) => {
  const owner = await signIn({ as: "owner" });
  const { username, password } = await createConnectionUser(owner, shop, { useNow: true });

  const page = await freshPage();
  await open(page, "/sign-in");
  await fillSignIn(page, t, { login: username, password });

  await expect(page.getByText(t("signIn.connection-only"))).toBeVisible();
  await open(page, orders);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("whoever is signed out is asked to sign in and then led where they wanted to go", async ({
  shop,
  freshPage,
}) => {
  const page = await freshPage();
  await open(page, statuses);
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await fillSignIn(page, t, shop.owner);

  await expect(page.getByRole("heading", { level: 1, name: t("statusMapping.title") })).toBeVisible();
});
