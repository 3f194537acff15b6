import { once } from "node:events";
import { Agent, request as ask, createServer } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Answer } from "./answer.mjs";
import { inFlight } from "./in-flight.mjs";

let waiting;
let traffic;
let server;
let agent;

/** A server whose /slow is answered when the test says so, and everything else at once. */
beforeEach(async () => {
  waiting = [];
  traffic = inFlight();
  server = createServer({ ServerResponse: Answer }, (request, response) => {
    if (!traffic.admits(request, response)) return;
    if (request.url === "/slow") waiting.push(() => response.end("done"));
    else response.end("ok");
  });
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await once(server.listen(0, "127.0.0.1"), "listening");
});

afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

async function get(path, options = {}) {
  const asking = ask({ port: server.address().port, host: "127.0.0.1", path, agent: false, ...options });
  const [answer] = await once(asking.end(), "response");
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, headers: answer.headers, text };
}

test("what was begun before the stop is answered to its end, and its connection takes nothing more", async () => {
  const slow = get("/slow", { agent });
  await expect.poll(() => waiting.length).toBe(1);
  let isOver = false;

  const stopped = traffic.stop(0).then(() => (isOver = true));
  expect((await get("/")).status).toBe(503);
  expect(isOver).toBe(false);
  waiting[0]();

  expect(await slow).toMatchObject({ status: 200, text: "done", headers: { connection: "close" } });
  await stopped;
});

test("a request that comes later is turned away, also on a connection that was open before", async () => {
  expect((await get("/", { agent })).status).toBe(200);

  void traffic.stop(0);

  for (const options of [{ agent }, {}]) {
    const { status, headers } = await get("/orders", options);
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "retry-after": "5", connection: "close", "cache-control": "no-store" });
  }
});

test.each([
  [
    "/api/shipstation?action=export",
    "text/xml; charset=utf-8",
    /^<\?xml .*\n<Error code="unavailable">[^<]+<\/Error>\n$/,
  ],
  ["/api/orders/1001", "application/problem+json; charset=utf-8", /"status":503/],
  ["/dashboard", "text/html; charset=utf-8", /<p lang="fr">.*<p lang="en">/],
])("%s is refused in the form its caller reads", async (path, type, body) => {
  void traffic.stop(0);

  const { status, headers, text } = await get(path);

  expect(status).toBe(503);
  expect(headers["content-type"]).toBe(type);
  expect(text).toMatch(body);
});

test("whether the process lives is answered to its end; whether it is ready is no longer so", async () => {
  void traffic.stop(0);

  expect((await get("/api/health/live")).status).toBe(200);
  expect((await get("/api/health/ready")).status).toBe(503);
});

test("with nothing to do it still refuses for a moment, so that a proxy hears it", async () => {
  const begun = performance.now();

  await traffic.stop(200);

  expect(performance.now() - begun).toBeGreaterThan(190);
});
