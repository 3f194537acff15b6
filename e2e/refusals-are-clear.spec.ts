import type { Locale } from "@/lib/i18n/locale";
import { expect, test } from "./fixtures";
import { createConnectionUser, save } from "./support/connect";
import { open } from "./support/open";
import { fillSignIn } from "./support/people";
import { english as t, wordsIn } from "./support/words";

const general = "/systems/configuration/general";
const locales: readonly Locale[] = ["fr", "en"];

/** No hand is as fast as this: Save is pressed again before a slow machine has drawn what came with the first answer. */
function pressAgainAtOnce(label: string) {
  const watch = new MutationObserver(() => {
    const buttons = [...document.querySelectorAll("button")];
    const save = buttons.find(({ textContent }) => textContent.startsWith(label));
    if (!save || save.ariaDisabled === "true") return;
    watch.disconnect();
    save.click();
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
}

for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("a form says at each field what is wrong, keeps what was typed and stores nothing", async ({
      shop,
      signIn,
    }) => {
      const words = shop.t;
      const page = await signIn({ as: "owner" });
      await open(page, general);
      const name = page.getByLabel(words("general.store.name"));
      const url = page.getByLabel(words("general.store.publicUrl"));
      const pageSize = page.getByLabel(words("general.sent.pageSize"));

      await name.fill("");
      await url.fill("ftp://shop.example");
      await pageSize.fill("5000");
      await save(page, shop);

      const summary = page.getByRole("alert").filter({ hasText: words("shared.errorSummary", { n: 3 }) });
      await expect(summary).toBeFocused();
      await expect(name).toHaveAccessibleDescription(words("general.problems.nameRequired"));
      await expect(url).toHaveAccessibleDescription(new RegExp(words("general.problems.publicUrl")));
      await expect(pageSize).toHaveAccessibleDescription(new RegExp(words("general.problems.pageSizeRange")));
      for (const field of [name, url, pageSize]) await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(url).toHaveValue("ftp://shop.example");
      await expect(pageSize).toHaveValue("5000");

      await summary.getByRole("link", { name: new RegExp(words("general.store.name")) }).click();
      await expect(name).toBeFocused();
      await name.fill("Mended");
      await url.fill("");
      await pageSize.fill("50");
      await save(page, shop);
      await expect(page.getByText(words("general.saved"))).toBeVisible();
    });
  });

  test.describe(`a form that is being saved, in ${locale}`, () => {
    test.use({ shopWishes: { locale } });

    test("loses nothing of what is typed meanwhile, and saves it the next time", async ({ shop, signIn }) => {
      const page = await signIn({ as: "owner" });
      await open(page, general);
      const name = page.getByLabel(shop.t("general.store.name"));
      const pageSize = page.getByLabel(shop.t("general.sent.pageSize"));
      const asked = Promise.withResolvers<void>();
      const typed = Promise.withResolvers<void>();
      await page.route(`**${general}`, async (route) => {
        asked.resolve();
        await typed.promise;
        await route.continue();
      });

      await name.fill("First");
      await save(page, shop);
      await asked.promise;
      await pageSize.fill("50");
      await page.evaluate(pressAgainAtOnce, shop.t("shared.save"));
      const savedAgain = page.waitForResponse(
        (answer) => answer.request().postData()?.includes('"pageSize":50,') ?? false,
      );
      typed.resolve();

      expect((await savedAgain).status()).toBe(200);
      await page.unroute(`**${general}`);
      await open(page, general);
      await expect(name).toHaveValue("First");
      await expect(pageSize).toHaveValue("50");
    });
  });

  test(`signing in with a wrong password is refused in words, in ${locale}`, async ({ freshPage }) => {
    const words = wordsIn(locale);
    const page = await freshPage(locale);
    await open(page, "/sign-in");

    await fillSignIn(page, words, { login: "nobody@acme.example", password: "not a password" });

    await expect(page.getByRole("alert").filter({ hasText: words("signIn.wrong") })).toBeVisible();
    await expect(page.getByLabel(words("signIn.login"))).toHaveValue("nobody@acme.example");
    await expect(page).not.toHaveURL(/nobody|password/);
  });
}

test("a wrong ShipStation password at General is found out before ShipStation is", async ({
  shop,
  signIn,
}) => {
  const page = await signIn({ as: "owner" });
  const { username, password } = await createConnectionUser(page, shop, { useNow: false });
  await open(page, general);
  const userName = page.getByLabel(t("general.user.userName"), { exact: true });
  const passwordField = page.getByLabel(t("general.user.password"), { exact: true });

  await userName.fill(username);
  await passwordField.fill("mistyped password");
  await save(page, shop);

  await expect(page.getByText(t("general.problems.passwordWrong"))).toBeVisible();
  await expect(passwordField).toBeFocused();
  await expect(userName).toHaveValue(username);
  await passwordField.fill(password);
  await save(page, shop);
  await expect(page.getByText(t("general.saved"))).toBeVisible();
});

