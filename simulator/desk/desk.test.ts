import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DeskGiven, serveDesk } from "@/simulator/desk/serve-desk";
import { createFakeShop } from "@/simulator/testing/fake-shop";
import { type FakeStore, startFakeStore, xmlAnswer } from "@/simulator/testing/fake-store";

const password = "pa:ss <wörd>";
let store: FakeStore;
let served: Awaited<ReturnType<typeof serveDesk>>;

async function serve(given: Partial<DeskGiven> = {}, settings: Partial<DeskGiven["settings"]> = {}) {
  served = await serveDesk({
    settings: { url: store.url, username: "ACMEShipStation", password, noticeDelayMs: 1, ...settings },
    port: 0,
    apiKey: "k",
    apiSecret: "s3cret-of-api",
    fault: null,
    importEverySeconds: null,
    shipEverySeconds: null,
    ...given,
  });
}

beforeEach(async () => {
  const orders = [
    { number: "A-1", status: "Processing", units: 4 },
    { number: "A-2", status: "Processing", units: 2 },
  ];
  store = await startFakeStore(createFakeShop(orders, new Date()).answer);
});
afterEach(async () => {
  await served.close();
  await store.close();
});

const page = async (language = "en") =>
  (await fetch(`${served.url}/simulator`, { headers: { "accept-language": language } })).text();

