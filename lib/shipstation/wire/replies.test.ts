import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ordersAnswer,
  receivedAnswer,
  refusalAnswer,
  refusalOfFault,
  type StoreRefusal,
  withoutBody,
} from "@/lib/shipstation/wire/replies";
import { hostileText } from "@/lib/testing/feed-orders";
import { readXml } from "@/lib/testing/xml-tree";

const requestId = `req_${"0".repeat(32)}`;

const table: readonly [status: number, refusal: StoreRefusal, sentence: string][] = [
  [401, { code: "unauthorized" }, "Wrong user name or password for this store."],
  [403, { code: "not-enabled" }, "ShipStation is not enabled for this store."],
  [403, { code: "suspended" }, "This store is suspended."],
  [403, { code: "user-not-entered" }, "Enter this user under Systems > Configuration > General first."],
  [403, { code: "browser" }, "This address is for ShipStation, not for web pages."],
  [403, { code: "https" }, "Use the https address of this store."],
  [400, { code: "unknown-action" }, "Unknown action. Expected action=export or action=shipnotify."],
  [405, { code: "method", allow: "GET, HEAD" }, "This action is asked with GET, HEAD."],
  [400, { code: "bad-date", parameter: "start_date" }, "start_date must look like 03/23/2026 21:09 (UTC)."],
  [400, { code: "bad-date", parameter: "end_date" }, "end_date must look like 03/23/2026 21:09 (UTC)."],
  [400, { code: "order-of-dates" }, "start_date must not be after end_date."],
  [400, { code: "bad-page" }, "page must be a whole number from 1 to 32767."],
  [400, { code: "repeated-parameter", parameter: "page" }, "The parameter page is given more than once."],
  [404, { code: "order-unknown", orderNumber: "10042" }, "Order 10042 does not exist in this store."],
  [400, { code: "order-number-missing" }, "The order number is missing."],
  [409, { code: "order-mismatch" }, "The notice names two different orders."],
  [400, { code: "bad-xml" }, "The shipment notice is not readable XML."],
  [413, { code: "too-large" }, "The shipment notice is larger than 256 kB."],
  [408, { code: "too-slow" }, "The shipment notice took too long to arrive."],
  [415, { code: "encoded" }, "Send the shipment notice without Content-Encoding."],
  [400, { code: "length-mismatch" }, "The shipment notice arrived incomplete."],
  [429, { code: "too-many-failures", seconds: 60 }, "Too many failed sign-ins. Wait 60 seconds."],
  [503, { code: "unavailable" }, "The store is busy."],
  [500, { code: "server" }, "The store could not answer. Nothing was lost."],
];

function expectSafe(response: Response, body: string): void {
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/xml; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
}

describe("a refusal", () => {
  test.each(table)("%d for %j", async (status, refusal, sentence) => {
    const response = refusalAnswer(refusal, requestId);
    const body = await response.text();
    const error = readXml(body);

    expect(response.status).toBe(status);
    expect(error.name).toBe("Error");
    expect(error.attributes).toEqual({ code: refusal.code });
    expect(error.text.startsWith(sentence)).toBe(true);
    expect(error.text).toMatch(/^[^/]+(\/\d|[^/])* \/ \S.+ \(req_0{32}\)$/);
    expect(error.text).not.toContain("{}");
    expect(body.length).toBeLessThan(300);
    expectSafe(response, body);
  });

  test("of credentials says how to sign in", () => {
    expect(refusalAnswer({ code: "unauthorized" }, requestId).headers.get("www-authenticate")).toBe(
      'Basic realm="ShipStation", charset="UTF-8"',
    );
  });

  test("that passes says when to come back", () => {
    expect(refusalAnswer({ code: "unavailable" }, requestId).headers.get("retry-after")).toBe("60");
    expect(
      refusalAnswer({ code: "too-many-failures", seconds: 17 }, requestId).headers.get("retry-after"),
    ).toBe("17");
  });

  test("of a method says which one is right", () => {
    expect(refusalAnswer({ code: "method", allow: "POST" }, requestId).headers.get("allow")).toBe("POST");
  });

  test("repeats an order number without letting it speak", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (orderNumber) => {
        const body = await refusalAnswer({ code: "order-unknown", orderNumber }, requestId).text();

        expect(readXml(body).children).toEqual([]);
        expect(body.length).toBeLessThan(300);
      }),
      { numRuns: 300, examples: [["&".repeat(60)], ["<b>".repeat(30)], ["]]>".repeat(20)]] },
    );
  });

  test("of any fault of a body is one of two", () => {
    expect(refusalOfFault("doctype")).toEqual({ code: "bad-xml" });
    expect(refusalOfFault("encoding")).toEqual({ code: "bad-xml" });
    expect(refusalOfFault("too-large")).toEqual({ code: "too-large" });
  });
});

test("a page of orders goes out as it is, its length in bytes", async () => {
  const xml = '<Orders pages="1"><Name>Müller 😀</Name></Orders>';
  const response = ordersAnswer(Buffer.from(xml));

  expect(response.status).toBe(200);
  expectSafe(response, xml);
  expect(await response.text()).toBe(xml);
});

test("a received notice is answered with XML that is not empty", async () => {
  const response = receivedAnswer();
  const body = await response.text();

  expect(response.status).toBe(200);
  expectSafe(response, body);
  expect(readXml(body).name).toBe("Received");
});

test("HEAD is answered like GET, without the body", async () => {
  const response = withoutBody(ordersAnswer(Buffer.from("<Orders/>")));

  expect(response.headers.get("content-length")).toBe("9");
  expect(await response.text()).toBe("");
});
