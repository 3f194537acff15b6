import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryCode, countryCodes } from "@/lib/orders/countries";
import type { OrderContent } from "@/lib/orders/order";
import { regionCode, regionCodes } from "@/lib/orders/regions";
import { shippingProblems } from "@/lib/orders/shipping-problems";
import { anAddress, anOrderContent, anOrderLine, someFeedOrder } from "@/lib/testing/feed-orders";

const found = (over: Partial<OrderContent>) =>
  shippingProblems(anOrderContent(over)).map(({ reason, path }) => `${reason} ${path}`);
const shipTo = (over: Parameters<typeof anAddress>[0]) => found({ shipTo: anAddress(over) });
const line = (over: Parameters<typeof anOrderLine>[0]) => found({ lines: [anOrderLine(over)] });

test("a sound order has no problem", () => {
  expect(found({})).toEqual([]);
});

describe("the delivery address", () => {
  test("is needed", () => {
    expect(found({ shipTo: null })).toEqual(["no-ship-to shipTo"]);
  });

  test.each(["", "  ", "\0\u0001", "\u200b", "&nbsp;", "&#0; &#xA0;"])(
    "%j is no name, street or city",
    (blank) => {
      expect(shipTo({ name: blank })).toEqual(["ship-to-name-missing shipTo.name"]);
      expect(shipTo({ address1: blank })).toEqual(["ship-to-address-missing shipTo.address1"]);
      expect(shipTo({ city: blank })).toEqual(["ship-to-city-missing shipTo.city"]);
    },
  );

  test("every fault is told at once", () => {
    expect(shipTo({ name: "", address1: "", city: "", country: "" })).toEqual([
      "ship-to-name-missing shipTo.name",
      "ship-to-address-missing shipTo.address1",
      "ship-to-city-missing shipTo.city",
      "ship-to-country shipTo.country",
    ]);
  });

  test.each(["", "USA", "U", "XX", "EU", "UK", "XK", "ZZ", "12", "ÜS", "U S"])(
    "%j is no country",
    (country) => {
      expect(shipTo({ country })).toEqual(["ship-to-country shipTo.country"]);
    },
  );

  test.each(["FR", "fr", " de ", "MX", "GB"])("%j is a country, and needs no state", (country) => {
    expect(shipTo({ country, state: "" })).toEqual([]);
  });

  test.each([
    ["US", "TX"],
    ["US", " tx "],
    ["US", "DC"],
    ["US", "PR"],
    ["US", "AA"],
    ["US", "AE"],
    ["us", "AP"],
    ["CA", "QC"],
    ["CA", "NU"],
  ])("in %s, %j is a state", (country, state) => {
    expect(shipTo({ country, state })).toEqual([]);
  });

  test.each([
    ["US", ""],
    ["US", "Texas"],
    ["US", "QC"],
    ["US", "XX"],
    ["CA", "TX"],
    ["CA", "Quebec"],
    ["CA", "PQ"],
  ])("in %s, %j is no state", (country, state) => {
    expect(shipTo({ country, state })).toEqual(["ship-to-state shipTo.state"]);
  });

  test("a missing postal code or phone does not hold an order back", () => {
    expect(shipTo({ postalCode: "", phone: "" })).toEqual([]);
  });
});

