import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealBytes } from "@/lib/platform/secrets";
import { type Exchange, isKeptAsIs, keptBody } from "@/lib/shipstation/request-log/exchange";
import { openExchange, packExchange, sealPacked } from "@/lib/shipstation/request-log/sealed-exchange";

function anExchange(answer: string): Exchange {
  return {
    request: {
      method: "GET",
      url: "/api/shipstation?action=export",
      headers: [],
      body: keptBody(new Uint8Array()),
    },
    answer: { status: 200, headers: [["content-type", "text/xml"]], body: keptBody(Buffer.from(answer)) },
  };
}

test("what was answered is read back letter by letter, whichever way it was kept", async () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "",
      "\n",
      "<a>\n</a>\n",
      "<password>x",
      ...["é\n", "<password>"].flatMap((one) => [one.repeat(1_000), one.repeat(40_000)]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const exchange = anExchange(text);
      const bytes = Buffer.from(text);
      const packed = packExchange(exchange, isKeptAsIs(bytes) ? bytes : null);

      expect(await openExchange(sealPacked(packed, "s1", "req_1"), "s1", "req_1")).toEqual(exchange);
    }),
  );
});

test("what an older version kept is read as well", async () => {
  const exchange = anExchange("<Orders>\n</Orders>\n");
  const older = gzipSync(JSON.stringify(exchange));

  const opened = await openExchange(
    sealBytes(older, { siteId: "s1", field: "contact:req_1" }),
    "s1",
    "req_1",
  );

  expect(opened).toEqual(exchange);
});

test("an answer in which something is called a password is not kept as it is", () => {
  expect(isKeptAsIs(Buffer.from("<Orders><Order/></Orders>"))).toBe(true);
  expect(isKeptAsIs(Buffer.from("<SS-PassWord>secret</SS-PassWord>"))).toBe(false);
});

test("what is short is kept as it is, what is longer smaller than it is", () => {
  const sizes = [1_000, 10_000, 100_000].map(
    (length) => packExchange(anExchange("x".repeat(length)), null).byteLength,
  );

  expect(sizes[0]).toBeGreaterThan(1_000);
  expect(Math.max(...sizes.slice(1))).toBeLessThan(1_000);
});
