import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { GET, PUT } from "@/app/api/orders/[number]/route";
import type { SiteScope } from "@/lib/access/site-scope";
import { orderByNumber } from "@/lib/orders/reads";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { call, expectProblem, intakeRequest, type Sent } from "@/lib/testing/intake-client";
import { anAddressBody, anOrderBody, someOrderBody, someOrderNumber } from "@/lib/testing/order-bodies";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
let scope: SiteScope;
let token: string;

beforeAll(async () => {
  scope = await aSite(now);
  token = await anIntakeToken(scope);
});

const put = (number: string, body: unknown, sent: Partial<Sent> = {}) =>
  call(PUT, intakeRequest("PUT", `/${number}`, { token, body, ...sent }));
const get = (number: string, sent: Partial<Sent> = {}) =>
  call(GET, intakeRequest("GET", `/${number}`, { token, ...sent }));

describe("handing an order over", () => {
  test("is answered 201, then 200, with the order as it is stored", async () => {
    const created = await put("00123", anOrderBody());

    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      outcome: "created",
      id: expect.stringMatching(/^ord_[0-9a-f]{32}$/),
      number: "00123",
      changedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      shippedAt: null,
      shipping: "none",
      // The site has no mapping yet.
      held: [{ reason: "unmapped-status", path: "status" }],
      flags: [],
      ...anOrderBody(),
      items: [{ ...anOrderBody().items[0], quantityShipped: 0 }],
      shipments: [],
    });

    const again = await put("00123", anOrderBody());
    expect(again).toMatchObject({
      status: 200,
      body: { outcome: "unchanged", changedAt: created.body.changedAt },
    });
    const other = await put("00123", anOrderBody({ source: "ERP" }));
    expect(other).toMatchObject({
      status: 200,
      body: { outcome: "replaced", source: "ERP", id: created.body.id },
    });
  });

  test("sixteen times at once is answered 201 once and 200 fifteen times", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => put("race", anOrderBody())));

    expect(answers.map((answer) => answer.status).sort()).toEqual([
      ...Array.from({ length: 15 }, () => 200),
      201,
    ]);
  });

  test("and asking for it gives the same body back, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(someOrderNumber, someOrderBody, async (number, body) => {
        const path = encodeURIComponent(number);
        const received = await put(path, body);
        expect([received.status, received.body.errors]).toEqual([expect.toBeOneOf([200, 201]), undefined]);

        const { body: stored } = await get(path);

        const { items, ...rest } = body;
        expect(stored).toMatchObject({ number, ...rest });
        expect(stored.items).toEqual(items.map((item) => ({ ...item, quantityShipped: 0 })));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each([
    ["no%2Fslash", "number"],
    ["%20padded", "number"],
    ["a%00b", "number"],
    ["100%", "number"],
    ["%ff", "number"],
    ["x".repeat(201), "number"],
  ])("under the number %s is refused", async (number, path) => {
    expectProblem(await put(number, anOrderBody()), 400, path);
  });

  test("names every fault and stores nothing of it", async () => {
    const answer = await put("bad", {
      ...anOrderBody({ shipTo: anAddressBody({ zip: "1" }) }),
      total: 93.18,
      coupon: 1,
    });

    expectProblem(answer, 400);
    expect(answer.body.errors).toEqual([
      { path: "shipTo.zip", message: "This key is not known." },
      { path: "total", message: expect.stringContaining('such as "39.90"') },
      { path: "coupon", message: "This key is not known." },
    ]);
    expect(await orderByNumber(scope, "bad")).toBeNull();
  });

  test("tells at most fifty faults", async () => {
    const answer = await put("bad", { ...anOrderBody(), items: Array.from({ length: 60 }, () => ({})) });

    expect(answer.body.errors).toHaveLength(51);
    expect(answer.body.errors[50].message).toBe("There are 70 more errors.");
  });

  test("with a status nobody has is answered 409 with those there are", async () => {
    const answer = await put("bad", anOrderBody({ status: "processing" }));

    expectProblem(answer, 409, "status");
    expect(answer.body.errors[0].message).toContain('"Processing"');
  });
});

describe("a body", () => {
  test.each<[string, number, Partial<Sent>]>([
    ["that is no JSON", 400, { raw: "{" }],
    ["that is not UTF-8", 400, { raw: new Uint8Array([0x22, 0xff, 0x22]) }],
    ["of nothing", 400, { raw: "" }],
    ["of a thousand thousand brackets", 400, { raw: "[".repeat(1_000_000) }],
    ["of more than 1 MiB", 413, { raw: " ".repeat(1024 * 1024 + 1) }],
    ["that is a form", 415, { raw: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }],
    [
      "in another encoding",
      415,
      { raw: "{}", headers: { "content-type": "application/json; charset=latin1" } },
    ],
    ["that is compressed", 415, { raw: "{}", headers: { "content-encoding": "gzip" } }],
    ["shorter than it says", 400, { raw: "{}", headers: { "content-length": "3" } }],
  ])("%s is refused with %i", async (_, status, sent) => {
    expectProblem(await put("body", undefined, sent), status, "");
  });
});
