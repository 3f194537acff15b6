import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBasicAuthorization, readStoreCredentials } from "@/lib/shipstation/wire/basic-auth";

const basic = (pair: string | Uint8Array) => `Basic ${Buffer.from(pair).toString("base64")}`;

describe("the Authorization header", () => {
  test.each([
    ["ACMEShipStation:secret", "ACMEShipStation", "secret"],
    ["user:pass:with:colons", "user", "pass:with:colons"],
    ["user::", "user", ":"],
    ["user:", "user", ""],
    ["Jérôme:mot de passe à clé €", "Jérôme", "mot de passe à clé €"],
    ["user: blanks ", "user", " blanks "],
  ])("%j is a name and a password", (pair, userName, password) => {
    expect(readBasicAuthorization(basic(pair))).toEqual({ userName, password });
  });

  test("names its scheme in any case", () => {
    expect(readBasicAuthorization("bAsIc dTpw")).toEqual({ userName: "u", password: "p" });
    expect(readBasicAuthorization(" Basic   dTpw ")).toEqual({ userName: "u", password: "p" });
  });

  test.each([
    null,
    "",
    "Basic",
    "Basic ",
    "Basic !!!",
    "Basic dTpw, Basic dTpw",
    "Basic dTpw dTpw",
    "Bearer dTpw",
    "Basicd TpW",
    "Basic dTp\u0000",
    basic("no colon"),
    basic(":no name"),
    basic("us\0er:p"),
    basic("user:p\r\nX: y"),
    basic(Uint8Array.of(0x75, 0x3a, 0xe9)),
    basic(Uint8Array.of(0x75, 0x3a, 0xc0, 0x80)),
    basic(`u:${"p".repeat(9000)}`),
  ])("%j is none", (header) => {
    expect(readBasicAuthorization(header)).toBeNull();
  });

  test("is read back for any name without a colon and any password", () => {
    const text = fc.string({ unit: "grapheme" }).filter((part) => !/[\0-\x1f\x7f]/.test(part));
    const userName = text.filter((name) => name !== "" && !name.includes(":"));
    fc.assert(
      fc.property(userName, text, (name, password) => {
        expect(readBasicAuthorization(basic(`${name}:${password}`))).toEqual({ userName: name, password });
      }),
      { numRuns: 1000 },
    );
  });

  test("may be anything: it is a pair or null, never a fault", () => {
    const bytes = fc.uint8Array({ maxLength: 60 }).map((value) => basic(value));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `Basic ${text}`),
          bytes,
        ),
        (header) => {
          const read = readBasicAuthorization(header);
          if (read) expect(read.userName).not.toMatch(/[:\0-\x1f]/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the credentials of a request", () => {
  const read = (headers: Record<string, string>, query = "") =>
    readStoreCredentials(new Headers(headers), new URLSearchParams(query));

  test("stand in the Authorization header, whatever else is there", () => {
    expect(read({ authorization: basic("a:b"), "SS-UserName": "x" }, "SS-UserName=c&SS-Password=d")).toEqual({
      source: "basic",
      userName: "a",
      password: "b",
    });
  });

  test("of a broken Authorization header are not looked for elsewhere", () => {
    expect(read({ authorization: "Bearer x" }, "SS-UserName=c&SS-Password=d")).toBeNull();
  });

  test("may stand in the query, else in headers of their own", () => {
    expect(read({ "ss-username": "x", "ss-password": "y" }, "SS-UserName=c&SS-Password=d")).toEqual({
      source: "query",
      userName: "c",
      password: "d",
    });
    expect(read({ "ss-username": "x", "ss-password": "y" })).toEqual({
      source: "headers",
      userName: "x",
      password: "y",
    });
  });

  test.each([
    [{ "ss-password": "y" }, "SS-UserName=c"],
    [{ "ss-username": "x" }, "SS-Password=d"],
    [{ "ss-username": "x", "ss-password": "y" }, "SS-UserName=c"],
    [{ "ss-username": "x" }, ""],
    [{}, "SS-UserName=c&SS-UserName=c&SS-Password=d"],
    [{}, "SS-UserName=c&SS-Password=d&SS-Password=d"],
    [{}, "SS-UserName=&SS-Password=d"],
    [{}, "SS-UserName=c%00&SS-Password=d"],
    [{}, ""],
  ])("are never put together from two places: %j %s", (headers: Record<string, string>, query) => {
    expect(read(headers, query)).toBeNull();
  });
});
