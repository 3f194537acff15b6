import { describe, expect, test } from "vitest";
import { messagesByLocale } from "@/lib/i18n/messages";
import { orderBodySchema } from "@/lib/orders/schema";
import { answerSchema } from "@/lib/orders/wire/answer-schema";
import { curlSamples } from "@/lib/orders/wire/curl-samples";
import { fieldRows } from "@/lib/orders/wire/field-rows";
import { intakeComponents, openApiDocument } from "@/lib/orders/wire/open-api";
import { orderJson } from "@/lib/orders/wire/order-json";
import { sampleBody } from "@/lib/orders/wire/sample-body";
import { anOrderContent, anOrderLine } from "@/lib/testing/feed-orders";

const words = messagesByLocale.en.apiDocs.fields;
const document = openApiDocument({
  origin: "https://shop.example",
  words,
  otherPaths: { "/api/shipstation": {} },
});
const { schemas } = document.components;

describe("the description for tools", () => {
  test("leads everywhere it points to", () => {
    const pointers = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );

    expect(pointers.length).toBeGreaterThan(20);
    expect(pointers.filter((name) => !name || !Object.hasOwn(schemas, name))).toEqual([]);
  });

  test("asks for the five fields and refuses unknown ones", () => {
    expect(schemas["Order"]).toMatchObject({
      required: ["placedAt", "status", "currency", "items", "total"],
      additionalProperties: false,
      properties: {
        total: { type: "string", format: "decimal" },
        customerNotes: { default: "", maxLength: 4000 },
      },
    });
  });

  test("names every field an answer has", () => {
    const answered = orderJson(
      {
        ...anOrderContent(),
        lines: [{ ...anOrderLine(), quantityShipped: 0 }],
        id: "ord_1",
        changedAt: new Date(0),
        shippedAt: null,
        shippingProgress: "none",
        problems: [],
        flags: [],
        isSample: false,
        staffNotes: [],
      },
      { held: [], shipments: [] },
    );

    expect(Object.keys(schemas["StoredOrder"]?.properties ?? {}).sort()).toEqual(
      Object.keys(answered).sort(),
    );
    expect(Object.keys(schemas["StoredItem"]?.properties ?? {}).sort()).toEqual(
      Object.keys(answered.items[0] ?? {}).sort(),
    );
    expect(answerSchema.loose().safeParse(answered).error).toBeUndefined();
  });

  test("has words for every field, in both languages", () => {
    const parts = Object.keys(words);
    const documented = Object.entries(intakeComponents()).filter(([name]) => parts.includes(name));

    for (const [name, part] of documented) {
      for (const locale of ["en", "fr"] as const) {
        const known: Record<string, object> = messagesByLocale[locale].apiDocs.fields;
        expect([name, Object.keys(known[name] ?? {}).sort()]).toEqual([
          name,
          Object.keys(part.properties ?? {}).sort(),
        ]);
      }
    }
    expect(documented.map(([name]) => name).sort()).toEqual(parts.sort());
  });
});

describe("the description for people", () => {
  test.each([
    ["Order", "placedAt", { kind: "moment" }, true],
    ["Order", "total", { kind: "money" }, true],
    ["Order", "customer", { kind: "part", name: "Customer" }, false],
    ["Order", "shipTo", { kind: "orNull", of: { kind: "part", name: "ShipTo" } }, false],
    ["Order", "items", { kind: "list", of: { kind: "part", name: "Item" }, max: 1000 }, true],
    ["Order", "gift", { kind: "yesNo" }, false],
    ["Item", "quantity", { kind: "whole", range: { min: 1, max: 1_000_000 } }, true],
    ["Weight", "unit", { kind: "choice", choices: ["lb", "oz", "g", "kg"] }, true],
    ["ShipTo", "country", { kind: "text", max: 60 }, false],
    ["Shipment", "shipDate", { kind: "orNull", of: { kind: "day" } }, true],
    ["Shipment", "cost", { kind: "orNull", of: { kind: "money" } }, true],
    ["Shipment", "recipient", { kind: "orNull", of: { kind: "texts" } }, true],
    ["ShipmentItem", "quantity", { kind: "whole", range: null }, true],
  ])("tells of %s.%s what it holds", (part, name, type, isRequired) => {
    expect(fieldRows(intakeComponents(), part).find((row) => row.name === name)).toEqual({
      name,
      type,
      isRequired,
    });
  });

  test("has a sample that the store takes", () => {
    expect(orderBodySchema.safeParse(sampleBody).error).toBeUndefined();
    const command = curlSamples("https://shop.example").put;
    expect(JSON.parse(/-d '([^']*)'$/.exec(command)?.[1] ?? "")).toEqual(sampleBody);
  });
});