test("after ten wrong passwords the form says how long to wait, and the right one still works", async ({
  shop,
  freshPage,
}) => {
  const page = await freshPage();
  await open(page, "/sign-in");

  const refused = page.getByRole("alert").filter({ hasText: t("signIn.wrong") });
  for (let tries = 1; tries <= 10; tries += 1) {
    const answered = page.waitForResponse(/\/api\/auth\/callback\/credentials/);
    await fillSignIn(page, t, { login: shop.owner.login, password: `wrong ${tries}` });
    await answered;
    await expect(refused).toBeVisible();
  }
  await fillSignIn(page, t, { login: shop.owner.login, password: "wrong again" });
  await expect(page.getByText(/Too many tries\. Try again in \d+ seconds?\./)).toBeVisible();

  await fillSignIn(page, t, shop.owner);
  await expect(page.getByRole("heading", { level: 1, name: t("dashboard.title") })).toBeVisible();
});

test("a link that was used once has ended", async ({ shop, signIn, freshPage }) => {
  const owner = await signIn({ as: "owner" });
  await open(owner, "/systems/user-access/new");
  await owner.getByLabel(t("users.person.name"), { exact: true }).fill("Robin Once");
  await owner
    .getByLabel(t("users.person.email"), { exact: true })
    .fill(`robin@${shop.tag}.example`.toLowerCase());
  await owner.getByRole("radio", { name: /^Staff/ }).check();
  await owner
    .getByRole("button", { name: t("users.person.submit") })
    .first()
    .click();
  const link = await owner.getByRole("textbox", { name: t("users.invited.link") }).inputValue();

  const page = await freshPage();
  await open(page, link);
  await page.getByLabel(t("signIn.link.password"), { exact: true }).fill("short");
  await page.getByRole("button", { name: t("signIn.link.submit") }).click();
  await expect(page.getByText(t("validation.passwordLength"))).toBeVisible();
  await page.getByLabel(t("signIn.link.password"), { exact: true }).fill("long enough for me");
  await page.getByRole("button", { name: t("signIn.link.submit") }).click();
  await expect(page.getByText(t("signIn.passwordChosen"))).toBeVisible();

  await open(page, link);

  await expect(page.getByRole("heading", { level: 1, name: t("signIn.link.endedTitle") })).toBeVisible();
});

test("the first set-up is closed once the platform has users", async ({ freshPage }) => {
  const page = await freshPage();

  const answer = await open(page, "/setup");

  expect(answer?.status()).toBe(404);
  await expect(page.getByLabel(t("setup.storeName"))).toBeHidden();
});

test("leaving with unsaved changes is asked about, and staying keeps them", async ({ signIn }) => {
  const page = await signIn({ as: "owner" });
  await open(page, general);
  const name = page.getByLabel(t("general.store.name"));
  await name.fill("Not saved yet");
  const toOrders = page
    .getByRole("navigation", { name: t("shell.mainMenu") })
    .getByRole("link", { name: "Orders" });

  await toOrders.click();
  const question = page.getByRole("alertdialog", { name: t("shared.leaveTitle", { n: 1 }) });
  await question.getByRole("button", { name: t("shared.keepEditing") }).click();
  await expect(question).toBeHidden();
  await expect(name).toHaveValue("Not saved yet");

  await toOrders.click();
  await question.getByRole("button", { name: t("shared.discard") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("orders.title") })).toBeVisible();
  await open(page, general);
  await expect(name).not.toHaveValue("Not saved yet");
});

test("what two people save at once is not lost in silence", async ({ shop, signIn }) => {
  const first = await signIn({ as: "owner" });
  const second = await signIn({ as: "owner" });
  await open(first, general);
  await open(second, general);
  await first.getByLabel(t("general.sent.pageSize")).fill("75");
  await save(first, shop);
  await expect(first.getByText(t("general.saved"))).toBeVisible();

  await second.getByLabel(t("general.sent.pageSize")).fill("125");
  await save(second, shop);

  await expect(second.getByText(t("general.problems.conflict"))).toBeVisible();
  await expect(second.getByLabel(t("general.sent.pageSize"))).toHaveValue("125");
  await open(first, general);
  await expect(first.getByLabel(t("general.sent.pageSize"))).toHaveValue("75");
});
