import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Weight } from "@/lib/orders/order";
import { exportedImageUrl } from "@/lib/shipstation/exported-lines";
import { toExportedOrder } from "@/lib/shipstation/to-exported-order";
import { aFeedOrder, anOrderLine } from "@/lib/testing/feed-orders";

const view = { statusText: "Ready to Ship", lastModified: new Date("2026-11-24T09:12:03.412Z") };

function lineOf(over: Parameters<typeof anOrderLine>[0]) {
  const [line] = toExportedOrder(aFeedOrder({ lines: [anOrderLine(over)] }), view).lines;
  if (!line) throw new Error("The line was not exported.");
  return line;
}

describe("an article", () => {
  test.each<[Weight | null, number | null, string | null]>([
    [{ value: 2.4, unit: "lb" }, 240, "Pounds"],
    [{ value: 8.25, unit: "oz" }, 825, "Ounces"],
    [{ value: 100, unit: "g" }, 10_000, "Grams"],
    [{ value: 2.5, unit: "kg" }, 250_000, "Grams"],
    [{ value: 1.0011, unit: "kg" }, 100_110, "Grams"],
    [{ value: 1.005, unit: "lb" }, 101, "Pounds"],
    [{ value: 0.004, unit: "lb" }, null, null],
    [{ value: 0, unit: "g" }, null, null],
    [{ value: -1, unit: "g" }, null, null],
    [{ value: Number.NaN, unit: "g" }, null, null],
    [{ value: 1e9, unit: "g" }, null, null],
    [null, null, null],
  ])("of weight %j leaves with %j hundredths of %j", (weight, hundredths, unit) => {
    expect(lineOf({ weight }).weight).toEqual(hundredths === null ? null : { hundredths, unit });
  });

  test.each(["", " ", "\0", "\u200b"])("with SKU %j is sent under its line number", (sku) => {
    expect(lineOf({ lineId: "17", sku }).sku).toBe("17");
  });

  test("keeps its SKU as it is, since it comes back in notices", () => {
    expect(lineOf({ sku: " A&amp;B " }).sku).toBe("A&amp;B");
  });

  test.each([
    ["012345678905", "012345678905"],
    [" 012345678905 ", "012345678905"],
    ["12345678905", ""],
    ["0123456789012", ""],
    ["01234567890x", ""],
    ["٠١٢٣٤٥٦٧٨٩٠١", ""],
  ])("with UPC %j sends %j", (upc, sent) => {
    expect(lineOf({ upc }).upc).toBe(sent);
  });

  test.each([
    ["https://shop.example/a b.jpg", "https://shop.example/a%20b.jpg"],
    ["http://shop.example/a?b=1&amp;c=2", "http://shop.example/a?b=1&c=2"],
    ["/i/a.jpg", ""],
    ["javascript:alert(1)", ""],
    ["data:image/png;base64,AA==", ""],
    ["https://user:secret@shop.example/a.jpg", ""],
    [`https://shop.example/${"a".repeat(500)}`, ""],
  ])("with image %j sends %j", (imageUrl, sent) => {
    expect(lineOf({ imageUrl }).imageUrl).toBe(sent);
  });

  test("has ten options at most; the others join the tenth", () => {
    const options = Array.from({ length: 13 }, (_, index) => ({
      name: `n${index + 1}`,
      value: "v".repeat(40),
    }));

    const sent = lineOf({ options }).options;

    expect(sent).toHaveLength(10);
    expect(sent[9]?.value).toBe(`${"v".repeat(40)}; n11: ${"v".repeat(40)}; n12: ${"v".repeat(6)}`);
    expect(lineOf({ options: options.slice(0, 10) }).options[9]?.value).toBe("v".repeat(40));
  });
});

test("an image's address leaves as a browser would write it, whatever it is made of", () => {
  const part = fc.constantFrom(
    "shop",
    "cdn-1",
    "xn--a",
    "10",
    "0x7f",
    ".",
    "..",
    "/",
    "//",
    "-",
    "_",
    "a.JPG",
    "é",
    "%20",
    ":8080",
    "?a=1",
    " ",
    "com",
    "@",
  );
  const address = fc.tuple(
    fc.constantFrom("http://", "https://", "HTTPS://", "ftp://", ""),
    fc.array(part, { maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        address.map(([scheme, parts]) => scheme + parts.join("")),
      ),
      (text) => {
        const sent = exportedImageUrl(text);

        if (sent !== "") expect(sent).toBe(URL.parse(text.trim())?.href);
      },
    ),
    { numRuns: 2_000 },
  );
});
