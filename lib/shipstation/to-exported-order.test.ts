import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedOnlyLineIds } from "@/lib/shipstation/feed-line-ids";
import { type StoredOrderForFeed, toExportedOrder } from "@/lib/shipstation/to-exported-order";
import { UnexportableOrder } from "@/lib/shipstation/unexportable-order";
import { aFeedOrder, anAddress, anOrderLine, someFeedOrder } from "@/lib/testing/feed-orders";

const view = { statusText: "Ready to Ship", lastModified: new Date("2026-11-24T09:12:03.412Z") };
const exported = (over: Partial<StoredOrderForFeed>) => toExportedOrder(aFeedOrder(over), view);

describe("refunds", () => {
  test("leave the quantity and the total, and a refunded line is not sent", () => {
    const lines = [
      anOrderLine({ lineId: "1", quantity: 3, quantityRefunded: 1, unitPriceMinor: 1000 }),
      anOrderLine({ lineId: "2", quantity: 1, quantityRefunded: 1, unitPriceMinor: 500 }),
    ];

    const order = exported({ lines, totalMinor: 3500 });

    expect(order.lines.map(({ lineItemId, quantity }) => [lineItemId, quantity])).toEqual([["1", 2]]);
    expect(order.totalHundredths).toBe(2000);
  });

  test("an order refunded altogether goes out without lines", () => {
    const order = exported({ lines: [anOrderLine({ quantity: 2, quantityRefunded: 2 })], totalMinor: 7980 });

    expect(order.lines).toEqual([]);
    expect(order.totalHundredths).toBe(0);
  });
});

describe("discounts and fees", () => {
  test("a discount is a negative adjustment that shows its code and name", () => {
    const order = exported({ discounts: [{ code: "FALL10", name: "Fall sale", amountMinor: 798 }] });

    expect(order.lines[1]).toEqual({
      lineItemId: "discount-1",
      sku: "",
      name: "FALL10 - Fall sale",
      imageUrl: "",
      weight: null,
      quantity: 1,
      unitPriceHundredths: -798,
      upc: "",
      location: "",
      adjustment: true,
      options: [],
    });
  });

  test.each([
    ["", "Fall sale", "Fall sale"],
    ["FALL10", "", "FALL10"],
    ["FALL10", "FALL10", "FALL10"],
    ["\0", " ", "Discount"],
    ["R&amp;amp;B", "", "R&amp;B"],
  ])("code %j and name %j read %j", (code, name, shown) => {
    expect(exported({ discounts: [{ code, name, amountMinor: 1 }] }).lines[1]?.name).toBe(shown);
  });

  test("a fee is a line of its own, one below zero an adjustment", () => {
    const fees = [
      { name: "Core charge", amountMinor: 500 },
      { name: "", amountMinor: -20 },
    ];

    const [, charge, credit] = exported({ fees }).lines;

    expect(charge).toMatchObject({
      lineItemId: "fee-1",
      sku: "fee-1",
      unitPriceHundredths: 500,
      adjustment: false,
    });
    expect(credit).toMatchObject({ lineItemId: "fee-2", sku: "", name: "Fee", unitPriceHundredths: -20 });
    expect(credit?.adjustment).toBe(true);
  });

  test("their ids are never those of an article, and can be told from them", () => {
    const content = aFeedOrder({
      lines: [anOrderLine({ lineId: "fee-2" }), anOrderLine({ lineId: "x-fee-1" })],
      fees: [
        { name: "a", amountMinor: 1 },
        { name: "b", amountMinor: 1 },
      ],
      discounts: [{ code: "c", name: "", amountMinor: 1 }],
    });

    const ids = toExportedOrder(content, view).lines.map((line) => line.lineItemId);

    expect(ids).toEqual(["fee-2", "x-fee-1", "x-x-fee-1", "x-x-fee-2", "discount-1"]);
    expect([...feedOnlyLineIds(content)]).toEqual(["x-x-fee-1", "x-x-fee-2", "discount-1"]);
  });
});

