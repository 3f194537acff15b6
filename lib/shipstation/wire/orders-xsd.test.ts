import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toExportedOrder } from "@/lib/shipstation/to-exported-order";
import { ordersPage } from "@/lib/shipstation/wire/orders-xml";
import { someFeedOrder } from "@/lib/testing/feed-orders";
import { faultsOfDocuments, faultsOfFiles } from "@/lib/testing/xmllint";

const golden = fileURLToPath(new URL("./golden/", import.meta.url));
const view = { statusText: "New", lastModified: new Date("2026-11-24T09:12:00Z") };

test("every golden document is valid", () => {
  const files = readdirSync(golden).filter((name) => name.endsWith(".xml"));

  expect(files.length).toBeGreaterThan(6);
  expect(faultsOfFiles(files.map((name) => join(golden, name)))).toBe("");
}, 30_000);

test("any order that may leave makes a valid document", () => {
  fc.assert(
    fc.property(fc.array(someFeedOrder, { minLength: 50, maxLength: 50 }), (orders) => {
      const documents = orders.map((order) => {
        const page = ordersPage({ pages: 1, ordersExpected: 1 });
        page.add(toExportedOrder(order, view));
        return page.end().toString();
      });

      expect(faultsOfDocuments(documents)).toBe("");
    }),
    { numRuns: 20 },
  );
}, 60_000);

test.each([
  ["an unknown element", "<Gift>", "<Bow></Bow><Gift>"],
  ["a state left out", "<State></State>\n", ""],
  ["a long country", /<Country>.*<\/Country>/, "<Country>USA</Country>"],
  ["a thousands separator", /<OrderTotal>.*<\/OrderTotal>/, "<OrderTotal>1,000.00</OrderTotal>"],
  ["an empty name", /<ShipTo>\n<Name>.*<\/Name>/, "<ShipTo>\n<Name></Name>"],
  ["a date without a time", /<OrderDate>.*<\/OrderDate>/, "<OrderDate>01/02/2026</OrderDate>"],
  ["no articles element", /<Items>[\s\S]*<\/Items>\n/, ""],
])(
  "the schema refuses %s",
  (_what, part, other) => {
    const sound = readFileSync(join(golden, "minimal.xml"), "utf8");
    const broken = sound.replace(part, other);

    expect(broken).not.toBe(sound);
    expect(faultsOfDocuments([broken])).not.toBe("");
  },
  30_000,
);
