import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseTrace } from "./refuse-trace.mjs";

const server = createServer(refuseTrace);

beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());

async function trace(path) {
  const asking = ask({ port: server.address().port, host: "127.0.0.1", method: "TRACE", path });
  asking.setHeader("Authorization", "Basic secret");
  const [answer] = await once(asking.end(), "response");
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, headers: answer.headers, text };
}

test.each(["/api/shipstation", "/api/shipstation/?action=export", "//api/shipstation"])(
  "a TRACE of %s is refused in XML that says so, and gets nothing back of what it sent",
  async (path) => {
    const { status, headers, text } = await trace(path);

    expect(status).toBe(405);
    expect(headers).toMatchObject({
      allow: "GET, HEAD, POST",
      "cache-control": "no-store",
      "content-type": "text/xml; charset=utf-8",
    });
    expect(text).toMatch(/^<\?xml .*\?>\n<Error code="method">[^<&]{20,300}<\/Error>\n$/);
    expect(text).not.toContain("secret");
  },
);

test.each(["/", "/orders?next=/api/shipstation", "/api/shipstationary"])(
  "a TRACE of %s is refused in words",
  async (path) => {
    const { status, headers, text } = await trace(path);

    expect(status).toBe(405);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(text).toContain("TRACE");
  },
);
