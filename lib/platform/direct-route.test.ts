import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { wholeAnswer } from "@/lib/kernel/whole-answer";
import { answerDirectly } from "@/lib/platform/direct-route";
import { readBody } from "@/lib/platform/read-body";
import { directRoute } from "@/scripts/start/direct-route.mjs";

type Holder = typeof globalThis & {
  webShopManagerDirect?: Map<
    string,
    (asked: http.IncomingMessage, answered: http.ServerResponse) => Promise<void>
  >;
};
const path = "/api/of-this-test";
/** More than the system takes at once. */
const pageBytes = 32 * 1024 * 1024;
/** What the last page was made of. */
let page: Buffer<ArrayBuffer>;
let server: http.Server;
let base: string;

beforeAll(async () => {
  answerDirectly("/api/[name]", ["GET", "HEAD", "POST"], answer);
  answerDirectly("/api/[name]/page", ["GET"], answerPage);
  const routes = (globalThis as Holder).webShopManagerDirect;
  server = http.createServer((asked, answered) => directRoute(routes, asked)?.(asked, answered));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** Says what it was asked. */
async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.searchParams.has("fails")) throw new Error("of this test");
  if (request.method === "HEAD") return new Response(null, { headers: { "Content-Length": "7" } });
  const limits = { maxBytes: Number(url.searchParams.get("most") ?? 1_000), deadlineMs: 5_000 };
  const body = await readBody(request, limits);
  const headers = [...request.headers].filter(([name]) => name.startsWith("x-"));
  const said = {
    search: url.search,
    headers,
    body: body.ok ? Buffer.from(body.value).toString() : body.problem,
  };
  return Response.json(said, { status: body.ok ? 200 : 413 });
}

async function answerPage(request: Request): Promise<Response> {
  page = Buffer.allocUnsafeSlow(pageBytes).fill("x");
  return wholeAnswer(page, {}, new URL(request.url).searchParams.has("own"));
}

/** Until the next answer is through, or its connection gone. */
function answerClosed(): Promise<void> {
  return new Promise((closed) => {
    server.once("request", (_, answered: http.ServerResponse) => answered.once("close", closed));
  });
}

/** One request after the other on one connection, as ShipStation's proxies make them. */
async function onOneConnection<Answer>(work: (agent: http.Agent) => Promise<Answer>): Promise<Answer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    return await work(agent);
  } finally {
    agent.destroy();
  }
}

function ask(agent: http.Agent, query: string, given: http.RequestOptions & { body?: string | Buffer } = {}) {
  const { body, ...options } = given;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(`${base}${query}`, { agent, ...options }, (came) => {
      const chunks: Buffer[] = [];
      came.on("data", (chunk: Buffer) => chunks.push(chunk));
      came.on("end", () => resolve({ status: came.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    request.once("error", reject).end(body);
  });
}

test("a request reaches the door whole: its query, its headers with those sent twice, its body", async () => {
  const said = await onOneConnection((agent) =>
    ask(agent, "?a=1&b=%20", { method: "POST", body: "<é/>", headers: { "X-One": ["1", "2"] } }),
  );

  expect(said.status).toBe(200);
  expect(JSON.parse(said.text)).toEqual({ search: "?a=1&b=%20", headers: [["x-one", "1, 2"]], body: "<é/>" });
});

test("an answer says how long it is: a caller can tell a whole one from a cut one", async () => {
  const answered = await fetch(base);

  expect(answered.headers.get("content-length")).toBe(`${(await answered.arrayBuffer()).byteLength}`);
});

test("an answer's own memory is given back once the caller has all of it", async () => {
  const { text } = await onOneConnection((agent) => ask(agent, "/page?own"));

  expect([text.length, text.replaceAll("x", "")]).toEqual([pageBytes, ""]);
  await vi.waitFor(() => expect(page.byteLength).toBe(0));
});

test("memory that is not the answer's own stays", async () => {
  const closed = answerClosed();

  await onOneConnection((agent) => ask(agent, "/page"));

  await closed;
  expect(page.byteLength).toBe(pageBytes);
});

test("of an answer whose caller went away in the middle nothing is given back", async () => {
  const closed = answerClosed();

  http.get(`${base}/page?own`, (came) => came.destroy()).on("error", () => undefined);

  await closed;
  expect(page.byteLength).toBe(pageBytes);
});

test("HEAD has the headers of an answer and no body", async () => {
  const answered = await fetch(base, { method: "HEAD" });

  expect(answered.headers.get("content-length")).toBe("7");
  expect(await answered.text()).toBe("");
});

test("a body that was refused half read does not hold up the next request of its connection", async () => {
  const [refused, next] = await onOneConnection(async (agent) => [
    await ask(agent, "?most=10", {
      method: "POST",
      body: Buffer.alloc(3_000_000, "x"),
      headers: { "Transfer-Encoding": "chunked" },
    }),
    await ask(agent, "?second"),
  ]);

  expect(refused.status).toBe(413);
  expect(JSON.parse(next.text)).toMatchObject({ search: "?second" });
});

test("a caller that goes away in the middle of its body leaves nothing hanging", async () => {
  const request = http.request(base, { method: "POST", headers: { "Content-Length": "100" } });
  request.on("error", () => undefined);
  request.write("the beginning");
  await new Promise((sent) => request.once("socket", (socket) => socket.once("connect", sent)));
  request.destroy();

  expect((await fetch(base)).status).toBe(200);
});

test("a door that fails answers 500 and the connection stays", async () => {
  const [failed, next] = await onOneConnection(async (agent) => [
    await ask(agent, "?fails"),
    await ask(agent, ""),
  ]);

  expect([failed.status, failed.text]).toEqual([500, ""]);
  expect(next.status).toBe(200);
});

test("a method that no route names is left to Next", () => {
  expect((globalThis as Holder).webShopManagerDirect?.has("DELETE /api/[]")).toBe(false);
});
