import { beforeAll, describe, expect, test } from "vitest";
import { GET as unknownAddress } from "@/app/api/[...unknown]/route";
import { GET as isAlive } from "@/app/api/health/live/route";
import { PUT as receive } from "@/app/api/orders/[number]/route";
import { GET as store, POST as storeNotice } from "@/app/api/shipstation/route";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { noteUnframed } from "@/lib/platform/note-unframed";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { intakeRequest } from "@/lib/testing/intake-client";
import { useLogLines } from "@/lib/testing/log-lines";
import { fullNotice } from "@/lib/testing/notices";
import { anAddressBody, anOrderBody } from "@/lib/testing/order-bodies";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();
const lines = useLogLines();

let shop: ConnectedShop;
let token: string;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  token = await anIntakeToken(shop.scope);
});

const endpoint = "http://localhost:3000/api/shipstation";

function askStore(query: string, headers: Record<string, string> = {}) {
  return store(
    new Request(`${endpoint}?${query}`, { headers: { authorization: shop.authorization, ...headers } }),
  );
}

function answered() {
  return lines.all().filter(({ msg }) => msg === "Answered.");
}

describe("every request to the machines' addresses has one line, under the id that its answer shows", () => {
  test("an import", async () => {
    const answer = await askStore("action=export&page=1");

    expect(answered()).toEqual([
      expect.objectContaining({
        requestId: answer.headers.get("x-request-id"),
        method: "GET",
        route: "/api/shipstation",
        status: 200,
        durationMs: expect.any(Number),
        siteId: shop.siteId,
        outcome: "ok",
      }),
    ]);
  });

  test("a refused import, whose answer has the id in its sentence too", async () => {
    const answer = await askStore("action=export&page=zero");

    const [line] = answered();
    expect(line).toMatchObject({ status: 400, outcome: "bad-page" });
    expect(await answer.text()).toContain(`(${line?.["requestId"]})`);
  });

  test("an order that is handed over, and one that is not", async () => {
    const good = await receive(intakeRequest("PUT", "/R-1", { token, body: anOrderBody() }));
    const bad = await receive(intakeRequest("PUT", "/R-2", { token, body: {} }));

    const { requestId } = await bad.json();
    expect(answered()).toMatchObject([
      {
        requestId: good.headers.get("x-request-id"),
        route: "/api/orders/[number]",
        status: 201,
        siteId: shop.siteId,
        outcome: "ok",
      },
      { requestId, status: 400, outcome: "invalid" },
    ]);
  });

  test("an address where nothing is, and a probe, which is quieter", async () => {
    await unknownAddress(new Request("http://localhost:3000/api/wp-login.php?user=root"));
    await isAlive(new Request("http://localhost:3000/api/health/live"));

    expect(answered()).toMatchObject([
      { level: 30, route: "/api/[...unknown]", status: 404 },
      { level: 20, route: "/api/health/live", status: 200 },
    ]);
  });
});

test("what no route answers has a line too, once, and pages have none", () => {
  noteUnframed({}, { url: "//api/%", method: "GET" }, { statusCode: 400 });
  noteUnframed({ isLogged: true }, { url: "/api/shipstation", method: "GET" }, { statusCode: 200 });
  noteUnframed({}, { url: "/apiary?q=/api/", method: "GET" }, { statusCode: 404 });
  noteUnframed({}, { url: "/api/shipstation?action=export", method: "GET" }, { statusCode: 503 });

  expect(answered()).toEqual([
    expect.objectContaining({ route: "/api", method: "GET", status: 400, outcome: "no-route" }),
    expect.objectContaining({ route: "/api", method: "GET", status: 503, outcome: "stopping" }),
  ]);
});

test("the caller's own id of a request is noted beside ours, where it is a plain one", async () => {
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  await askStore("action=export", { "x-request-id": "nginx-7f3a", traceparent });
  await askStore("action=export", { "x-request-id": "jane roe <jane@example.com>" });
  await askStore("action=export", { "x-request-id": "a".repeat(65) });

  const [linked, ...others] = answered();
  expect(linked).toMatchObject({
    requestId: expect.stringMatching(/^req_/),
    callerRequestId: "nginx-7f3a",
    traceId: "0af7651916cd43dd8448eb211c80319c",
  });
  for (const line of others) expect(line).not.toHaveProperty("callerRequestId");
});

test("whatever is logged while a request is answered, or after it, has its id", async () => {
  await finishAfterAnswer();
  await database().$executeRaw`ALTER TABLE site_clock RENAME TO site_clock_away`;
  await database().$executeRaw`ALTER TABLE contact RENAME TO contact_away`;

  const answers = await Promise.all([askStore("action=export"), askStore("action=export&page=2")]);
  await finishAfterAnswer();
  await database().$executeRaw`ALTER TABLE site_clock_away RENAME TO site_clock`;
  await database().$executeRaw`ALTER TABLE contact_away RENAME TO contact`;

  for (const answer of answers) {
    const own = lines.all().filter(({ requestId }) => requestId === answer.headers.get("x-request-id"));
    expect(own.map(({ msg }) => msg)).toEqual([
      "A request of ShipStation could not be answered.",
      "Answered.",
      "Work that follows an answer failed.",
    ]);
  }
  expect(lines.all()).toHaveLength(6);
});

test("nothing of a customer and no secret stands in a line, whatever is asked and sent", async () => {
  const jane = { name: "Jane Plantedname", email: "jane.planted@example.com", phone: "+1 512 555 0199" };
  const password = "planted-store-password";
  const query = `SS-UserName=${shop.userName}&SS-Password=${password}&order_number=PLANTED-77&tracking_number=1ZPLANTED`;

  await askStore(`action=export&${query}`, { "user-agent": jane.email, cookie: `s=${password}` });
  await storeNotice(
    new Request(`${endpoint}?action=shipnotify&${query}`, {
      method: "POST",
      headers: { authorization: shop.authorization },
      body: fullNotice.replace("Jane Müller", jane.name).replace("9400111", "1ZPLANTED"),
    }),
  );
  const received = await receive(
    intakeRequest("PUT", "/PLANTED-77", {
      token,
      body: anOrderBody({ billTo: anAddressBody(jane) }),
      headers: { "x-request-id": jane.email.replace("@", " ") },
    }),
  );
  await receive(intakeRequest("PUT", "/PLANTED-78", { token: password.repeat(2), body: anOrderBody() }));
  await finishAfterAnswer();

  expect(received.status).toBe(201);
  expect(answered()).toHaveLength(4);
  expect(lines.text()).not.toMatch(/planted|512 555|Oak St|Austin/i);
});
