import fc from "fast-check";
import { expect, test } from "vitest";
import { keptBody, keptHeaders, keptUrl, maxKeptBytes } from "./exchange";

const secret = fc.stringMatching(/^[A-Za-z0-9!$*()~:-]{12,24}$/);
/** A name as somebody may write it in an address: any of its letters in percent, in any case. */
const written = fc
  .tuple(
    fc.constantFrom("SS-Password", "password", "api_key", "apiSecret", "access_token"),
    fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([name, marks, isUpper]) =>
    [...(isUpper ? name.toUpperCase() : name)]
      .map((letter, at) => (marks[at] ? `%${letter.charCodeAt(0).toString(16)}` : letter))
      .join(""),
  );

test("a password is kept nowhere, however its name is written", () => {
  fc.assert(
    fc.property(secret, written, (planted, name) => {
      const url = new URL(`http://localhost/api/shipstation?action=export&${name}=${planted}&page=1`);
      const headers = new Headers({
        authorization: `Basic ${Buffer.from(`acme:${planted}`).toString("base64")}`,
        "proxy-authorization": `Bearer ${planted}`,
        "ss-password": planted,
        cookie: `a=${planted}`,
        "x-api-key": planted,
        "user-agent": "ShipStation",
      });
      const bodies = [
        `x=1&SS-Password=${planted}&y=2`,
        `<ShipNotice><Password a="b">${planted}</Password></ShipNotice>`,
        `<ShipNotice><n:SS-Password><![CDATA[${planted}]]></n:SS-Password>`,
        `<ShipNotice><passwd>${planted}`,
      ].map((text) => keptBody(Buffer.from(text)));

      const kept = JSON.stringify([keptUrl(url), keptHeaders(headers), bodies]);

      expect(kept).not.toContain(planted);
      expect(kept).not.toContain(Buffer.from(`acme:${planted}`).toString("base64"));
      expect(kept).toContain("page=1");
      expect(kept).toContain("ShipStation");
    }),
    { numRuns: 300 },
  );
});

test("everything else is kept as it was sent", () => {
  const text = '<?xml version="1.0"?><ShipNotice>\r\n<OrderNumber>É-1</OrderNumber></ShipNotice>';

  expect(keptBody(Buffer.from(text))).toEqual({ text, bytes: Buffer.byteLength(text), isTruncated: false });
  expect(keptUrl(new URL("http://localhost/api/shipstation?a=%2F1&start_date=11%2f23%2f2026+10%3a00"))).toBe(
    "/api/shipstation?a=%2F1&start_date=11%2f23%2f2026+10%3a00",
  );
});

test("a body that is too long keeps its beginning, one that is no text only its length", () => {
  expect(keptBody(Buffer.from("é".repeat(maxKeptBytes)))).toMatchObject({
    bytes: 2 * maxKeptBytes,
    isTruncated: true,
    text: "é".repeat(maxKeptBytes / 2),
  });
  expect(keptBody(Buffer.from("<a>é</a>", "utf16le"))).toEqual({ text: null, bytes: 16, isTruncated: false });
  expect(keptBody(Buffer.alloc(200, 0xff))).toMatchObject({ text: null, bytes: 200 });
});