function act(name: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  return fetch(`${served.url}/simulator/${name}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
    redirect: "manual",
  });
}

const latest = () => served.desk.log.all()[0];
const rest = (path: string) =>
  fetch(served.url + path, {
    headers: { authorization: `Basic ${Buffer.from("k:s3cret-of-api").toString("base64")}` },
  });

describe("the page", () => {
  test("reads in the language of the browser, and in French for everybody else", async () => {
    await serve();

    expect(await page("en-GB,fr;q=0.5")).toContain('<html lang="en">');
    expect(await page("fr-CA,en;q=0.5")).toContain("Importer maintenant");
    expect(await page("de")).toContain('<html lang="fr">');
  });

  test("never shows a password or the API's secret, typed or known", async () => {
    await serve();
    await act("form", { username: "Other", password: "typed secret", url: store.url, paid: "Processing" });
    await act("test");

    const shown = await page();
    expect(shown).toContain('value="Other"');
    for (const secret of [password, "wörd", "typed secret", "s3cret-of-api"])
      expect(shown).not.toContain(secret);
  });

  test("shows what a store answered as text and never as markup", async () => {
    await serve();
    store.answer = () => ({ ...xmlAnswer("<script>alert(1)</script>"), status: 500 });

    await act("test");

    const shown = await page();
    expect(shown).toContain("We received: &#39;&lt;script&gt;alert(1)&lt;/script&gt;&#39;");
    expect(shown).not.toContain("<script>alert");
  });

  test("allows nothing but its own files", async () => {
    await serve();

    const { headers } = await fetch(`${served.url}/simulator`);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    for (const name of ["desk.css", "desk.js"])
      expect((await fetch(`${served.url}/simulator/${name}`)).status).toBe(200);
  });

  test("takes nothing from pages of somebody else", async () => {
    await serve();

    expect((await act("import", {}, { origin: "https://evil.example" })).status).toBe(403);
    expect(store.requests).toEqual([]);
    expect((await act("import", {}, { origin: served.url })).status).toBe(303);
  });
});

describe("at the desk", () => {
  test("an import lists the orders with ShipStation's statuses", async () => {
    await serve();

    await act("import");

    expect(await page()).toMatch(/A-1<\/th>\s*<td>Awaiting Shipment/);
    expect(latest()).toMatchObject({ act: "import", ok: true });
  });

  test("a whole label ships an order, two parcels are two notices, some lines leave the rest open", async () => {
    await serve();
    await act("import");

    await act("ship", { order: "A-2", parcels: "2" });
    await act("ship", { order: "A-1", parcels: "some", "line:901": "1" });

    expect(served.desk.labels().map(({ notice }) => [notice.orderNumber, notice.items[0]?.quantity])).toEqual(
      [
        ["A-2", 1],
        ["A-2", 1],
        ["A-1", 1],
      ],
    );
    expect(served.desk.orders().map(({ orderNumber, status }) => [orderNumber, status])).toEqual([
      ["A-1", "awaiting_shipment"],
      ["A-2", "shipped"],
    ]);
    expect((await act("ship", { order: "A-1", parcels: "some", "line:901": "0" })).status).toBe(400);
  });

  test("a void label opens its units again and tells the store nothing", async () => {
    await serve();
    await act("import");
    await act("ship", { order: "A-1", parcels: "1" });
    const [label] = served.desk.labels();
    const before = store.requests.length;

    await act("void", { tracking: label?.notice.trackingNumber ?? "" });

    expect(store.requests).toHaveLength(before);
    expect(served.desk.nextToShip()).toBe("A-1");
    const { shipments } = (await (await rest("/shipments")).json()) as { shipments: { voided: boolean }[] };
    expect(shipments.map(({ voided }) => voided)).toEqual([true]);
    expect((await act("void", { tracking: label?.notice.trackingNumber ?? "" })).status).toBe(400);
  });

  test("a notice goes again, byte for byte", async () => {
    await serve();
    await act("import");
    await act("ship", { order: "A-2", parcels: "1" });

    await act("again", { tracking: served.desk.labels()[0]?.notice.trackingNumber ?? "" });

    const bodies = store.requests.filter(({ method }) => method === "POST").map(({ body }) => body);
    expect(bodies).toEqual([bodies[0], bodies[0]]);
    expect(served.desk.labels()).toHaveLength(1);
  });

  test("an error switches the automatic import off, and the page says why", async () => {
    store.answer = () => ({ ...xmlAnswer("<Error>no</Error>"), status: 401 });
    await serve({ importEverySeconds: 5 });

    await expect.poll(() => served.desk.automatic().on).toBe(false);

    expect(await page()).toContain("An error switched automatic import off.");
    const [shown] = (await (await rest("/stores")).json()) as { autoRefresh: boolean }[];
    expect(shown?.autoRefresh).toBe(false);
    await act("automatic", { seconds: "10", on: "yes" });
    expect(served.desk.automatic()).toEqual({ on: true, everySeconds: 10, reason: "" });
  });

  test("left to itself it imports, and ships an order that waits", async () => {
    await serve({ importEverySeconds: 1, shipEverySeconds: 1 });

    await expect.poll(() => served.desk.labels().length, { timeout: 8_000 }).toBeGreaterThan(0);

    expect(served.desk.labels()[0]?.accepted).toBe(true);
  });
});

describe("faults", () => {
  test("are switched on by a program, for the next calls", async () => {
    await serve();
    const set = (fault: object) =>
      fetch(`${served.url}/simulator/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(fault),
      });

    const answer = await set({ fault: "429", times: 1 });
    expect(await answer.json()).toEqual({ active: [{ name: "429", times: 1 }] });
    expect((await rest("/stores")).status).toBe(429);
    expect((await rest("/stores")).status).toBe(200);

    await set({ fault: "html" });
    expect(await (await set({ fault: "none" })).json()).toEqual({ active: [] });
    expect((await set({ fault: "418" })).status).toBe(400);
  });

  test("are chosen on the page, and the log shows what they did", async () => {
    await serve({ fault: "500" });

    expect(await page()).toContain("<li><code>500</code></li>");
    expect((await rest("/stores")).status).toBe(500);
    await expect.poll(latest).toMatchObject({ act: "rest", subject: "GET /stores", ok: false });
    await act("faults", { clear: "all", fault: "401", times: "" });

    expect((await rest("/stores")).status).toBe(200);
  });
});
