import { expect, test } from "vitest";
import { tracked } from "@/lib/testing/notices-xml";
import { curlCommand } from "./curl-command";
import { exchangeView } from "./exchange-view";
import { readableXml } from "./readable-xml";

test("a notice in one line is read line by line", () => {
  const shown = readableXml(tracked("10042", "1Z42", "<Items><Item><SKU>A</SKU></Item></Items>"));

  expect(shown.split("\n").slice(0, 4)).toEqual([
    '<?xml version="1.0" encoding="utf-8"?>',
    "<ShipNotice>",
    "  <OrderNumber>10042</OrderNumber>",
    "  <Carrier>UPS</Carrier>",
  ]);
  expect(shown).toContain(
    "  <Items>\n    <Item>\n      <SKU>A</SKU>\n    </Item>\n  </Items>\n</ShipNotice>",
  );
});

test("a document with lines of its own stays as it came", () => {
  const xml = "<Orders>\n<Order>\n</Order>\n</Orders>\n";
  expect(readableXml(xml)).toBe(xml);
});

test("the command for a terminal asks for the password and quotes everything else", () => {
  const body = { text: "<a>it's</a>", bytes: 11, isTruncated: false };
  const exchange = {
    request: {
      method: "POST",
      url: "/api/shipstation?action=shipnotify&SS-Password=••••",
      headers: [],
      body,
    },
    answer: { status: 200, headers: [], body },
  };
  const view = exchangeView(exchange, true);

  expect(curlCommand(view, { userName: "o'hara", credentialSource: "basic" }, "https://acme.example/x")).toBe(
    `curl -X POST -u 'o'\\''hara':"$PASSWORD" -H 'Content-Type: text/xml' ` +
      `--data-binary '<a>it'\\''s</a>' 'https://acme.example/x?action=shipnotify&SS-Password='"$PASSWORD"''`,
  );
});
