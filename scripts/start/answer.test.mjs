import { once } from "node:events";
import { createServer, get } from "node:http";
import { afterEach, expect, test } from "vitest";
import { Answer } from "./answer.mjs";

let server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What a caller sees of an answer. */
async function seen(write) {
  server = createServer({ ServerResponse: Answer }, (_, response) => write(response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const [came] = await once(
    get({ port: server.address().port, host: "127.0.0.1", agent: false }),
    "response",
  );
  await came.toArray();
  return { status: came.statusCode, headers: came.headers };
}

test("the length that a route told goes out as the answer's own, and by no other name", async () => {
  const { headers } = await seen((response) => {
    response.setHeader("x-answer-length", "4");
    response.write("two");
    response.end("s");
  });

  expect(headers).toMatchObject({ "content-length": "4" });
  expect(headers).not.toHaveProperty("x-answer-length");
});

test("a page that failed because the database was away says when to come back; any other failure does not", async () => {
  const away = await seen((response) => {
    response.context.isDatabaseTrouble = true;
    response.writeHead(500).end();
  });
  const broken = await seen((response) => response.writeHead(500).end());

  expect(away).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
  expect(broken.status).toBe(500);
  expect(broken.headers).not.toHaveProperty("retry-after");
});

test("a head that is held goes out with the body, one that is not when it is asked to", async () => {
  const sent = [];
  for (const isHeld of [true, false]) {
    await seen((response) => {
      response.isHeadHeld = isHeld;
      response.flushHeaders();
      sent.push(response.headersSent);
      response.end();
    });
  }

  expect(sent).toEqual([false, true]);
});
