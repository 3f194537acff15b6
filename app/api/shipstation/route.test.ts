import { beforeAll, describe, expect, test } from "vitest";
import { GET, POST, PUT } from "@/app/api/shipstation/route";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, basicAuthorization, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let neighbour: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  neighbour = await aConnectedShop("BOLT");
});

const endpoint = "http://localhost:3000/api/shipstation";

function ask(query: string, headers: Record<string, string> = { authorization: shop.authorization }) {
  return GET(new Request(`${endpoint}?${query}`, { headers }));
}

describe("who is let in", () => {
  test("nobody without the right password, and the answer is XML that says where to look", async () => {
    const answers = [
      await ask("action=export", {}),
      await ask("action=export", { authorization: basicAuthorization("ACMEShipStation", "wrong") }),
      await ask("action=export", { authorization: basicAuthorization("nobody", "a-connection-password") }),
      await ask("action=export&SS-UserName=ACMEShipStation&SS-Password=a-connection-password", {}),
    ];

    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toContain("Basic");
      expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
      expect(await answer.text()).toContain("Systems > Configuration > General");
    }
  });

  test("the user's name counts without case", async () => {
    const answer = await ask("action=export", {
      authorization: basicAuthorization("acmeSHIPSTATION", "a-connection-password"),
    });

    expect(answer.status).toBe(200);
  });

  test("authentication comes before anything that was asked", async () => {
    expect((await ask("action=nonsense", {})).status).toBe(401);
    expect((await ask("action=nonsense")).status).toBe(400);
  });

  test("a web page is refused even with the right password", async () => {
    const answer = await ask("action=export", {
      authorization: shop.authorization,
      origin: "https://elsewhere.example",
    });

    expect(answer.status).toBe(403);
  });

  test("a site that is disabled or suspended is refused with the next request, and let in again", async () => {
    const where = { id: shop.siteId };
    await database().site.update({ where, data: { shipStationEnabledAt: null } });
    expect((await ask("action=export")).status).toBe(403);

    await database().site.update({
      where,
      data: { shipStationEnabledAt: new Date(), suspendedAt: new Date() },
    });
    expect((await ask("action=export")).status).toBe(403);

    await database().site.update({ where, data: { suspendedAt: null } });
    expect((await ask("action=export")).status).toBe(200);
  });

  test("credentials in the address are taken once the site allows them", async () => {
    const query = "action=export&SS-UserName=ACMEShipStation&SS-Password=a-connection-password";
    const where = { siteId: shop.siteId };
    await database().shipStationConnection.update({ where, data: { acceptQueryCredentials: true } });

    expect((await ask(query, {})).status).toBe(200);

    await database().shipStationConnection.update({ where, data: { acceptQueryCredentials: false } });
  });

  test("many wrong passwords are slowed down, and the right one is let in all the same", async () => {
    const wrong = { authorization: basicAuthorization("BOLTShipStation", "wrong") };
    const answers = [];
    for (let round = 0; round < 22; round++) answers.push((await ask("action=export", wrong)).status);

    expect(answers[0]).toBe(401);
    expect(answers.at(-1)).toBe(429);
    expect((await ask("action=export", { authorization: neighbour.authorization })).status).toBe(200);
  });
});

describe("an export", () => {
  test("carries the orders changed in the window, and only this site's", async () => {
    await aStoredOrder(shop, "E-1");
    await aStoredOrder(neighbour, "E-1");

    const xml = await (await ask("action=export")).text();

    expect(xml).toContain('<Orders pages="1">');
    expect(xml.match(/<OrderID>/g)?.length).toBeGreaterThanOrEqual(1);
    expect(xml).toContain(`ord_${shop.siteId}_E-1`);
    expect(xml).not.toContain(neighbour.siteId);
  });

  test("does not count what is held back", async () => {
    await database().orderStatus.create({
      data: { siteId: shop.siteId, name: "Core", nameKey: "core", labelFr: "", labelEn: "", position: 20 },
    });
    await aStoredOrder(shop, "E-held", { status: "Core" });

    expect(await (await ask("action=export")).text()).not.toContain("E-held");
  });

  test.each([
    ["start_date=11/23/2026+10:00", 400],
    ["start_date=02/30/2026+10:00&end_date=03/01/2026+10:00", 400],
    ["start_date=11/23/2026+10:00&end_date=11/22/2026+10:00", 400],
    ["page=0", 400],
    ["page=1&page=2", 400],
    ["page=32767", 200],
    ["start_date=11%2f23%2f2026+10%3a00&end_date=11%2f23%2f2026+10%3a05&page=1", 200],
  ])("%s is answered %i", async (query, status) => {
    expect((await ask(`action=export&${query}`)).status).toBe(status);
  });

  test("is asked with GET, a notice with POST", async () => {
    const headers = { authorization: shop.authorization };
    const post = await POST(new Request(`${endpoint}?action=export`, { method: "POST", headers }));
    const put = await PUT(new Request(`${endpoint}?action=export`, { method: "PUT", headers }));

    expect([post.status, put.status]).toEqual([405, 405]);
    expect((await ask("action=shipnotify&order_number=1")).status).toBe(405);
    expect(await put.text()).toContain("<Error");
  });
});
