import { describe, expect, test } from "vitest";
import { contentDigest } from "@/lib/orders/order-difference";
import { orderBodySchema, orderNumberSchema } from "@/lib/orders/schema";
import { anAddressBody, anOrderBody } from "@/lib/testing/order-bodies";

const item = { quantity: 1, unitPrice: "1.00" };

/** "path: message" of every fault, in the order of the fields. */
function faults(body: unknown): string[] {
  const parsed = orderBodySchema.safeParse(body);
  return (parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

const withOver = (over: Record<string, unknown>) => ({ ...anOrderBody(), ...over });

test("the example of the documentation is taken as it is", () => {
  const content = orderBodySchema.parse(anOrderBody());

  expect(content).toMatchObject({
    placedAt: new Date("2026-11-23T14:05:00Z"),
    status: "Processing",
    totalMinor: 9318,
    taxTotalMinor: 641,
    lines: [{ lineId: "1", unitPriceMinor: 3990, weight: { value: 2.4, unit: "lb" } }],
    discounts: [{ code: "FALL10", amountMinor: 798 }],
    shipTo: { country: "US", email: "" },
  });
});

test("five fields are enough", () => {
  const content = orderBodySchema.parse({
    placedAt: "2026-11-23T15:05:00+01:00",
    status: "New",
    currency: "JPY",
    items: [],
    total: "500",
  });

  expect(content).toEqual({
    placedAt: new Date("2026-11-23T14:05:00Z"),
    status: "New",
    currency: "JPY",
    customer: { code: "", email: "", phone: "", locale: "" },
    billTo: null,
    shipTo: null,
    shippingMethod: "",
    paymentMethod: "",
    lines: [],
    discounts: [],
    fees: [],
    taxTotalMinor: 0,
    shippingTotalMinor: 0,
    totalMinor: 500,
    customerNotes: "",
    internalNotes: "",
    gift: false,
    giftMessage: "",
    customFields: ["", "", ""],
    source: "",
    requestedWarehouse: "",
  });
});

describe("refused, with the place named", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a key nobody knows", { shipto: {} }, 'Unrecognized key: "shipto"'],
    ["a key of another site", { siteId: "site_1" }, 'Unrecognized key: "siteId"'],
    ["an unknown key of an item", { items: [{ ...item, price: "1" }] }, "items.0: Unrecognized key"],
    [
      "an e-mail for the delivery address",
      { shipTo: anAddressBody({ email: "a@b.example" }) },
      "shipTo: Unrecognized key",
    ],
    [
      "a moment without a zone",
      { placedAt: "2026-11-23T14:05:00" },
      "placedAt: Send a date and time with its zone",
    ],
    [
      "a day that is none",
      { placedAt: "2026-02-30T14:05:00Z" },
      "placedAt: Send a date and time with its zone",
    ],
    ["the year 0000", { placedAt: "0000-01-01T00:00:00Z" }, "placedAt: The year is not between"],
    ["a currency nobody has", { currency: "XXQ" }, "currency: Use an ISO 4217 code"],
    ["a currency in small letters", { currency: "usd" }, "currency: Use an ISO 4217 code"],
    [
      "two mailboxes",
      { customer: { email: "a@x.example, b@y.example" } },
      "customer.email: Use one plain e-mail address",
    ],
    [
      "a mail header",
      { customer: { email: "a@x.example\r\nBcc: b@y.example" } },
      "customer.email: Use one plain e-mail address",
    ],
    [
      "a script as image",
      { items: [{ ...item, imageUrl: "javascript:alert(1)" }] },
      "items.0.imageUrl: Use an address",
    ],
    ["a NUL character", { customerNotes: "a\0b" }, "customerNotes: A NUL character"],
    ["nothing ordered", { items: [{ ...item, quantity: 0 }] }, "items.0.quantity: Too small"],
    ["half an article", { items: [{ ...item, quantity: 1.5 }] }, "items.0.quantity: Invalid input"],
    [
      "more refunded than ordered",
      { items: [{ ...item, quantityRefunded: 2 }] },
      "items.0.quantityRefunded: No more can be",
    ],
    [
      "the same item id twice",
      {
        items: [
          { ...item, id: "a" },
          { ...item, id: "a" },
        ],
      },
      "items.1.id: Item 1 has the same id",
    ],
    [
      "an id that is another item's place",
      { items: [{ ...item, id: "2" }, item] },
      "items.1.id: Item 1 has the same id",
    ],
    [
      "a weight in stones",
      { items: [{ ...item, weight: { value: 1, unit: "st" } }] },
      "items.0.weight.unit: Invalid option",
    ],
    [
      "1,001 items",
      { items: Array.from({ length: 1001 }, () => item) },
      "items: An order has at most 1,000 items.",
    ],
    [
      "a note of 4,001 characters",
      { customerNotes: "x".repeat(4001) },
      "customerNotes: At most 4000 characters.",
    ],
    ["four custom fields", { customFields: ["", "", "", ""] }, "customFields: Too big"],
    ["no address but a text", { shipTo: "Austin" }, "shipTo: Invalid input"],
  ])("%s", (_, over, fault) => {
    expect(faults(withOver(over))).toEqual([expect.stringContaining(fault)]);
  });

  test("every fault at once", () => {
    expect(faults({ placedAt: "soon", currency: "USD", total: 1, items: [{}] })).toHaveLength(5);
  });

  test.each([null, [], "order", 1])("%j in place of an order", (body) => {
    expect(faults(body)).toHaveLength(1);
  });

  test("a key that would reach into every object", () => {
    expect(faults(JSON.parse('{"__proto__": {"siteId": "x"}}')).join()).toContain("__proto__");
  });
});