describe("the customer", () => {
  const customer = { code: "", email: "", phone: "", locale: "" };

  test("without a code goes by e-mail, else by the order's number", () => {
    expect(exported({ customer: { ...customer, code: "jane", email: "j@x.example" } }).customerCode).toBe(
      "jane",
    );
    expect(exported({ customer: { ...customer, email: "j@x.example" } }).customerCode).toBe("j@x.example");
    expect(exported({ customer: { ...customer, code: "&nbsp;" } }).customerCode).toBe("10042");
  });

  test("without a billing address is billed under the recipient's name", () => {
    expect(
      exported({ customer: { ...customer, email: "j@x.example", phone: "1" }, billTo: null }).billTo,
    ).toMatchObject({ name: "Jane Roe", email: "j@x.example", phone: "1", address1: "", country: "" });
  });

  test("is reached at the billing address's e-mail and phone first", () => {
    const billTo = anAddress({ name: "Boss", email: "boss@x.example", phone: "2", country: "USA" });

    expect(exported({ billTo }).billTo).toMatchObject({
      name: "Boss",
      email: "boss@x.example",
      phone: "2",
      country: "",
    });
  });
});

test("staff notes follow the shop's own notes, cut to a thousand characters together", () => {
  expect(exported({ internalNotes: " VIP ", staffNotes: ["one", " ", "two"] }).internalNotes).toBe(
    "VIP\none\ntwo",
  );
  expect(exported({ internalNotes: "a".repeat(999), staffNotes: ["bcd"] }).internalNotes).toBe(
    "a".repeat(999),
  );
  expect(exported({ internalNotes: "a".repeat(998), staffNotes: ["bcd"] }).internalNotes).toBe(
    `${"a".repeat(998)}\nb`,
  );
});

test("entities are read once, everywhere", () => {
  const name = "R&amp;amp;B";
  const order = exported({
    billTo: anAddress({ name, phone: name }),
    shipTo: anAddress({ name }),
    fees: [{ name, amountMinor: 1 }],
    internalNotes: name,
    lines: [anOrderLine({ name, options: [{ name, value: name }] })],
  });

  const texts = [
    order.billTo.name,
    order.billTo.phone,
    order.shipTo.name,
    order.internalNotes,
    ...order.lines.map((line) => line.name),
    order.lines[0]?.options[0]?.value,
  ];
  expect(new Set(texts)).toEqual(new Set(["R&amp;B"]));
});

test("yen have no cents, and are sent with two decimals all the same", () => {
  const order = exported({
    currency: "JPY",
    lines: [anOrderLine({ quantity: 1, unitPriceMinor: 500 })],
    totalMinor: 500,
  });

  expect(order.totalHundredths).toBe(50_000);
  expect(order.lines[0]?.unitPriceHundredths).toBe(50_000);
});

test.each<[string, Partial<StoredOrderForFeed>]>([
  ["no-ship-to", { shipTo: null }],
  ["amount-not-representable", { currency: "KWD", totalMinor: 1235 }],
  ["total-too-large", { totalMinor: 1_000_000_000 }],
  ["date", { placedAt: new Date(Number.NaN) }],
  ["date", { placedAt: new Date("+010000-01-01T00:00:00Z") }],
])("an order that cannot be written is refused: %s", (reason, over) => {
  expect(() => exported(over)).toThrow(UnexportableOrder);
  expect(() => exported(over)).toThrow(expect.objectContaining({ reason }));
});

test("a status text is sent byte for byte or not at all", () => {
  const withStatus = (statusText: string) => toExportedOrder(aFeedOrder(), { ...view, statusText }).status;

  expect(withStatus("Prête &amp; prête")).toBe("Prête &amp; prête");
  expect(() => withStatus("")).toThrow(UnexportableOrder);
  expect(() => withStatus("x".repeat(51))).toThrow(UnexportableOrder);
});

test("ids of lines are never doubled, whatever the shop calls its own", () => {
  fc.assert(
    fc.property(someFeedOrder, (order) => {
      const ids = toExportedOrder(order, view).lines.map((line) => line.lineItemId);

      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});
