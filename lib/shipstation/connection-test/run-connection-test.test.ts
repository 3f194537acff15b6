import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const account = await vi.hoisted(async () => {
  const { openRestAccount } = await import("@/lib/testing/rest-account");
  return openRestAccount({ stores: [] });
});

import { GET, POST } from "@/app/api/shipstation/route";
import { testPassword, testUserName } from "@/lib/access/test-credential";
import { database } from "@/lib/platform/database/client";
import { type CheckResult, checks } from "@/lib/shipstation/connection-test/check";
import { lastTestOf } from "@/lib/shipstation/connection-test/reads";
import { runConnectionTest } from "@/lib/shipstation/connection-test/run-connection-test";
import { useTestDatabase } from "@/lib/testing/database";
import { type FrontFault, type FrontServer, openFrontServer } from "@/lib/testing/front-server";
import { saveApiKey } from "@/lib/testing/ship-station-account";
import {
  aConnectedShop,
  aStoredOrder,
  basicAuthorization,
  type ConnectedShop,
  connectionPassword,
} from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let front: FrontServer;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  front = await openFrontServer(GET);
  await saveApiKey(shop.scope);
});

afterAll(async () => {
  await front.close();
  await account.close();
});

beforeEach(async () => {
  front.setFault("none");
  account.setFault(null);
  // What a 429 told every process to wait for.
  await database().shipStationBudget.deleteMany({});
  await reachedAt(front.url);
});

async function reachedAt(publicUrl: string) {
  await database().site.update({ where: { id: shop.siteId }, data: { publicUrl } });
}

async function run(password = ""): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const deadlines = { answerMs: 300, slowAnswerMs: 600 };
  const clock = () => new Date();
  for await (const result of runConnectionTest({ ...shop, name: "Marie" }, { password }, clock, deadlines))
    results.push(result);
  return results;
}

/** The one thing that is wrong, besides that ShipStation does not know the store. */
function faultsOf(results: readonly CheckResult[]) {
  return results
    .filter(({ state, cause }) => state === "failed" && cause !== "noStore")
    .map(({ check, cause }) => `${check}: ${cause}`);
}

test("22 checks come in their order, whatever they find", async () => {
  const well = await run();
  front.setFault("html");
  const ill = await run();

  expect(well.map(({ check }) => check)).toEqual(checks);
  expect(ill.map(({ check }) => check)).toEqual(checks);
  expect(faultsOf(well)).toEqual([]);
});

describe("seven faults are seven diagnoses", () => {
  const slow = 20_000;

  test("a wrong password", async () => {
    expect(faultsOf(await run("not the password"))).toEqual(["password: wrongPassword"]);
  });

  test("a server in front removes the Authorization header", async () => {
    front.setFault("removes-authorization");
    expect(faultsOf(await run())).toEqual(["header: headerRemoved"]);
  });

  test.each([
    "https://192.168.1.20",
    "https://10.0.0.5:8443",
    "https://[fe80::1]",
    "https://169.254.169.254",
    "https://[64:ff9b::a00:1]",
    "https://[::ffff:10.0.0.1]",
  ])("an address that is not public: %s", async (address) => {
    await reachedAt(address);
    expect(faultsOf(await run())).toEqual(["address: notPublic"]);
  });

  test("an HTML answer", async () => {
    front.setFault("html");
    expect(faultsOf(await run())).toEqual(["xml: html"]);
  });

  test("a refused API secret", async () => {
    account.setFault(401);
    expect(faultsOf(await run())).toEqual(["accepted: keyExpired"]);
  });

  test("429", async () => {
    account.setFault(429);
    expect(faultsOf(await run())).toEqual(["limit: tooMany"]);
  });

  test("a timeout", { timeout: slow }, async () => {
    front.setFault("hangs");
    expect(faultsOf(await run())).toEqual(["reachable: timeout"]);
  });
});

