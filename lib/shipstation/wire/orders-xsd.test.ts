import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toExportedOrder } from "@/lib/shipstation/to-exported-order";
import { ordersXml, orderXml } from "@/lib/shipstation/wire/orders-xml";
import { someFeedOrder } from "@/lib/testing/feed-orders";

const schema = fileURLToPath(new URL("./orders.xsd", import.meta.url));
const golden = fileURLToPath(new URL("./golden/", import.meta.url));
const view = { statusText: "New", lastModified: new Date("2026-11-24T09:12:00Z") };

/** What libxml2 has against the files; empty when they are valid. */
function faults(files: readonly string[]): string {
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files], {
    encoding: "utf8",
  });
  if (run.error) {
    throw new Error("This test needs xmllint to hold the feed against its schema: install libxml2-utils.", {
      cause: run.error,
    });
  }
  return run.status === 0 ? "" : run.stderr;
}

function inFiles<Answer>(documents: readonly string[], ask: (files: readonly string[]) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), "orders-xsd-"));
  try {
    const files = documents.map((document, index) => join(folder, `${index}.xml`));
    files.forEach((file, index) => writeFileSync(file, documents[index] ?? ""));
    return ask(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("every golden document is valid", () => {
  const files = readdirSync(golden).filter((name) => name.endsWith(".xml"));

  expect(files.length).toBeGreaterThan(6);
  expect(faults(files.map((name) => join(golden, name)))).toBe("");
}, 30_000);

test("any order that may leave makes a valid document", () => {
  fc.assert(
    fc.property(fc.array(someFeedOrder, { minLength: 50, maxLength: 50 }), (orders) => {
      const documents = orders.map((order) =>
        ordersXml({ pages: 1, orders: [orderXml(toExportedOrder(order, view))] }),
      );

      inFiles(documents, (files) => expect(faults(files)).toBe(""));
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
    inFiles([broken], (files) => expect(faults(files)).not.toBe(""));
  },
  30_000,
);
