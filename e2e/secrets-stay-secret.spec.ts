import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createShipStation } from "@/simulator/ship-station";
import { expect, test } from "./fixtures";
import { save } from "./support/connect";
import { databaseText } from "./support/database-text";
import { mailsTo } from "./support/mailbox";
import { open } from "./support/open";
import { type OwnApp, startOwnApp } from "./support/own-app";
import { signInAt } from "./support/people";
import { port as journeysPort, mailPort, sampleIntakeToken } from "./support/stand";
import { english as t } from "./support/words";

const port = journeysPort + 3;

/** Every secret of the shop, each of a kind that is found nowhere by chance. */
const planted = {
  ownerPassword: "planted-owner-Zq7vKx",
  shipStationPassword: "planted-shipstation-Wm4tRb",
  wrongPassword: "planted-mistyped-Hc9sLd",
  apiKey: "plantedkeyPv2nGf8wYj6xTk3e",
  apiSecret: "plantedsecretUb5rMz1qXc7dAh",
  mailPassword: "planted-mail-server-Yt6bNs",
  intakeToken: sampleIntakeToken,
};

type Secrets = Readonly<Record<string, string>>;

const lookedAt = [
  "/",
  "/orders",
  "/systems/configuration/general",
  "/systems/configuration/order-statuses",
  "/systems/configuration/emails",
  "/systems/shipstation",
  "/systems/shipstation/test",
  "/systems/shipstation/requests",
  "/systems/audit",
  "/systems/user-access",
  "/systems/user-access/api-tokens",
  "/account",
];

test("Planted secrets are found in no page, payload, log or mail, and in the database not in the clear", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "wsm-secrets-"));
  const dataDir = join(folder, "data");
  const app = await startOwnApp({
    port,
    dataDir,
    settings: {
      LOG_LEVEL: "trace",
      SAMPLE_OWNER_PASSWORD: planted.ownerPassword,
      SAMPLE_SHIPSTATION_PASSWORD: planted.shipStationPassword,
      SMTP_URL: `smtp://sender:${planted.mailPassword}@127.0.0.1:${mailPort}`,
    },
  });
  try {
    const page = await browser.newPage({ baseURL: app.origin, locale: "en-US" });
    const received = answersOf(page);
    await signInAt(page, t, { login: "owner@acme.example", password: planted.ownerPassword });
    await enterKey(page);
    await callAsShipStation(app);
    for (const path of lookedAt) await open(page, path);
    await openEveryRequest(page);
    const secrets = { ...planted, ...(await secretsMade(page, dataDir)) };
    await expect.poll(mails, { timeout: 20_000 }).not.toEqual([]);

    expect(where(secrets, await received())).toEqual([]);
    expect(where(secrets, [{ place: "log", text: app.said() }])).toEqual([]);
    expect(where(secrets, await mails())).toEqual([]);
    const rows = await databaseText(dataDir);
    expect(rows.length).toBeGreaterThan(100_000);
    expect(where(secrets, [{ place: "database", text: rows }])).toEqual([]);
    await page.close();
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What the app made by itself: its master key, and what the browser proves its session with. */
async function secretsMade(page: Page, dataDir: string): Promise<Secrets> {
  const cookies = await page.context().cookies();
  const session = cookies.find(({ httpOnly, value }) => httpOnly && value.length > 100);
  if (!session) throw new Error("The browser has no session.");
  return {
    masterKey: readFileSync(join(dataDir, "master.key"), "utf8").trim(),
    session: session.value,
  };
}

/** What the owner was told: the key that was entered is among it. */
async function mails(): Promise<Found[]> {
  const got = await mailsTo("owner@acme.example");
  return got.map(({ subject = "", text = "", html }) => ({
    place: `mail "${subject}"`,
    text: [subject, text, html].join("\n"),
  }));
}

type Found = { readonly place: string; readonly text: string };

/** Everything the browser got: pages, payloads of navigation and actions, scripts. */
function answersOf(page: Page): () => Promise<Found[]> {
  const waiting: Promise<Found>[] = [];
  page.on("response", (response) =>
    waiting.push(
      response.text().then(
        (text) => ({ place: response.url(), text }),
        () => ({ place: response.url(), text: "" }),
      ),
    ),
  );
  return async () => {
    const found = await Promise.all(waiting);
    expect(found.filter(({ text }) => text !== "").length).toBeGreaterThan(lookedAt.length);
    return found;
  };
}

/** A key that this ShipStation does not know: what it says of it is part of what is looked at. */
async function enterKey(page: Page): Promise<void> {
  await open(page, "/systems/configuration/general");
  const section = page.getByRole("region", { name: t("general.api.title") });
  await section.getByLabel(t("general.api.key"), { exact: true }).fill(planted.apiKey);
  await section.getByLabel(t("general.api.secret"), { exact: true }).fill(planted.apiSecret);
  await save(page, { t });
  await expect(page.getByText(t("general.savedButRefused"))).toBeVisible();
}

/** With the right password, with a wrong one, and with one in the address, where it does not belong. */
async function callAsShipStation(app: OwnApp): Promise<void> {
  const url = `${app.origin}/api/shipstation`;
  const username = "ACMEShipStation";
  const partner = createShipStation({ url, username, password: planted.shipStationPassword });
  expect(await partner.importSinceLast()).toMatchObject({ accepted: true });
  const stranger = createShipStation({ url, username, password: planted.wrongPassword });
  expect(await stranger.testConnection()).toMatchObject({ ok: false });
  const query = new URLSearchParams({
    action: "export",
    "SS-UserName": username,
    "SS-Password": planted.wrongPassword,
  });
  expect((await fetch(`${url}?${query.toString()}`)).status).toBe(401);
}

/** The detail of each kind of request, as far as the log's first page leads. */
async function openEveryRequest(page: Page): Promise<void> {
  await open(page, "/systems/shipstation/requests");
  const links = page.getByRole("table").getByRole("link");
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of new Set(addresses)) await open(page, address);
}

/** Which secrets stand where, in the clear or in a dress that anybody can take off. */
function where(secrets: Secrets, places: readonly Found[]): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const bytes = Buffer.from(secret);
    const dresses = [secret, encodeURIComponent(secret), bytes.toString("hex"), ...inBase64(bytes)];
    return places
      .filter(({ text }) => dresses.some((dress) => text.includes(dress)))
      .map(({ place }) => `${name} in ${place}`);
  });
}

/** What base64 makes of a text that begins at a first, second or third byte, without the letters it shares with others. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
}