describe("the articles", () => {
  test("something must be shipped", () => {
    expect(found({ lines: [], totalMinor: 0 })).toEqual(["nothing-to-ship items"]);
    expect(line({ requiresShipping: false })).toEqual(["nothing-to-ship items"]);
  });

  test("an order refunded to the last article still goes out, so that its label is not printed", () => {
    expect(line({ quantity: 2, quantityRefunded: 2 })).toEqual([]);
  });

  test("a line that is fully refunded is not sent, so nothing in it matters", () => {
    const refunded = anOrderLine({ lineId: "x".repeat(51), name: "", quantityRefunded: 2 });

    expect(found({ lines: [anOrderLine(), refunded] })).toEqual([]);
  });

  test("each needs a name", () => {
    expect(found({ lines: [anOrderLine(), anOrderLine({ lineId: "2", name: "\u0007 " })] })).toEqual([
      "item-name-missing items.1.name",
    ]);
  });

  test.each([
    [1, 0, true],
    [99_999, 0, true],
    [100_000, 1, true],
    [100_000, 0, false],
    [0, 0, false],
    [-1, 0, false],
    [1.5, 0, false],
  ])("%d ordered and %d refunded may be sent: %s", (quantity, quantityRefunded, sound) => {
    const other = anOrderLine({ lineId: "2", unitPriceMinor: 0 });
    const lines = [other, anOrderLine({ quantity, quantityRefunded, unitPriceMinor: 0 })];

    expect(found({ lines, totalMinor: 0 })).toEqual(sound ? [] : ["item-quantity items.1.quantity"]);
  });

  test.each([
    ["x".repeat(50), true],
    ["x".repeat(51), false],
    ["", false],
    ["a\0b", false],
    [" a", false],
  ])("the line id %j comes back as it was: %s", (lineId, sound) => {
    expect(line({ lineId })).toEqual(sound ? [] : ["item-id-length items.0.id"]);
  });
});

test("an order number is never cut", () => {
  expect(found({ number: "x".repeat(50) })).toEqual([]);
  expect(found({ number: "x".repeat(51) })).toEqual(["order-number-length number"]);
  expect(found({ number: " " })).toEqual(["order-number-length number"]);
});

describe("amounts", () => {
  test("ShipStation takes seven digits before the point", () => {
    const most = 999_999_999;

    expect(found({ totalMinor: most })).toEqual([]);
    expect(found({ totalMinor: most + 1 })).toEqual(["total-too-large total"]);
    expect(found({ totalMinor: -most - 1 })).toEqual(["total-too-large total"]);
    expect(found({ taxTotalMinor: most + 1 })).toEqual(["total-too-large taxTotal"]);
    expect(found({ shippingTotalMinor: most + 1 })).toEqual(["total-too-large shippingTotal"]);
    expect(line({ unitPriceMinor: most + 1 })).toEqual(["total-too-large items.0.unitPrice"]);
    expect(found({ fees: [{ name: "", amountMinor: most + 1 }] })).toEqual(["total-too-large fees.0.amount"]);
    expect(found({ discounts: [{ code: "", name: "", amountMinor: most + 1 }] })).toEqual([
      "total-too-large discounts.0.amount",
    ]);
  });

  test("it is the total after refunds that is sent", () => {
    const lines = [anOrderLine({ quantity: 2, quantityRefunded: 1, unitPriceMinor: 500_000_000 })];

    expect(found({ lines, totalMinor: 1_000_000_000 })).toEqual([]);
  });

  test("yen are whole, a third decimal has no place", () => {
    expect(found({ currency: "JPY", totalMinor: 9_999_999 })).toEqual([]);
    expect(found({ currency: "JPY", totalMinor: 10_000_000 })).toEqual(["total-too-large total"]);
    expect(
      found({ currency: "KWD", totalMinor: 1230, lines: [anOrderLine({ unitPriceMinor: 1235 })] }),
    ).toEqual(["amount-not-representable items.0.unitPrice"]);
  });
});

test("the code lists are those of ISO 3166-1 and of the two post offices", () => {
  expect(countryCodes).toHaveLength(249);
  expect(new Set(countryCodes).size).toBe(249);
  expect(regionCodes.US).toHaveLength(63);
  expect(regionCodes.CA).toHaveLength(13);
  expect(countryCode("__proto__")).toBeNull();
  expect(regionCode("constructor", "at")).toBeNull();
});

test("whatever the texts are, the judgement is a list", () => {
  fc.assert(
    fc.property(someFeedOrder, fc.string(), (order, text) => {
      const address = anAddress({ name: text, address1: text, city: text, state: text, country: text });

      expect(shippingProblems(order)).toEqual([]);
      expect(
        shippingProblems({ ...order, shipTo: address }).every(({ path }) => path.startsWith("shipTo")),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