describe("kept, for staff to mend", () => {
  test.each<[string, Record<string, unknown>]>([
    ["an address without a street", { shipTo: { name: "Jane" } }],
    ["a country that is none", { shipTo: { country: "Atlantis" } }],
    ["a total that does not add up", { total: "1.00" }],
    ["an item without a name", { items: [item] }],
    ["control characters, which only the feed leaves out", { customerNotes: "a\u0001b\u001bc" }],
    ["a name of 500 characters", { shipTo: anAddressBody({ name: "x".repeat(500) }) }],
  ])("%s", (_, over) => {
    expect(faults(withOver(over))).toEqual([]);
  });

  test.each([
    ["us", "US"],
    ["France", "France"],
    ["USA", "USA"],
    ["", ""],
  ])("the country %j as %j", (country, kept) => {
    expect(orderBodySchema.parse(withOver({ shipTo: { country } })).shipTo?.country).toBe(kept);
  });

  test.each([
    ["fr", "fr"],
    ["fr-CA", "fr"],
    ["en_US", "en"],
    ["de", ""],
    ["frisian", ""],
    ["", ""],
  ])("the customer's language %j as %j", (locale, kept) => {
    expect(orderBodySchema.parse(withOver({ customer: { locale } })).customer.locale).toBe(kept);
  });

  test("half a surrogate pair as the character for what cannot be read", () => {
    expect(orderBodySchema.parse(withOver({ giftMessage: "a\ud83db" })).giftMessage).toBe("a\ufffdb");
  });

  test("items without an id by their place", () => {
    const { lines } = orderBodySchema.parse(
      withOver({ items: [item, { ...item, id: "x" }, { ...item, id: "" }] }),
    );

    expect(lines.map((line) => line.lineId)).toEqual(["1", "x", "3"]);
  });

  test("a weight to four decimals", () => {
    const weight = { value: 0.123456, unit: "kg" };
    const { lines } = orderBodySchema.parse(withOver({ items: [{ ...item, weight }] }));

    expect(lines[0]?.weight).toEqual({ value: 0.1235, unit: "kg" });
  });
});

describe("an order number", () => {
  test.each(["00123", "1e5", "A-12 B", "№ 7 é 日本", "x".repeat(200), "-", "10042."])(
    "may be %j",
    (number) => {
      expect(orderNumberSchema.parse(number)).toBe(number);
    },
  );

  test.each(["", " 1", "1 ", "a/b", "a\nb", "a\0b", ".", "..", "x".repeat(201), "a\ud83d"])(
    "is never %j",
    (number) => {
      expect(orderNumberSchema.safeParse(number).success).toBe(false);
    },
  );
});

test("the same body in another order of its keys is the same body", () => {
  const content = { number: "1", ...orderBodySchema.parse(anOrderBody()) };
  const turned = Object.fromEntries(Object.entries(anOrderBody()).reverse());

  expect(contentDigest({ number: "1", ...orderBodySchema.parse(turned) })).toBe(contentDigest(content));
  expect(contentDigest({ ...content, gift: false })).not.toBe(contentDigest(content));
});
