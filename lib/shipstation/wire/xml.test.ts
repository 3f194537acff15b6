import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlSafeText } from "@/lib/kernel/clean-text";
import { cdata, element, escapeText, optionalElement } from "@/lib/shipstation/wire/xml";
import { hostileText } from "@/lib/testing/feed-orders";
import { readXml } from "@/lib/testing/xml-tree";

const runs = { numRuns: 1000 };

test("free text travels in CDATA, with the end mark spread over two sections", () => {
  expect(element("Name", "Müller & <Sons>")).toBe("<Name><![CDATA[Müller & <Sons>]]></Name>\n");
  expect(cdata("a]]>b]]>")).toBe("<![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>]]>");
});

test("an empty text is an empty element, or none where it is optional", () => {
  expect(element("SKU", "")).toBe("<SKU></SKU>\n");
  expect(optionalElement("Company", "")).toBe("");
  expect(optionalElement("Company", "ACME")).toBe("<Company><![CDATA[ACME]]></Company>\n");
});

test("any text is read back as it was, less what XML cannot carry", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = readXml(element("Name", text));

      expect(root.text).toBe(xmlSafeText(text));
      expect(root.children).toEqual([]);
    }),
    runs,
  );
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
