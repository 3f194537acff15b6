import { beforeAll, describe, expect, test } from "vitest";
import { GET as unknownAddress } from "@/app/api/[...unknown]/route";
import { GET, PATCH, PUT } from "@/app/api/orders/[number]/route";
import { POST } from "@/app/api/orders/[number]/status/route";
import { GET as LIST } from "@/app/api/orders/route";
import { database } from "@/lib/platform/database/client";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { type Answer, call, expectProblem, intakeRequest, type Sent } from "@/lib/testing/intake-client";
import { anOrderBody } from "@/lib/testing/order-bodies";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
let token: string;

beforeAll(async () => {
  token = await anIntakeToken(await aSite(now));
});

const put = (number: string, body: unknown, sent: Partial<Sent> = {}) =>
  call(PUT, intakeRequest("PUT", `/${number}`, { token, body, ...sent }));
const get = (number: string, sent: Partial<Sent> = {}) =>
  call(GET, intakeRequest("GET", `/${number}`, { token, ...sent }));

describe("a caller", () => {
  test.each<[string, string | null]>([
    ["without a token", null],
    ["with a wrong token", "wsm_test_0000000000000000000000"],
    ["with half a token", "short"],
  ])("%s is answered 401, whatever it asks", async (_, bearer) => {
    const answer = await get("00123", { token: bearer });

    expectProblem(answer, 401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="Order intake"');
    expectProblem(await put("00123", "nonsense", { token: bearer }), 401);
  });

  test("of another site finds nothing and makes an order of its own", async () => {
    await put("shared", anOrderBody());
    const stranger = await anIntakeToken(await aSite(now));

    expectProblem(await get("shared", { token: stranger }), 404);
    expect(await put("shared", anOrderBody(), { token: stranger })).toMatchObject({ status: 201 });
  });

  test("whose token was revoked, or whose site is suspended, is turned away", async () => {
    const site = await aSite(now);
    const [revoked, suspended] = [await anIntakeToken(site), await anIntakeToken(site)];
    expect((await put("1", anOrderBody(), { token: revoked })).status).toBe(201);
    const [first] = await database().apiToken.findMany({
      where: { siteId: site.siteId },
      orderBy: { id: "asc" },
    });
    await database().apiToken.update({
      where: { siteId_id: { siteId: site.siteId, id: first?.id ?? "" } },
      data: { revokedAt: now },
    });
    expectProblem(await get("1", { token: revoked }), 401);
    await database().site.update({ where: { id: site.siteId }, data: { suspendedAt: now } });
    expectProblem(await get("1", { token: suspended }), 401);
  });

  test("who guesses tokens has to wait, and who has one never", async () => {
    const guess = { token: "wsm_test_1111111111111111111111", headers: { "x-forwarded-for": "203.0.113.9" } };
    for (let tries = 0; tries < 20; tries++) await get("00123", guess);

    const answer = await get("00123", guess);

    expectProblem(answer, 429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expectProblem(await get("nobody", { headers: guess.headers }), 404);
  });

  test("with another method is told which there are", async () => {
    const answer = await call(PATCH, intakeRequest("PATCH", "/00123", { token }));

    expectProblem(answer, 405);
    expect(answer.headers.get("allow")).toBe("GET, PUT");
  });

  test("who asks for an order nobody has is answered 404", async () => {
    expectProblem(await get("none"), 404);
    expectProblem(await call(unknownAddress, intakeRequest("GET", "/1/2/3", { token })), 404);
  });
});

describe("moving an order", () => {
  const move = (number: string, body: unknown) =>
    call(POST, intakeRequest("POST", `/${number}/status`, { token, body }));

  test("answers the order as it is then", async () => {
    await put("move", anOrderBody());

    expect(await move("move", { status: "Shipped" })).toMatchObject({
      status: 200,
      body: { number: "move", status: "Shipped", shippedAt: expect.any(String) },
    });
  });

  test("is refused for what is not there", async () => {
    await put("stay", anOrderBody());

    expectProblem(await move("stay", { status: "shipped" }), 409, "status");
    expectProblem(await move("nobody", { status: "Shipped" }), 404);
    expectProblem(await move("stay", { status: "Shipped", force: true }), 400, "force");
    expectProblem(await move("stay", {}), 400, "status");
  });
});

describe("the list", () => {
  const list = (query: string) => call(LIST, intakeRequest("GET", query, { token }));

  test("tells the oldest change first and carries on where it was left", async () => {
    const other = await anIntakeToken(await aSite(now));
    const all = { token: other };
    for (const number of ["a", "b", "c"]) await put(number, anOrderBody(), all);
    await put("a", anOrderBody({ status: "New" }), all);
    const asked = (query: string) => call(LIST, intakeRequest("GET", query, all));
    const numbersOf = (answer: Answer): string[] =>
      answer.body.orders.map((one: { number: string }) => one.number);

    const first = await asked("");

    expect(first).toMatchObject({ status: 200, body: { page: 1, pages: 1, total: 3 } });
    expect(numbersOf(first)).toEqual(["b", "c", "a"]);
    expect(first.body.orders[0]).toMatchObject({
      ...anOrderBody(),
      items: [{ quantityShipped: 0 }],
      shipments: [],
    });
    const since = encodeURIComponent(first.body.orders[1].changedAt);
    expect(numbersOf(await asked(`?changedSince=${since}`))).toEqual(["c", "a"]);
    expect(numbersOf(await asked("?status=New"))).toEqual(["a"]);
    expect(numbersOf(await asked("?page=2"))).toEqual([]);
  });

  test.each([
    ["?page=0", 400, "page"],
    ["?page=1e3", 400, "page"],
    ["?page=1&page=2", 400, "page"],
    ["?changedSince=yesterday", 400, "changedSince"],
    ["?changedsince=2026-11-23T14:05:00Z", 400, "changedsince"],
    ["?status=shipped", 409, "status"],
  ])("asked with %s is refused", async (query, status, path) => {
    expectProblem(await list(query), status, path);
  });
});