test.each<[FrontFault, string]>([
  ["redirects", "redirects: redirects"],
  ["breaks", "reachable: serverError"],
  ["firewall", "reachable: firewall"],
  ["lets-everybody-in", "strangers: openToStrangers"],
  ["empty", "xml: empty"],
  ["asks-for-its-own-password", "header: frontPassword"],
])("a server in front that %s is told apart, too", async (fault, diagnosis) => {
  front.setFault(fault);
  expect(faultsOf(await run())).toEqual([diagnosis]);
});

test("a port where nobody listens", async () => {
  const gone = await openFrontServer(GET);
  await gone.close();
  await reachedAt(gone.url);
  expect(faultsOf(await run())).toEqual(["reachable: refused"]);
});

test("a redirect is reported and not followed", async () => {
  front.setFault("redirects");
  const results = await run();

  expect(results.find(({ check }) => check === "redirects")?.values).toEqual({
    url: "https://www.shop.example/api/shipstation",
  });
  expect(front.asked()).toHaveLength(1);
});

test("the merchant's own password is compared, sent once and kept nowhere", async () => {
  const results = await run(connectionPassword);

  expect(results.find(({ check }) => check === "password")?.state).toBe("passed");
  const last = await lastTestOf(shop.scope);
  const kept = JSON.stringify([results, last]);
  const sent = front.asked().flatMap(({ authorization }) => authorization?.slice("Basic ".length) ?? []);
  for (const secret of [connectionPassword, ...sent]) expect(kept).not.toContain(secret);
  expect(front.asked().some(({ target }) => target.includes(connectionPassword))).toBe(false);
});

test("the last run is kept with its name", async () => {
  const results = await run();
  expect(await lastTestOf(shop.scope)).toMatchObject({ byName: "Marie", results });
});

test("the run is over, and so is its credential", async () => {
  await run();
  expect(await database().connectionTestCredential.count()).toBe(0);
});

test("the test moves no order: no window is closed, and ShipStation's visits stay ShipStation's", async () => {
  await aStoredOrder(shop, "T-1");
  const before = await database().$queryRaw`SELECT served_ms FROM site_clock`;

  await run(connectionPassword);

  expect(await database().$queryRaw`SELECT served_ms FROM site_clock`).toEqual(before);
  const rows = await vi.waitFor(async () => {
    const found = await database().contact.findMany({ where: { userName: testUserName } });
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
  expect(rows.every(({ isTest }) => isTest)).toBe(true);
  expect((await database().user.findUnique({ where: { id: "usr_acme" } }))?.lastUsedAt).toBeNull();
});

test("the credential opens nothing but an empty page, and only for its minute", async () => {
  const { testDigest } = await import("@/lib/access/test-credential");
  const digest = testDigest("secret");
  const { siteId } = shop;
  const where = { siteId_digest: { siteId, digest } };
  await database().connectionTestCredential.create({
    data: { siteId, digest, expiresAt: new Date(Date.now() + 60_000) },
  });
  const headers = { authorization: basicAuthorization(testUserName, testPassword(siteId, "secret")) };
  const ask = (query: string) => new Request(`http://localhost/api/shipstation?${query}`, { headers });

  expect(await (await GET(ask("action=export"))).text()).toContain('<Orders pages="1">\n</Orders>');
  expect(
    (await POST(new Request(ask("action=shipnotify&order_number=T-1"), { method: "POST" }))).status,
  ).toBe(401);

  await database().connectionTestCredential.update({ where, data: { expiresAt: new Date() } });
  expect((await GET(ask("action=export"))).status).toBe(401);
  await database().connectionTestCredential.deleteMany({});
});

test("a shop without a key has only half the test to pass", async () => {
  const other = await aConnectedShop("NOKEY");
  await database().site.update({ where: { id: other.siteId }, data: { publicUrl: front.url } });
  const results: CheckResult[] = [];
  for await (const one of runConnectionTest({ ...other, name: "Ada" }, { password: "" }, () => new Date()))
    results.push(one);

  expect(results.filter(({ state }) => state === "failed")).toEqual([]);
  expect(results.slice(13).map(({ state }) => state)).toEqual(["warning", ...Array(8).fill("skipped")]);
});
