import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type FrontFault, openFrontServer } from "@/lib/testing/front-server";
import { serveRestApi } from "@/simulator/rest-api";
import { recommendedStatusFields } from "@/simulator/statuses";
import { expect, test } from "./fixtures";
import { beginning } from "./support/connect";
import { open } from "./support/open";
import { startOwnApp } from "./support/own-app";
import { fillSignIn } from "./support/people";
import { port as journeysPort, samplePassword, shipStationKey } from "./support/stand";
import { english as t } from "./support/words";

const port = journeysPort + 5;
const causes = "connectionTest.causes";
const seven = [
  "wrongPassword",
  "headerRemoved",
  "html",
  "timeout",
  "notPublic",
  "keyNeverWorked",
  "tooMany",
] as const;
type Diagnosis = (typeof seven)[number];

test("seven faults give a merchant seven diagnoses", async ({ freshPage }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "wsm-diagnoses-"));
  const front = await openFrontServer(passOn);
  const integrationUrl = `${front.url}/api/shipstation`;
  const stores = [{ storeId: 1, integrationUrl, statuses: recommendedStatusFields }];
  const account = await serveRestApi({ ...shipStationKey, stores });
  const settings = { SHIPSTATION_API_URL: account.url, SUPPORT_CONTACT: "help@platform.example" };
  const app = await startOwnApp({ port, dataDir: join(folder, "data"), settings });
  try {
    const page = await freshPage();
    await open(page, `${app.origin}/sign-in`);
    await fillSignIn(page, t, { login: "owner@acme.example", password: samplePassword });
    await expect(page.getByRole("heading", { level: 1, name: t("dashboard.title") })).toBeVisible();
    await saveGeneral(page, { [t("general.store.publicUrl")]: front.url });
    await open(page, `${app.origin}/systems/shipstation/test`);
    await expect(page.getByText(t("connectionTest.never"))).toBeVisible();

    await diagnosis(page, "wrongPassword", "not the password of anybody");
    front.setFault("removes-authorization");
    await diagnosis(page, "headerRemoved");
    front.setFault("html");
    await diagnosis(page, "html");
    front.setFault("hangs");
    await diagnosis(page, "timeout");
    front.setFault("none");

    await addressOfRedirectIsFilledIn(page, front.setFault);
    await open(page, `${app.origin}/systems/shipstation/test`);
    front.setFault("lets-everybody-in");
    await supportIsWrittenTo(page, "help@platform.example");
    front.setFault("none");

    await saveGeneral(page, { [t("general.store.publicUrl")]: "https://192.168.1.20" });
    await open(page, `${app.origin}/systems/shipstation/test`);
    await diagnosis(page, "notPublic");
    await expect(page.getByRole("link", { name: t("connectionTest.actions.general") })).toBeVisible();

    account.setFault(401);
    await saveGeneral(page, {
      [t("general.store.publicUrl")]: front.url,
      [t("general.api.key")]: shipStationKey.apiKey,
      [t("general.api.secret")]: shipStationKey.apiSecret,
    });
    await open(page, `${app.origin}/systems/shipstation/test`);
    await diagnosis(page, "keyNeverWorked");
    account.setFault(429);
    await diagnosis(page, "tooMany");
    await page.reload();
    await expect(page.getByText(beginning(t.raw("connectionTest.last")))).toBeVisible();
    await importNowCountsDown(page, () => account.setFault(null));
    account.setFault(429);
    await testRunsAgainByItself(page, () => account.setFault(null));
  } finally {
    await app.stop();
    await account.close();
    await front.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** ShipStation still has too many requests: the page says how long, counts down, and then may ask again. */
async function importNowCountsDown(page: Page, mend: () => void) {
  await open(page, `http://localhost:${port}/systems/shipstation`);
  const card = page.getByRole("region", { name: t("shipStationOverview.import.title"), exact: true });
  const start = card.getByRole("button", { name: t("shipStationOverview.import.start") });
  await start.click();

  const words = { hasText: beginning(t.raw("shipStationOverview.import.tooMany")) };
  await expect(card.getByRole("status").filter(words)).toBeVisible();
  const wait = card.locator('[aria-hidden="true"]').filter(words);
  const seconds = async () => Number(/(\d+) s/.exec(await wait.innerText())?.[1]);
  const first = await seconds();
  await expect.poll(seconds).toBeLessThan(first);
  await expect(start).toHaveAttribute("aria-disabled", "true");
  mend();
  await expect(wait).toBeHidden({ timeout: first * 1_000 + 10_000 });
  await start.click();
  await expect(card.getByText(t("shipStationOverview.import.states.running"))).toBeVisible();
}

/** Nobody presses anything: once ShipStation takes requests again, the test has run once more. */
async function testRunsAgainByItself(page: Page, mend: () => void) {
  await open(page, `http://localhost:${port}/systems/shipstation/test`);
  await diagnosis(page, "tooMany");
  await expect(page.getByText(beginning(t.raw("connectionTest.retry"))).first()).toBeVisible();
  mend();
  const row = page.getByRole("listitem").filter({ hasText: beginning(t.raw(`${causes}.tooMany.cause`)) });
  await expect(row).toHaveCount(0, { timeout: 90_000 });
}

/** An eighth, whose way out is a value: it stands in General as an unsaved change. */
async function addressOfRedirectIsFilledIn(page: Page, setFault: (fault: FrontFault) => void) {
  setFault("redirects");
  await page.getByRole("button", { name: t("connectionTest.run") }).click();
  await page.getByRole("link", { name: t("connectionTest.actions.useAddress") }).click();

  await expect(page.getByLabel(t("general.store.publicUrl"))).toHaveValue("https://www.shop.example");
  await expect(page.getByText(t("general.store.publicUrlProposed"))).toBeVisible();
  await page.getByRole("button", { name: t("shared.discard") }).click();
  await expect(page.getByLabel(t("general.store.publicUrl"))).not.toHaveValue("https://www.shop.example");
  setFault("none");
}

/** A ninth, which only the operator of the platform can mend: the mail says already what was found. */
async function supportIsWrittenTo(page: Page, address: string) {
  await page.getByRole("button", { name: t("connectionTest.run") }).click();

  const letter = page.getByRole("link", { name: t("shared.support.write") });
  await expect(letter).toHaveAttribute("href", new RegExp(`^mailto:${address}\\?subject=ACME%3A.*&body=`));
  const { searchParams } = new URL((await letter.getAttribute("href")) ?? "");
  expect(searchParams.get("body")).toContain(t(`${causes}.openToStrangers.cause`));
}

async function saveGeneral(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await open(page, `http://localhost:${port}/systems/configuration/general`);
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label).first().fill(value);
  }
  await page.getByRole("button", { name: t("shared.save"), exact: true }).click();
  // "1 unsaved change" says it too, before the save is over.
  await expect(page.getByText(/^(Configuration saved|Saved)/).first()).toBeVisible();
}

