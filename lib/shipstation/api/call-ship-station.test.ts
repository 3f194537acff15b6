import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { askShipStation } from "@/lib/shipstation/api/ask-ship-station";
import { callShipStation } from "@/lib/shipstation/api/call-ship-station";
import { sendToShipStation } from "@/lib/shipstation/api/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";
import { accountKey, aStoppedClock, saveApiKey } from "@/lib/testing/ship-station-account";

type Given = { status?: number; headers?: Record<string, string>; body?: string };

// A stub that says one after the other what a test wants it to say, then 200 and an empty list; and a stranger.
const { asked, answers, stub, stranger, portOf } = await vi.hoisted(async () => {
  const { createServer } = await import("node:http");
  const asked: string[] = [];
  const answers: (Given | "hang")[] = [];
  const stub = createServer((request, response) => {
    asked.push(request.url ?? "");
    const next = answers.shift() ?? {};
    if (next === "hang") return;
    response.writeHead(next.status ?? 200, next.headers ?? {});
    response.end(next.body ?? "[]");
  });
  const stranger = createServer((request, response) => {
    asked.push(`stranger ${request.url}`);
    response.end("[]");
  });
  for (const server of [stub, stranger]) {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  }
  const portOf = (server: typeof stub) => (server.address() as AddressInfo).port;
  process.env["SHIPSTATION_API_URL"] = `http://127.0.0.1:${portOf(stub)}`;
  return { asked, answers, stub, stranger, portOf };
});

useTestDatabase();

afterAll(() => {
  for (const server of [stub, stranger]) {
    server.closeAllConnections();
    server.close();
  }
});

beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
});

async function aKeyedSite() {
  const scope = await aSite(new Date());
  await saveApiKey(scope);
  return scope;
}

const stores = { method: "GET", path: "/stores" } as const;
const key = { key: accountKey.apiKey, secret: accountKey.apiSecret };

test("without a key nobody is called", async () => {
  const scope = await aSite(new Date());

  expect(
    await callShipStation(scope, stores, aStoppedClock("2026-11-25T10:00:00Z").patience(5, 0)),
  ).toBeNull();
  expect(asked).toEqual([]);
});

test("a trouble of ShipStation is tried again, later and later, five times at most", async () => {
  const scope = await aKeyedSite();
  const time = aStoppedClock("2026-11-25T10:00:00Z");
  answers.push(
    ...Array.from({ length: 9 }, () => ({ status: 500, body: '{"Message":"An error has occurred."}' })),
  );

  const answer = await callShipStation(scope, stores, time.patience(9, 60_000));

  expect(answer).toMatchObject({ kind: "answered", status: 500 });
  expect(asked).toHaveLength(5);
  expect(time.waits).toEqual([500, 1000, 2000, 4000]);
});

test("Retry-After is waited for, and then the call is made again", async () => {
  const scope = await aKeyedSite();
  const time = aStoppedClock("2026-11-25T10:00:00Z");
  answers.push(...[{ status: 429, headers: { "Retry-After": "12" } }]);

  const answer = await callShipStation(scope, stores, time.patience(5, 60_000));

  expect(answer).toMatchObject({ status: 200 });
  expect(time.waits).toEqual([12_250]);
});

test("a wait that is too long for the caller is told, and holds for every other process", async () => {
  const scope = await aKeyedSite();
  const time = aStoppedClock("2026-11-25T10:00:00Z");
  answers.push(...[{ status: 429, headers: { "X-Rate-Limit-Reset": "40" } }]);

  const first = await askShipStation(scope, stores, z.array(z.unknown()), time.patience(2, 1_000));
  time.pass(10_000);
  const second = await askShipStation(scope, stores, z.array(z.unknown()), time.patience(2, 1_000));

  expect(first).toMatchObject({ ok: false, problem: { code: "rate-limit", waitSeconds: 40 } });
  expect(second).toMatchObject({ ok: false, problem: { code: "rate-limit", waitSeconds: 30 } });
  expect(asked).toHaveLength(1);
});

test("forty calls a minute leave, however many ask at once", async () => {
  const scope = await aKeyedSite();
  const time = aStoppedClock("2026-11-25T10:00:00Z");
  const patience = time.patience(1, 0);

  const results = await Promise.all(
    Array.from({ length: 60 }, () => callShipStation(scope, stores, patience)),
  );
  time.pass(60_000);
  const nextMinute = await callShipStation(scope, stores, patience);

  const statuses = results.map((answer) => (answer?.kind === "answered" ? answer.status : 0));
  expect(statuses.filter((status) => status === 200)).toHaveLength(40);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  expect(nextMinute).toMatchObject({ status: 200 });
  expect(asked).toHaveLength(41);
});

test("when ShipStation counts more calls than we made, its count holds", async () => {
  const scope = await aKeyedSite();
  const time = aStoppedClock("2026-11-25T10:00:00Z");
  answers.push(...[{ headers: { "X-Rate-Limit-Remaining": "1", "X-Rate-Limit-Reset": "25" } }]);

  for (let call = 0; call < 3; call++) await callShipStation(scope, stores, time.patience(1, 0));

  expect(asked).toHaveLength(2);
});

test("a redirect is not followed, so the key reaches no other host", async () => {
  const elsewhere = `http://127.0.0.1:${portOf(stranger)}/stores`;
  answers.push(...[{ status: 302, headers: { location: elsewhere } }]);

  const answer = await sendToShipStation(stores, key);

  expect(answer).toMatchObject({ kind: "answered", status: 302 });
  expect(asked).toEqual(["/stores"]);
});

test("a path that names a host stays a path", async () => {
  await sendToShipStation({ method: "GET", path: `//127.0.0.1:${portOf(stranger)}/stores` }, key);

  expect(asked).toEqual([`/127.0.0.1:${portOf(stranger)}/stores`]);
});

test("who hangs is left, and an answer without an end is cut", async () => {
  answers.push("hang", { body: "x".repeat(5 * 1024 * 1024 + 1) });

  expect(await sendToShipStation(stores, key, 80)).toEqual({ kind: "unreachable", cause: "timeout" });
  expect(await sendToShipStation(stores, key)).toEqual({ kind: "unreachable", cause: "too-large" });
});

test.each([
  ['{"message":"Invalid request parameters"}', "Invalid request parameters"],
  ['{"Message":"An error has occurred.","ExceptionMessage":"Store not found"}', "Store not found"],
  ["<html>no</html>", ""],
])("the words of an error are read in either shape: %s", async (body, said) => {
  const scope = await aKeyedSite();
  answers.push(...[{ status: 400, body }]);

  const time = aStoppedClock("2026-11-25T10:00:00Z");
  const refused = await askShipStation(scope, stores, z.array(z.unknown()), time.patience(1, 0));

  expect(refused).toMatchObject({ ok: false, problem: { code: "unexpected", status: 400, said } });
});

test("an answer in another shape than documented is no answer", async () => {
  const scope = await aKeyedSite();
  answers.push(...[{ body: '{"stores":[]}' }]);

  const time = aStoppedClock("2026-11-25T10:00:00Z");
  const refused = await askShipStation(scope, stores, z.array(z.unknown()), time.patience(1, 0));

  expect(refused).toMatchObject({ ok: false, problem: { code: "unexpected", status: 200 } });
});
