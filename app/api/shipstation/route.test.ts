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

function notify(number: string, body: string, query = `order_number=${number}`) {
  return POST(
    new Request(`${endpoint}?action=shipnotify&${query}`, {
      method: "POST",
      headers: { authorization: shop.authorization, "content-length": String(Buffer.byteLength(body)) },
      body,
    }),
  );
}

const notice = (number: string, inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?><ShipNotice><OrderNumber>${number}</OrderNumber>` +
  `<Carrier>UPS</Carrier><Service>UPS Ground</Service><ShipDate>11/23/2026</ShipDate>${inner}</ShipNotice>`;
const tracked = (number: string, tracking: string, inner = "") =>
  notice(number, `<TrackingNumber>${tracking}</TrackingNumber><NotifyCustomer>true</NotifyCustomer>${inner}`);
const items = (...list: [string, number][]) =>
  `<Items>${list.map(([id, quantity]) => `<Item><LineItemID>${id}</LineItemID><Quantity>${quantity}</Quantity></Item>`).join("")}</Items>`;

async function stored(orderId: string, siteId = shop.siteId) {
  const where = { siteId, orderId };
  const order = await database().order.findUniqueOrThrow({ where: { siteId_id: { siteId, id: orderId } } });
  return {
    status: order.status,
    progress: order.shippingProgress,
    flags: order.flags,
    shipments: await database().shipment.count({ where }),
    history: await database().change.count({
      where: { siteId, subjectId: orderId, action: "shipment.recorded" },
    }),
    mails: await database().outbox.count({
      where: { siteId, payload: { path: ["orderId"], equals: orderId } },
    }),
  };
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

describe("a ship notice", () => {
  test("sixteen times at once is one parcel, one entry, one mail and sixteen times 200", async () => {
    const id = await aStoredOrder(shop, "N-16");
    const body = tracked("N-16", "1Z999AA10123456784");

    const answers = await Promise.all(Array.from({ length: 16 }, () => notify("N-16", body)));

    expect(answers.map((answer) => answer.status)).toEqual(Array(16).fill(200));
    expect(await stored(id)).toEqual({
      status: "Shipped",
      progress: "complete",
      flags: [],
      shipments: 1,
      history: 1,
      mails: 1,
    });
  });

  test("of a part, repeated, is still a part", async () => {
    const id = await aStoredOrder(shop, "N-part");
    const body = tracked("N-part", "TRACK-A", items(["1", 1]));

    for (let round = 0; round < 3; round++) expect((await notify("N-part", body)).status).toBe(200);
    expect(await stored(id)).toMatchObject({
      status: "Processing",
      progress: "partial",
      shipments: 1,
      mails: 1,
    });

    await notify("N-part", tracked("N-part", "TRACK-B", items(["1", 1], ["2", 1])));
    expect(await stored(id)).toMatchObject({
      status: "Shipped",
      progress: "complete",
      shipments: 2,
      mails: 2,
    });
  });

  test("that says something new updates its parcel without a second mail", async () => {
    const id = await aStoredOrder(shop, "N-new");
    await notify("N-new", tracked("N-new", "T-NEW", "<ShippingCost>4.95</ShippingCost>"));
    await notify("N-new", tracked("N-new", " t-new ", "<ShippingCost>5.15</ShippingCost>"));

    expect(await stored(id)).toMatchObject({ shipments: 1, mails: 1, history: 1 });
    const shipment = await database().shipment.findMany({ where: { siteId: shop.siteId, orderId: id } });
    expect(shipment[0]?.costCents).toBe(515);
  });

  test("with an empty body ships the whole order by what the query says", async () => {
    const id = await aStoredOrder(shop, "N-empty");

    const answer = await notify("N-empty", "", "order_number=N-empty&carrier=USPS&tracking_number=9400");

    expect(answer.status).toBe(200);
    expect(await stored(id)).toMatchObject({ status: "Shipped", progress: "complete", mails: 0 });
  });

  test("of a canceled or unpaid order is kept and flagged, and its status stays", async () => {
    const canceled = await aStoredOrder(shop, "N-cancel", { status: "Canceled" });
    const unpaid = await aStoredOrder(shop, "N-unpaid", { status: "New" });

    expect((await notify("N-cancel", tracked("N-cancel", "T-C"))).status).toBe(200);
    expect((await notify("N-unpaid", tracked("N-unpaid", "T-U"))).status).toBe(200);

    expect(await stored(canceled)).toMatchObject({ status: "Canceled", flags: ["shipped-after-cancel"] });
    expect(await stored(unpaid)).toMatchObject({ status: "New", flags: ["shipped-unpaid"] });
  });

  test("of more than was ordered counts what was ordered and is flagged", async () => {
    const id = await aStoredOrder(shop, "N-more");
    await notify("N-more", tracked("N-more", "T-M", items(["1", 9], ["2", 1])));

    expect(await stored(id)).toMatchObject({ progress: "complete", flags: ["over-shipped"] });
  });

  test("of an order that is not here, or is another site's, is 404 and kept whole", async () => {
    await aStoredOrder(neighbour, "N-foreign");
    const body = tracked("N-foreign", "T-F");

    const answer = await notify("N-foreign", body);

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Order N-foreign does not exist in this store.");
    const receipts = await database().noticeReceipt.findMany({
      where: { siteId: shop.siteId, orderNumber: "N-foreign" },
    });
    expect(receipts).toMatchObject([{ outcome: "order-unknown", body }]);
    expect(await database().shipment.count({ where: { siteId: neighbour.siteId } })).toBe(0);
  });

  test("that names two different orders changes neither", async () => {
    const one = await aStoredOrder(shop, "N-one");
    const two = await aStoredOrder(shop, "N-two");
    const body = notice("N-one", `<OrderID>${two}</OrderID><TrackingNumber>T-1</TrackingNumber>`);

    expect((await notify("N-one", body)).status).toBe(409);
    expect((await notify("N-two", tracked("N-one", "T-2"))).status).toBe(409);

    expect(await stored(one)).toMatchObject({ shipments: 0 });
    expect(await stored(two)).toMatchObject({ shipments: 0 });
  });

  test.each([
    ["cut off", tracked("N-bad", "T").slice(0, -5), 400],
    ["a DOCTYPE", `<!DOCTYPE x><ShipNotice><OrderNumber>N-bad</OrderNumber></ShipNotice>`, 400],
    ["not XML", "hello", 400],
    ["too large", tracked("N-bad", "T", `<InternalNotes>${"x".repeat(300_000)}</InternalNotes>`), 413],
  ])("that is %s is refused whatever the query says", async (_, body, status) => {
    const id = `ord_${shop.siteId}_N-bad`;
    if (!(await database().order.findUnique({ where: { siteId_id: { siteId: shop.siteId, id } } }))) {
      await aStoredOrder(shop, "N-bad");
    }

    expect((await notify("N-bad", body)).status).toBe(status);
    expect(await stored(id)).toMatchObject({ shipments: 0, status: "Processing" });
  });

  test("without an order number changes nothing", async () => {
    const before = await database().shipment.count();

    expect((await notify("", notice("", "<TrackingNumber>T</TrackingNumber>"), "order_number=")).status).toBe(
      400,
    );
    expect(await database().shipment.count()).toBe(before);
  });
});