/** Runs the test and finds this one cause among the failures, with its way out; the focus is on the summary. */
async function diagnosis(page: Page, cause: Diagnosis, password = ""): Promise<void> {
  const box = page.getByRole("checkbox", { name: t("connectionTest.checkPassword") });
  await box.setChecked(password !== "");
  if (password !== "") await page.getByLabel(t("connectionTest.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("connectionTest.run") }).click();
  const summary = page.getByRole("heading", { name: beginning(t.raw("connectionTest.summary")) });
  await expect(summary).toBeFocused({ timeout: 60_000 });

  const rows = page.getByRole("listitem").filter({ hasText: beginning(t.raw(`${causes}.${cause}.cause`)) });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(t("connectionTest.states.failed"));
  await expect(rows).toContainText(beginning(t.raw(`${causes}.${cause}.fix`)));
  for (const other of seven.filter((one) => one !== cause)) {
    await expect(page.getByText(beginning(t.raw(`${causes}.${other}.cause`)))).toHaveCount(0);
  }
}

/** A proxy of the plain kind: what comes in goes to the app, and what it says goes back. */
async function passOn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers();
  for (const name of ["authorization", "x-connection-test-secret"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return fetch(`http://localhost:${port}${pathname}${search}`, { headers, redirect: "manual" });
}
