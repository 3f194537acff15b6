import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlSafeText } from "@/lib/kernel/clean-text";
import { cdataTags, escapeText, plainTags, XmlText } from "@/lib/shipstation/wire/xml";
import { hostileText } from "@/lib/testing/feed-orders";
import { readXml } from "@/lib/testing/xml-tree";

const runs = { numRuns: 1000 };
const { Name } = cdataTags("Name");
const { Currency, Total, Sent, Quantity } = plainTags("Currency", "Total", "Sent", "Quantity");

function xmlOf(write: (xml: XmlText) => void): string {
  const xml = new XmlText(0);
  write(xml);
  return xml.bytes().toString();
}

test("free text travels in CDATA, with the end mark spread over two sections", () => {
  expect(xmlOf((xml) => xml.element(Name, "Müller & <Sons>"))).toBe(
    "<Name><![CDATA[Müller & <Sons>]]></Name>\n",
  );
  expect(xmlOf((xml) => xml.element(Name, "a]]>b]]>"))).toBe(
    "<Name><![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>]]></Name>\n",
  );
});

test("an empty text is an empty element, or none where it is optional", () => {
  expect(xmlOf((xml) => xml.element(Name, ""))).toBe("<Name></Name>\n");
  expect(xmlOf((xml) => xml.optional(Name, ""))).toBe("");
  expect(xmlOf((xml) => xml.optional(Name, "ACME"))).toBe("<Name><![CDATA[ACME]]></Name>\n");
});

test("numbers and moments stand between their tags", () => {
  const moment = new Date("2026-01-09T04:05:59Z");

  expect(xmlOf((xml) => xml.amount(Total, -10699))).toBe("<Total>-106.99</Total>\n");
  expect(xmlOf((xml) => xml.count(Quantity, 12))).toBe("<Quantity>12</Quantity>\n");
  expect(xmlOf((xml) => xml.moment(Sent, moment))).toBe("<Sent>01/09/2026 04:05</Sent>\n");
});

test("any text is read back as it was, less what XML cannot carry", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const writings = [
        (xml: XmlText) => xml.element(Name, text),
        (xml: XmlText) => xml.value(Currency, text),
      ];
      for (const write of writings) {
        const root = readXml(xmlOf(write));

        expect(root.text).toBe(xmlSafeText(text));
        expect(root.children).toEqual([]);
      }
    }),
    runs,
  );
});

test("a part that fails is not there, and what was before it is", () => {
  const xml = new XmlText(0);
  xml.element(Name, "before");
  const failing = () => {
    xml.element(Name, "half");
    throw new Error("no more");
  };

  expect(() => xml.whole(failing)).toThrow("no more");

  xml.element(Name, "after");
  expect(xml.bytes().toString()).toBe("<Name><![CDATA[before]]></Name>\n<Name><![CDATA[after]]></Name>\n");
});

test("escaped text is read back too, and stays readable", () => {
  expect(escapeText("Systems > General & <b>")).toBe("Systems > General &amp; &lt;b>");
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = readXml(`<Error>${escapeText(text)}</Error>`);

      expect(root.text).toBe(xmlSafeText(text));
      expect(root.children).toEqual([]);
    }),
    runs,
  );
});
