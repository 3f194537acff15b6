import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStoreRequest } from "@/lib/shipstation/wire/request";

const ask = (query: string, method = "GET") =>
  readStoreRequest(new URL(`https://shop.example/api/shipstation?${query}`), method);
const utc = (text: string) => new Date(text);

describe("an import", () => {
  test.each([
    "action=export&start_date=01%2f23%2f2026+17%3a28&end_date=01%2f23%2f2026+17%3a33&page=1",
    "action=export&end_date=01%2F23%2F2026+17%3A33&format=xml&start_date=01%2F23%2F2026+17%3A28",
    "action=export&start_date=01/23/2026%2017:28&end_date=01/23/2026%2017:33&page=1&manual=1",
    "action=%20Export%20&start_date=1/23/2026+5:28+PM&end_date=1/23/2026+5:33+PM",
    "api_key=abc&SS-UserName=u&SS-Password=p&action=export&start_date=01/23/2026+17:28&end_date=01/23/2026+17:33&page=+1",
  ])("is read: %s", (query) => {
    expect(ask(query)).toEqual({
      ok: true,
      value: {
        action: "export",
        window: { start: utc("2026-01-23T17:28:00Z"), end: utc("2026-01-23T17:33:00Z") },
        page: 1,
      },
    });
  });

  test("without dates or page is the first page of the last day", () => {
    expect(ask("action=export")).toEqual({ ok: true, value: { action: "export", window: null, page: 1 } });
  });

  test("of one minute is a window", () => {
    expect(ask("action=export&start_date=01/23/2026+17:28:59&end_date=01/23/2026+17:28:01").ok).toBe(true);
  });

  test.each(["1", "01", "2", "32767", "%201%20"])("page %j is a page", (page) => {
    expect(ask(`action=export&page=${page}`)).toMatchObject({ ok: true });
  });

  test.each([
    "0",
    "-1",
    "1.5",
    "1e3",
    "32768",
    "1000000000",
    "9223372036854775808",
    "NaN",
    "",
    "٣",
    "0x1",
    "%2B1",
    "1,2",
  ])("page %j is none", (page) => {
    expect(ask(`action=export&page=${page}`)).toEqual({ ok: false, problem: { code: "bad-page" } });
  });

  test.each([
    ["start_date=01/23/2026+17:28", "end_date"],
    ["end_date=01/23/2026+17:28", "start_date"],
    ["start_date=&end_date=", "start_date"],
    ["start_date=02/30/2026+10:00&end_date=03/01/2026+10:00", "start_date"],
    ["start_date=02/01/2026+10:00&end_date=13/01/2026+10:00", "end_date"],
    ["start_date=2026-01-23T17:28:00Z&end_date=01/24/2026+10:00", "start_date"],
    ["start_date=01/23/2026+24:00&end_date=01/24/2026+10:00", "start_date"],
    ["start_date=01%252F23%252F2026+17:28&end_date=01/24/2026+10:00", "start_date"],
    ["start_date=01232026x1728&end_date=01/24/2026+10:00", "start_date"],
  ])("%s: the answer names %s", (query, parameter) => {
    expect(ask(`action=export&${query}`)).toEqual({ ok: false, problem: { code: "bad-date", parameter } });
  });

  test("must not end before it starts", () => {
    expect(ask("action=export&start_date=01/24/2026+10:00&end_date=01/23/2026+10:00")).toEqual({
      ok: false,
      problem: { code: "order-of-dates" },
    });
  });

  test("may be asked with HEAD, never with POST", () => {
    expect(ask("action=export", "HEAD")).toMatchObject({ ok: true });
    expect(ask("action=export", "POST")).toEqual({
      ok: false,
      problem: { code: "method", allow: "GET, HEAD" },
    });
  });
});

describe("a notice", () => {
  test("is read with what its address line says", () => {
    expect(
      ask(
        "action=shipnotify&order_number=ABC123&carrier=USPS&service=USPS+Priority+Mail&tracking_number=+94+00+",
        "POST",
      ),
    ).toEqual({
      ok: true,
      value: {
        action: "shipnotify",
        orderNumber: "ABC123",
        carrier: "USPS",
        service: "USPS Priority Mail",
        trackingNumber: "94 00",
      },
    });
  });

  test("may leave all to its body", () => {
    expect(ask("action=shipnotify", "POST")).toMatchObject({
      ok: true,
      value: { orderNumber: "", carrier: "" },
    });
  });

  test("cannot make an order number of another by adding characters that vanish", () => {
    expect(ask("action=shipnotify&order_number=100%0042", "POST")).toMatchObject({
      value: { orderNumber: "100\ufffd42" },
    });
  });

  test("of monstrous length is cut, not refused", () => {
    expect(ask(`action=shipnotify&order_number=${"9".repeat(10_000)}`, "POST")).toMatchObject({
      value: { orderNumber: "9".repeat(1000) },
    });
  });

  test.each(["GET", "HEAD", "PUT"])("is not asked with %s", (method) => {
    expect(ask("action=shipnotify&order_number=1", method)).toEqual({
      ok: false,
      problem: { code: "method", allow: "POST" },
    });
  });
});

test.each([
  "",
  "action=",
  "action=import",
  "action[]=export",
  "Action=export",
  "action=export,shipnotify",
  "action=ex%00port",
])("%j is no action we know", (query) => {
  expect(ask(query)).toEqual({ ok: false, problem: { code: "unknown-action" } });
  expect(ask(query, "POST")).toEqual({ ok: false, problem: { code: "unknown-action" } });
  expect(ask(query, "DELETE")).toEqual({ ok: false, problem: { code: "method", allow: "GET, HEAD, POST" } });
});

test.each([
  "action",
  "start_date",
  "end_date",
  "page",
  "order_number",
  "carrier",
  "service",
  "tracking_number",
])("%s given twice is refused, even with one value", (parameter) => {
  const query =
    parameter === "action" ? "action=export&action=export" : `action=export&${parameter}=1&${parameter}=1`;

  expect(ask(query)).toEqual({ ok: false, problem: { code: "repeated-parameter", parameter } });
});

test("an unknown parameter may come as often as it likes", () => {
  expect(ask("action=export&manual=1&manual=2")).toMatchObject({ ok: true });
});

test("any address line is read or refused; a bad date never means everything", () => {
  const value = fc.oneof(
    fc.constantFrom("export", "shipnotify", "01/23/2026 17:28", "1", "", "\0", "٣", "02/30/2026 10:00"),
    fc.string(),
  );
  const name = fc.constantFrom("action", "start_date", "end_date", "page", "order_number", "x");
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 6 });
  fc.assert(
    fc.property(pairs, fc.constantFrom("GET", "HEAD", "POST", "PUT"), (parameters, method) => {
      const query = new URLSearchParams(parameters);
      const read = ask(query.toString(), method);
      if (!read.ok || read.value.action !== "export") return;

      expect(read.value.window === null).toBe(!query.has("start_date") && !query.has("end_date"));
      expect(read.value.page).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});
