import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxNoticeLength } from "@/lib/shipstation/wire/notice-elements";
import { decodeBody, isEmptyBody, readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";
import { hostileText } from "@/lib/testing/feed-orders";
import { faultOf, fullNotice, wrapped } from "@/lib/testing/notices";

const hostile: readonly [what: string, xml: string][] = [
  ["nothing", ""],
  ["blanks", "  \n"],
  ["text", "hello"],
  ["JSON", '{"OrderNumber":"1"}'],
  ["HTML", "<!doctype html><html></html>"],
  ["another root", "<Orders></Orders>"],
  ["a root that only looks alike", "<shipnotice></shipnotice>"],
  ["two roots", "<ShipNotice/><ShipNotice/>"],
  ["garbage behind", "<ShipNotice/>x"],
  ["garbage before", "x<ShipNotice/>"],
  ["a declaration behind a blank", ' <?xml version="1.0"?><ShipNotice/>'],
  ["a DOCTYPE", "<!DOCTYPE ShipNotice><ShipNotice/>"],
  ["a DOCTYPE behind a comment", "<!-- --><!DOCTYPE ShipNotice []><ShipNotice/>"],
  ["a small DOCTYPE", "<!doctype ShipNotice><ShipNotice/>"],
  ["two DOCTYPEs", "<!DOCTYPE a><!DOCTYPE b><ShipNotice/>"],
  [
    "an external entity",
    '<!DOCTYPE ShipNotice [<!ENTITY x SYSTEM "file:///etc/passwd">]><ShipNotice><OrderNumber>&x;</OrderNumber></ShipNotice>',
  ],
  [
    "a parameter entity",
    '<!DOCTYPE ShipNotice [<!ENTITY % x SYSTEM "http://127.0.0.1:9/">%x;]><ShipNotice><OrderNumber>1</OrderNumber></ShipNotice>',
  ],
  [
    "a billion laughs",
    '<!DOCTYPE a [<!ENTITY l "l"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;">]><ShipNotice><OrderNumber>&m;</OrderNumber></ShipNotice>',
  ],
  ["an entity nobody declared", wrapped("<OrderNumber>&nbsp;</OrderNumber>")],
  ["a style sheet", '<?xml-stylesheet href="x"?><ShipNotice/>'],
  ["a processing instruction inside", wrapped("<?php x ?>")],
  [
    "an XInclude where a value is",
    wrapped('<OrderNumber><x:include xmlns:x="urn:x" href="x"/>1</OrderNumber>'),
  ],
  ["a value twice", wrapped("<OrderNumber>1</OrderNumber><OrderNumber>2</OrderNumber>")],
  ["an empty value twice", wrapped("<OrderNumber/><OrderNumber>2</OrderNumber>")],
  ["two recipients", wrapped("<Recipient/><Recipient/>")],
  ["two lists of items", wrapped("<Items/><Items/>")],
  ["a quantity twice", wrapped("<Items><Item><Quantity>1</Quantity><Quantity>2</Quantity></Item></Items>")],
  ["an element in a value", wrapped("<OrderNumber>1<b>2</b></OrderNumber>")],
  ["an attribute twice", '<ShipNotice a="1" a="2"/>'],
  ["a prefix nobody bound", wrapped('<OrderNumber x:y="1">1</OrderNumber>')],
  ["NUL", wrapped("<OrderNumber>1\0</OrderNumber>")],
  ["U+FFFE", wrapped("<OrderNumber>1\ufffe</OrderNumber>")],
  ["half a surrogate pair", wrapped("<OrderNumber>1\ud83d</OrderNumber>")],
  ["a reference to NUL", wrapped("<OrderNumber>&#0;</OrderNumber>")],
  ["a reference to half a pair", wrapped("<OrderNumber>&#xD83D;</OrderNumber>")],
  [
    "a control character of XML 1.1",
    '<?xml version="1.1"?><ShipNotice><OrderNumber>&#1;</OrderNumber></ShipNotice>',
  ],
  ["an end mark of CDATA in text", wrapped("<OrderNumber>]]></OrderNumber>")],
  ["an open CDATA", wrapped("<OrderNumber><![CDATA[1</OrderNumber>")],
  ["a comment with two dashes", wrapped("<!-- a -- b -->")],
  ["crossed elements", "<ShipNotice><Items><Item></Items></Item></ShipNotice>"],
  ["a bare ampersand", wrapped("<Carrier>A & B</Carrier>")],
  [
    "Latin-1 by its own word",
    '<?xml version="1.0" encoding="iso-8859-1"?><ShipNotice><Carrier>é</Carrier></ShipNotice>',
  ],
  ["depth", "<ShipNotice>" + "<a>".repeat(100_000)],
  ["closed depth", wrapped("<a>".repeat(17) + "</a>".repeat(17))],
  ["attributes", `<ShipNotice ${Array.from({ length: 20_000 }, (_, index) => `a${index}=""`).join(" ")}/>`],
  [
    "namespaces",
    `<ShipNotice ${Array.from({ length: 9000 }, (_, index) => `xmlns:a${index}="u${index}"`).join(" ")}/>`,
  ],
  ["brackets", "<".repeat(maxNoticeLength)],
  ["ampersands", wrapped("&".repeat(200_000))],
  ["items", wrapped(`<Items>${"<Item/>".repeat(30_000)}</Items>`)],
  ["elements", wrapped("<a/>".repeat(20_000))],
  ["length", wrapped(" ".repeat(maxNoticeLength))],
];

describe("what is refused", () => {
  test.each(hostile)("%s", (_what, xml) => {
    expect(faultOf(xml)).not.toBeNull();
  });

  test.each([
    ["doctype", "<!DOCTYPE ShipNotice [<!ENTITY a 'b'>]><ShipNotice/>"],
    ["processing-instruction", "<?x y?><ShipNotice/>"],
    ["wrong-root", "<Orders/>"],
    ["duplicate-element", wrapped("<Items/><Items/>")],
    ["nested-value", wrapped("<Carrier><b/></Carrier>")],
    ["too-deep", wrapped("<a>".repeat(17) + "</a>".repeat(17))],
    ["too-many", wrapped(`<Items>${"<Item/>".repeat(2501)}</Items>`)],
    ["too-large", wrapped(" ".repeat(maxNoticeLength))],
    ["encoding", '<?xml version="1.0" encoding="latin1"?><ShipNotice><Carrier>é</Carrier></ShipNotice>'],
    ["not-xml", "<ShipNotice>"],
  ])("the log says %s", (fault, xml) => {
    expect(faultOf(xml)).toBe(fault);
  });

  test("a notice cut off at any byte", () => {
    const bytes = new TextEncoder().encode(fullNotice.trimEnd());
    for (let length = 0; length < bytes.length; length++) {
      const text = decodeBody(bytes.subarray(0, length));
      if (text.ok) expect([length, faultOf(text.value)]).not.toEqual([length, null]);
    }
    expect(faultOf(fullNotice.trimEnd())).toBeNull();
  });

  test("nothing takes long, not at the largest size", () => {
    const large = [
      ...hostile.map(([, xml]) => xml.slice(0, maxNoticeLength)),
      wrapped("<a/>".repeat(60_000)),
      wrapped(`<Carrier>${"&#65;".repeat(50_000)}</Carrier>`),
      wrapped(`<Carrier>${"<!---->".repeat(30_000)}</Carrier>`),
      wrapped(`<Carrier>${"<![CDATA[]]>".repeat(20_000)}</Carrier>`),
      wrapped(`<Items>${"<Item><SKU>a</SKU></Item>".repeat(2500)}</Items>`),
      `<!DOCTYPE a [${"<!ENTITY a 'b'>".repeat(15_000)}]><ShipNotice/>`,
    ];
    for (const xml of large) readShipNotice(xml);
    const slowest = Math.max(
      ...large.map((xml) => {
        const start = performance.now();
        readShipNotice(xml);
        return performance.now() - start;
      }),
    );

    // 50 ms on a free machine; the rest is room for a busy one.
    expect(slowest).toBeLessThan(500);
  });
});

test("any change to a notice is a notice or a fault, never a crash", () => {
  const bytes = new TextEncoder().encode(fullNotice);
  const change = fc.record({
    at: fc.nat(bytes.length - 1),
    drop: fc.nat(30),
    add: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      hostileText.map((text) => new TextEncoder().encode(text)),
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let changed = bytes;
      for (const { at, drop, add } of changes) {
        changed = Uint8Array.from([...changed.slice(0, at), ...add, ...changed.slice(at + drop)]);
      }
      const text = decodeBody(changed);
      if (!text.ok) return;
      const read = readShipNotice(text.value);

      if (read.ok) expect(read.value.items.every(({ quantity }) => Number.isInteger(quantity))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("any arrangement of known elements is read when each value comes once", () => {
  const names = ["OrderID", "OrderNumber", "Carrier", "Service", "TrackingNumber", "CustomerCode"] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 8 }), (chosen) => {
      const read = readShipNotice(
        wrapped(chosen.map((name) => `<${name}>${name}</${name}>`).join("<Other/>")),
      );

      expect(read.ok).toBe(new Set(chosen).size === chosen.length);
    }),
    { numRuns: 1000 },
  );
});

describe("the bytes of a body", () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

  test("are UTF-8, with or without a mark", () => {
    expect(decodeBody(encode("é😀"))).toEqual({ ok: true, value: "é😀" });
    expect(decodeBody(encode("\ufeff<a/>"))).toEqual({ ok: true, value: "<a/>" });
    expect(decodeBody(new Uint8Array())).toEqual({ ok: true, value: "" });
  });

  test.each([
    ["UTF-16 with a mark", utf16(`\ufeff${fullNotice}`)],
    ["UTF-16 without one", utf16(fullNotice)],
    ["UTF-16 the other way round", utf16(`\ufeff${fullNotice}`).map((_, index, all) => all[index ^ 1] ?? 0)],
    ["Latin-1", Uint8Array.of(0x3c, 0xe9, 0x3e)],
    ["overlong", Uint8Array.of(0x3c, 0xc0, 0xbc)],
    ["a coded surrogate", Uint8Array.of(0xed, 0xa0, 0x80)],
    ["cut in a letter", Uint8Array.of(0xc3)],
    ["NUL", Uint8Array.of(0x3c, 0x00)],
  ])("are refused as %s", (_what, bytes) => {
    expect(decodeBody(bytes)).toEqual({ ok: false, problem: "encoding" });
  });

  test("may be declared as what .NET calls every string", () => {
    expect(readShipNotice(fullNotice.replace("utf-8", "utf-16"))).toMatchObject({ ok: true });
    expect(readShipNotice(fullNotice.replace("utf-8", "us-ascii"))).toMatchObject({ ok: true });
    expect(readShipNotice('<?xml version="1.0" encoding="iso-8859-1"?><ShipNotice/>')).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ["", true],
    [" \r\n", true],
    ["\ufeff", true],
    ["<ShipNotice/>", false],
    ["0", false],
  ])("%j is an empty body: %s", (text, empty) => {
    expect(isEmptyBody(text)).toBe(empty);
  });
});
