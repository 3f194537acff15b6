import { beforeAll, describe, expect, test } from "vitest";
import { GET, OPTIONS, POST, PUT } from "@/app/api/shipstation/route";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { openExchange } from "@/lib/shipstation/request-log/sealed-exchange";
import { useTestDatabase } from "@/lib/testing/database";
import { items, tracked } from "@/lib/testing/notices-xml";
import { aConnectedShop, aStoredOrder, basicAuthorization, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  await database().site.update({
    where: { id: shop.siteId },
    data: { publicUrl: "https://acme.example" },
  });
});

const endpoint = "http://localhost:3000/api/shipstation";
const dated = "start_date=11/23/2026+10:00&end_date=11/23/2026+11:00";

function ask(query: string, headers: Record<string, string> = { authorization: shop.authorization }) {
  return GET(new Request(`${endpoint}?${query}`, { headers }));
}

function notify(query: string, body: string) {
  const headers = { authorization: shop.authorization, "content-length": String(Buffer.byteLength(body)) };
  return POST(new Request(`${endpoint}?action=shipnotify&${query}`, { method: "POST", headers, body }));
}

/** The row of the log for this answer's request. */
async function logged(answer: Response, siteId = shop.siteId) {
  await finishAfterAnswer();
  const text = await answer.text();
  const id = /req_[0-9a-f]+/.exec(text)?.[0];
  const rows = await database().contact.findMany({
    where: { siteId, ...(id !== undefined && { id }) },
    orderBy: { id: "desc" },
    take: 1,
  });
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe("every request is in the log, under the id its answer shows", () => {
  test("an import with its window, page and counts", async () => {
    await aStoredOrder(shop, "L-1");
    await database().orderStatus.create({
      data: { siteId: shop.siteId, name: "Core", nameKey: "core", labelFr: "", labelEn: "", position: 20 },
    });
    await aStoredOrder(shop, "L-held", { status: "Core" });

    const row = await logged(
      await ask("action=export", { authorization: shop.authorization, "user-agent": "ShipStation" }),
    );

    expect(row).toMatchObject({
      action: "export",
      outcome: "ok",
      status: 200,
      page: 1,
      pages: 1,
      ordersSent: 1,
      heldBack: 1,
      userName: shop.userName,
      credentialSource: "basic",
      userAgent: "ShipStation",
      details: { isDated: false },
    });
    expect(row?.runId).toMatch(/^run_/);
    expect((row?.windowEnd?.getTime() ?? 0) - (row?.windowStart?.getTime() ?? 0)).toBe(24 * 3600_000);
  });

  test("pages of one import share a run, and the next import has its own", async () => {
    const rows = [];
    for (const page of [1, 2, 3, 1, 2])
      rows.push(await logged(await ask(`action=export&${dated}&page=${page}`)));

    const [first, second, third, again, next] = rows.map((row) => row?.runId);
    expect([second, third]).toEqual([first, first]);
    expect(again).not.toBe(first);
    expect(next).toBe(again);
  });

  test("a notice with its order and label, a repeat and what is odd about it", async () => {
    const orderId = await aStoredOrder(shop, "L-2");
    const body = tracked("L-2", "1Z42", items(["1", 9]));

    expect(await logged(await notify("order_number=L-2", body))).toMatchObject({
      action: "shipnotify",
      outcome: "recorded",
      orderNumber: "L-2",
      orderId,
      trackingNumber: "1Z42",
      details: { carrier: "UPS", flags: ["over-shipped"] },
    });
    expect(await logged(await notify("order_number=L-2", body))).toMatchObject({ outcome: "repeated" });
  });

  test.each([
    ["action=export&start_date=yesterday", "bad-date", { parameter: "start_date", value: "yesterday" }],
    ["action=export&page=zero", "bad-page", { parameter: "page", value: "zero" }],
    ["action=sync", "unknown-action", { parameter: "action", value: "sync" }],
    ["action=shipnotify", "method", { allow: "POST" }],
    ["action=export&page=1&page=2", "repeated-parameter", { parameter: "page", value: "1" }],
  ])("%s with what could not be read", async (query, outcome, details) => {
    expect(await logged(await ask(query))).toMatchObject({ outcome, details });
  });

  test("a notice that is no XML with the line that is not", async () => {
    const answer = await notify(
      "order_number=L-9",
      "<ShipNotice>\n<OrderNumber>1</OrderNumber>\n<Carrier>UPS</",
    );

    expect(await logged(answer)).toMatchObject({
      outcome: "bad-xml",
      status: 400,
      orderNumber: "L-9",
      details: { fault: "not-xml", line: 3 },
    });
  });

  test("a notice of an order that is not here, with the receipt that keeps it", async () => {
    const row = await logged(await notify("order_number=L-none", tracked("L-none", "T-9")));

    expect(row).toMatchObject({ outcome: "order-unknown", status: 404, orderNumber: "L-none" });
    expect(
      await database().noticeReceipt.findMany({ where: { siteId: shop.siteId, contactId: row?.id ?? "" } }),
    ).toMatchObject([{ outcome: "order-unknown" }]);
  });

  test("other methods and web pages", async () => {
    const put = await PUT(
      new Request(`${endpoint}?action=export`, {
        method: "PUT",
        headers: { authorization: shop.authorization },
      }),
    );
    expect(await logged(put)).toMatchObject({ outcome: "method", method: "PUT", status: 405 });

    const options = await OPTIONS(
      new Request(endpoint, { method: "OPTIONS", headers: { host: "acme.example" } }),
    );
    expect(await logged(options)).toMatchObject({ outcome: "unauthorized", method: "OPTIONS", status: 401 });

    const page = await ask("action=export", {
      authorization: shop.authorization,
      origin: "https://elsewhere.example",
    });
    expect(await logged(page)).toMatchObject({ outcome: "browser", status: 403 });
  });
});

describe("a request that was not let in belongs to the site it meant", () => {
  test.each([
    ["a wrong password", { authorization: basicAuthorization("acmeshipstation", "wrong") }, "wrong-password"],
    ["a user nobody has", { authorization: basicAuthorization("AcmeShipstatioN2", "x") }, null],
    ["no header, at the site's own address", { host: "acme.example" }, "no-credentials"],
  ])("%s", async (_, headers, why) => {
    const answer = await ask("action=export", headers);

    expect(answer.status).toBe(401);
    const row = await logged(answer, why === null ? "" : shop.siteId);
    expect(row).toMatchObject({
      outcome: "unauthorized",
      status: 401,
      details: { why: why ?? "unknown-user" },
    });
  });

  test("a user that was removed, by the tag in its name", async () => {
    const other = await aConnectedShop("BOLT");
    await database().user.delete({ where: { userNameKey: "boltshipstation" } });

    const row = await logged(
      await ask("action=export", { authorization: other.authorization }),
      other.siteId,
    );

    expect(row).toMatchObject({ userName: "BOLTShipStation", details: { why: "unknown-user" } });
  });

  test("a password in the address although that is switched off, which is kept nowhere", async () => {
    const row = await logged(
      await ask("action=export&SS-UserName=ACMEShipStation&SS-Password=a-connection-password", {}),
    );

    expect(row).toMatchObject({
      outcome: "unauthorized",
      credentialSource: "query",
      details: { why: "query-credentials-off", queryCredentialsOff: true },
    });
  });
});

test("no password is in any row or body of the log", async () => {
  const planted = "a-connection-password";
  await ask("action=export&ss%2D%70assword=a-connection-password", {
    authorization: shop.authorization,
    cookie: `session=${planted}`,
    "ss-password": planted,
    "x-api-key": planted,
  });
  await notify("order_number=1", `SS-UserName=ACMEShipStation&SS-Password=${planted}&x=1`);
  await notify(
    "order_number=1",
    `<ShipNotice><OrderNumber>none</OrderNumber><Password>${planted}</Password></ShipNotice>`,
  );
  await notify("order_number=1", `<ShipNotice><Password>${planted}</Password><SS-Password x="1">${planted}`);
  await finishAfterAnswer();

  const rows = await database().contact.findMany();
  const bodies = await database().contactBody.findMany();
  expect(JSON.stringify(rows)).not.toContain(planted);
  expect(JSON.stringify(await database().noticeReceipt.findMany())).not.toContain(planted);
  expect(bodies.length).toBe(rows.length);
  const exchanges = await Promise.all(
    bodies.map((one) => openExchange(one.sealed, one.siteId, one.contactId)),
  );
  const opened = JSON.stringify(exchanges);
  expect(opened).not.toContain(planted);
  expect(opened).not.toContain(shop.authorization.slice(6));
  expect(opened).toContain("Basic ••••");
  expect(opened).toContain("<Orders pages=");
});
