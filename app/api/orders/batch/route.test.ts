import { beforeEach, describe, expect, test } from "vitest";
import { GET, PUT as PUT_ONE } from "@/app/api/orders/[number]/route";
import { GET as GET_HERE, POST, PUT as PUT_HERE } from "@/app/api/orders/batch/route";
import type { SiteScope } from "@/lib/access/site-scope";
import { orderByNumber } from "@/lib/orders/reads";
import { database } from "@/lib/platform/database/client";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { call, expectProblem, intakeRequest, type Sent } from "@/lib/testing/intake-client";
import { anOrderBody } from "@/lib/testing/order-bodies";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
let scope: SiteScope;
let token: string;

beforeEach(async () => {
  scope = await aSite(now);
  token = await anIntakeToken(scope);
});

const post = (body: unknown, sent: Partial<Sent> = {}) =>
  call(POST, intakeRequest("POST", "/batch", { token, body, ...sent }));
const batch = (...orders: unknown[]) => post({ orders });
const numbered = (number: unknown, over: Parameters<typeof anOrderBody>[0] = {}) => ({
  number,
  ...anOrderBody(over),
});

describe("a batch of orders", () => {
  test("is answered order by order, in the order given", async () => {
    await batch(numbered("old"), numbered("same"));

    const answer = await batch(numbered("new"), numbered("old", { source: "ERP" }), numbered("same"));

    const id = expect.stringMatching(/^ord_[0-9a-f]{32}$/);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({
      results: [
        { number: "new", result: "created", status: 201, id, problems: [] },
        { number: "old", result: "replaced", status: 200, id, problems: [] },
        { number: "same", result: "unchanged", status: 200, id, problems: [] },
      ],
      refused: 0,
    });
    expect(await orderByNumber(scope, "old")).toMatchObject({ source: "ERP" });
  });

  test("again changes nothing and stamps nothing", async () => {
    const orders = ["1", "2", "3"].map((number) => numbered(number));
    await batch(...orders);
    const stamps = () => database().orderChange.count({ where: { siteId: scope.siteId } });
    const history = () => database().change.count({ where: { siteId: scope.siteId, subject: "order" } });

    const again = await batch(...orders.toReversed());

    expect(again.body.results.map((one: { result: string }) => one.result)).toEqual(
      orders.map(() => "unchanged"),
    );
    expect([await stamps(), await history()]).toEqual([3, 3]);
  });

  test("with a bad order stores the others and says what is wrong where", async () => {
    const answer = await batch(
      numbered("good"),
      numbered("bad", { items: [{ ...anOrderBody().items[0], quantity: 0 } as never] }),
      numbered("lost", { status: "processing" }),
      numbered("good", { source: "ERP" }),
      numbered("no/slash"),
      numbered(10042),
      "nonsense",
      { ...numbered("coupon"), coupon: 1 },
      numbered("good too"),
    );

    expect(answer.status).toBe(200);
    expect(answer.body.refused).toBe(7);
    const told = answer.body.results.map(
      (one: { number: string; status: number; problems: { path: string }[] }) => [
        one.number,
        one.status,
        ...one.problems.map(({ path }) => path),
      ],
    );
    expect(told).toEqual([
      ["good", 201],
      ["bad", 400, "items.0.quantity"],
      ["lost", 409, "status"],
      ["good", 409, "number"],
      ["no/slash", 400, "number"],
      ["", 400, "number"],
      ["", 400, ""],
      ["coupon", 400, "coupon"],
      ["good too", 201],
    ]);
    expect(answer.body.results[3].problems[0].message).toBe("Order 1 of this batch has the same number.");
    expect(answer.body.results[2].problems[0].message).toContain('"Processing"');
    const stored = await database().order.findMany({
      where: { siteId: scope.siteId },
      orderBy: { number: "asc" },
      select: { number: true, source: true },
    });
    expect(stored).toEqual([
      { number: "good", source: "Web" },
      { number: "good too", source: "Web" },
    ]);
  });

  test("of nothing is answered with nothing", async () => {
    expect(await batch()).toMatchObject({ status: 200, body: { results: [], refused: 0 } });
  });

  test("goes to the site of the token", async () => {
    const stranger = await anIntakeToken(await aSite(now));
    await batch(numbered("1"));

    const answer = await post({ orders: [numbered("1")] }, { token: stranger });

    expect(answer.body.results).toMatchObject([{ result: "created" }]);
  });
});

describe("a whole batch", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => numbered(`n${at}`, { items: [] }));

  test.each<[string, number, string, () => [unknown, Partial<Sent>]]>([
    ["without a token", 401, "", () => [{ orders: [] }, { token: null }]],
    ["that is no object", 400, "", () => [[numbered("1")], {}]],
    ["without orders", 400, "orders", () => [{}, {}]],
    ["with another key", 400, "dryRun", () => [{ orders: [], dryRun: true }, {}]],
    ["of more than 500 orders", 400, "orders", () => [{ orders: many(501) }, {}]],
    ["that is not JSON", 400, "", () => [null, { raw: '{"orders": [' }]],
    ["of more than 8 MiB", 413, "", () => [null, { raw: " ".repeat(8 * 1024 * 1024 + 1) }]],
    ["that is compressed", 415, "", () => [{ orders: [] }, { headers: { "content-encoding": "gzip" } }]],
    [
      "that is no JSON by its header",
      415,
      "",
      () => [{ orders: [] }, { headers: { "content-type": "text/plain" } }],
    ],
  ])("%s is refused, and nothing of it is stored", async (_, status, path, sent) => {
    expectProblem(await post(...sent()), status, path);

    expect(await database().order.count({ where: { siteId: scope.siteId } })).toBe(0);
  });

  test("may have more bytes than a single order", async () => {
    const notes = { customerNotes: "x".repeat(4_000), internalNotes: "y".repeat(4_000), items: [] };
    const orders = Array.from({ length: 300 }, (_, at) => numbered(`n${at}`, notes));

    expect((await batch(...orders)).body.refused).toBe(0);
  });
});

describe("an order with the number batch", () => {
  test("is handed over and read like any other", async () => {
    const send = (method: string, body?: unknown) => intakeRequest(method, "/batch", { token, body });

    expect(await call(PUT_HERE, send("PUT", anOrderBody()))).toMatchObject({ status: 201 });
    expect(await call(GET_HERE, send("GET"))).toMatchObject({ status: 200, body: { number: "batch" } });
    expect(await call(PUT_ONE, send("PUT", anOrderBody()))).toMatchObject({ status: 200 });
    expect(await call(GET, send("GET"))).toMatchObject({ status: 200 });
  });
});
