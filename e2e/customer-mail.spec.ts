import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { createConnectionUser, createToken, mapAsRecommended, pasteTexts, save } from "./support/connect";
import { brakePads, oilFilters, placeOrder } from "./support/intake";
import { mailsTo, mailTo } from "./support/mailbox";
import { open, openUntil } from "./support/open";
import { fillSignIn, takeUpLink } from "./support/people";
import type { Shop } from "./support/shop";
import { wordsIn } from "./support/words";

const french = wordsIn("fr");

test("a customer gets the mail of the parcel in French, as the merchant saw it before", async ({
  shop,
  signIn,
  shipStation,
  freshPage,
}) => {
  test.setTimeout(180_000);
  const { t } = shop;
  const page = await signIn({ as: "owner" });
  const customer = `marie@${shop.tag.toLowerCase()}.example`;
  const user = await createConnectionUser(page, shop, { useNow: true });
  await mapAsRecommended(page, shop);
  const partner = shipStation({ ...user, statuses: await pasteTexts(page) });

  await test.step("the merchant words it, sees it and sends a test", async () => {
    await open(page, "/systems/configuration/emails");
    await expect(page.getByText(t("emails.noServer"))).toBeHidden();
    await page.getByLabel(t("emails.replyTo")).fill("help@garage.example");
    await page.getByLabel(t("emails.subject.en"), { exact: true }).fill("Order {numbr} left");
    await save(page, shop);
    await expect(
      page.getByText(t("emails.problems.unknownVariable", { name: "numbr" })).first(),
    ).toBeVisible();
    await page.getByLabel(t("emails.subject.en"), { exact: true }).fill("{store}: {order} is on its way");
    const frame = page.frameLocator(`iframe[title="${t("emails.preview.frame")}"]`);
    await expect(frame.getByRole("heading", { name: `${shop.name}: 10042 is on its way` })).toBeVisible();
    await page.getByRole("combobox", { name: t("emails.preview.language") }).selectOption("fr");
    await expect(frame.getByRole("link", { name: french("mail.orderShipped.track") })).toBeVisible();
    await save(page, shop);
    await expect(page.getByText(t("emails.saved"))).toBeVisible();
    await page.getByRole("button", { name: t("emails.test.send") }).click();
    await expect(page.getByText(t("emails.test.sent", { address: shop.owner.login }))).toBeVisible();
    await mailTo(shop.owner.login, french("mail.orderShipped.subject", { order: "10042" }));
  });

  await test.step("ShipStation ships: one mail for the parcel", async () => {
    const token = await createToken(page, shop, "Storefront");
    await placeOrder(token, "2001", { items: [brakePads, oilFilters], email: customer, locale: "fr" });
    await partner.importSinceLast();
    const items = [{ sku: brakePads.sku, quantity: 2 }];
    const notesToCustomer = "Merci <b>Marie</b> !";
    const internalNotes = "credit on hold";
    const parcels = [{ items, notesToCustomer, internalNotes, carrier: "UPS" }];
    const shipped = await partner.ship("2001", { parcels });
    expect(shipped).toMatchObject({ ok: true, problem: null });

    const subject = french("mail.orderShipped.subject", { order: "2001" });
    const mail = await mailTo(customer, subject);
    const tracking = shipped.notices[0]?.notice.trackingNumber ?? "";
    expect(mail.from?.value[0]?.name).toBe(shop.name);
    expect(mail.replyTo?.value[0]?.address).toBe("help@garage.example");
    expect(mail.text).toContain(tracking);
    expect(mail.text).not.toContain("credit on hold");

    const inbox = await freshPage("fr");
    await inbox.setContent(String(mail.html));
    await expect(inbox.getByRole("heading", { name: subject })).toBeVisible();
    const link = inbox.getByRole("link", { name: french("mail.orderShipped.track") });
    await expect(link).toHaveAttribute("href", `https://www.ups.com/track?tracknum=${tracking}`);
    await expect(inbox.getByText(`2 × ${brakePads.name}`)).toBeVisible();
    await expect(inbox.getByText(oilFilters.name)).toBeHidden();
    await expect(
      inbox.getByText(french("mail.orderShipped.restFollows", { units: 2, ofUnits: 6 })),
    ).toBeVisible();
    await expect(inbox.getByText(notesToCustomer)).toBeVisible();
    await expect(inbox.getByText("credit on hold")).toBeHidden();

    const [notice] = shipped.notices;
    if (notice) await partner.resend(notice);
  });

  await test.step("the log says it was sent, without the whole address", async () => {
    await expectInLog(page, shop, "2001", t("emails.states.sent"));
    await expect(page.getByText(customer)).toBeHidden();
    expect((await mailsTo(customer)).length).toBe(1);
  });

  await test.step("a mailbox that does not exist: the log says why, and offers another try", async () => {
    const token = await createToken(page, shop, "Second");
    await placeOrder(token, "2002", { email: `gone@${shop.tag.toLowerCase()}.example` });
    await partner.importSinceLast();
    expect(await partner.ship("2002")).toMatchObject({ ok: true });

    const row = await expectInLog(page, shop, "2002", t("emails.failures.recipient-refused"));
    await row.getByRole("button", { name: t("emails.log.retry") }).click();
    await expect(page.getByText(t("emails.log.retried"))).toBeVisible();
  });
});

test("who forgot the password gets a link, and nobody learns which addresses have an account", async ({
  shop,
  freshPage,
  browser,
}) => {
  const { t, owner, locale } = shop;
  const page = await freshPage();
  const ask = async (address: string) => {
    await open(page, "/sign-in");
    await page.getByRole("link", { name: t("signIn.forgot") }).click();
    await page.getByLabel(t("signIn.forgotten.email"), { exact: true }).fill(address);
    await page.getByRole("button", { name: t("signIn.forgotten.submit") }).click();
    await expect(page.getByText(t("signIn.forgotten.sent"))).toBeVisible();
  };

  await ask(`nobody@${shop.tag.toLowerCase()}.example`);
  await ask(owner.login);

  const mail = await mailTo(owner.login, t("mail.passwordReset.subject"));
  const link = /https?:\S+\/reset\/\S+/.exec(mail.text ?? "")?.[0] ?? "";
  const password = `new words of ${shop.tag}`;
  await takeUpLink(browser, { t, locale, link, password });
  await open(page, link);
  await expect(page.getByText(t("signIn.forgotten.expired"))).toBeVisible();
  await open(page, "/sign-in");
  await fillSignIn(page, t, { login: owner.login, password });
  await expect(page.getByRole("button", { name: t("shell.account", { name: "" }) })).toBeVisible();
});

/** Opens the page anew until the mail of this order stands there like that. */
async function expectInLog(page: Page, { t }: Shop, number: string, words: string) {
  const row = page
    .getByRole("table", { name: t("emails.log.title") })
    .getByRole("row")
    .filter({ hasText: number });
  await openUntil(page, "/systems/configuration/emails", { shown: [row.getByText(words)] });
  return row;
}
