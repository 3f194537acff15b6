import fc from "fast-check";
import type { Address } from "@/lib/orders/address";
import type { OrderContent, OrderLine } from "@/lib/orders/order";
import type { StoredOrderForFeed } from "@/lib/shipstation/to-exported-order";

/** A sound order in memory; a test states only what matters to it. */
export function aFeedOrder(over: Partial<StoredOrderForFeed> = {}): StoredOrderForFeed {
  return { ...anOrderContent(), id: "ord_018f0c1e2b7a7c3f9d4e5a6b7c8d9e0f", staffNotes: [], ...over };
}

export function anOrderContent(over: Partial<OrderContent> = {}): OrderContent {
  return {
    number: "10042",
    placedAt: new Date("2026-11-23T14:05:00Z"),
    status: "Processing",
    currency: "USD",
    customer: { code: "jane", email: "jane@example.com", phone: "+1 512 555 0100", locale: "en" },
    billTo: null,
    shipTo: anAddress(),
    shippingMethod: "",
    paymentMethod: "",
    lines: [anOrderLine()],
    discounts: [],
    fees: [],
    taxTotalMinor: 0,
    shippingTotalMinor: 0,
    totalMinor: 7980,
    customerNotes: "",
    internalNotes: "",
    gift: false,
    giftMessage: "",
    customFields: ["", "", ""],
    source: "",
    requestedWarehouse: "",
    ...over,
  };
}

export function anAddress(over: Partial<Address> = {}): Address {
  return {
    name: "Jane Roe",
    company: "",
    address1: "543 Oak St",
    address2: "",
    city: "Austin",
    state: "TX",
    postalCode: "78701",
    country: "US",
    phone: "",
    email: "",
    ...over,
  };
}

export function anOrderLine(over: Partial<OrderLine> = {}): OrderLine {
  return {
    lineId: "1",
    sku: "BRK-0042",
    name: "Brake pad set, front",
    quantity: 2,
    quantityRefunded: 0,
    unitPriceMinor: 3990,
    weight: null,
    imageUrl: "",
    location: "",
    upc: "",
    options: [],
    requiresShipping: true,
    ...over,
  };
}

const hostilePieces = [
  "]]>",
  "]]",
  ">",
  "<![CDATA[",
  "<Order>",
  "</Name>",
  "<!--",
  "<?x?>",
  "&amp;",
  "&amp;lt;",
  "&eacute;",
  "&#0;",
  "&#xD83D;",
  "&",
  "\0",
  "\b",
  "\x1f",
  "\x7f",
  "\x85",
  "\r\n",
  "\r",
  "\n",
  "\t",
  "\ud83d",
  "\ude00",
  "\u{1f600}",
  "\ufffe",
  "\uffff",
  "\ufeff",
  "\u202e",
  "\u200b",
  "é",
  "日本",
  "__proto__",
];

/** Text as it comes from people who mean no good, and from broken exports of other shops. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ maxLength: 6 })), { maxLength: 12 })
    .map((pieces) => pieces.join("")),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.constantFrom("a", "é", "\u{1f600}"), fc.integer({ min: 0, max: 1200 }))
    .map(([unit, n]) => unit.repeat(n)),
);

/** Something to read, whatever comes after it. */
const readableText = hostileText.map((text) => `A${text}`);

const soundId = fc.stringMatching(/^[!-~]{1,50}$/);
const cents = fc.integer({ min: 0, max: 9_999 });

const someAddress: fc.Arbitrary<Address> = fc.record({
  name: readableText,
  company: hostileText,
  address1: readableText,
  address2: hostileText,
  city: readableText,
  state: hostileText,
  postalCode: hostileText,
  country: fc.constantFrom("FR", "de", "GB", "JP"),
  phone: hostileText,
  email: hostileText,
});

const someLine: fc.Arbitrary<OrderLine> = fc.record({
  lineId: soundId,
  sku: hostileText,
  name: readableText,
  quantity: fc.integer({ min: 1, max: 99_999 }),
  quantityRefunded: fc.integer({ min: 0, max: 20 }),
  unitPriceMinor: cents,
  weight: fc.option(
    fc.record({
      value: fc.double({ min: 0, max: 20_000, noNaN: true }),
      unit: fc.constantFrom("lb", "oz", "g", "kg"),
    }),
  ),
  imageUrl: fc.oneof(hostileText, fc.webUrl()),
  location: hostileText,
  upc: fc.oneof(hostileText, fc.stringMatching(/^\d{12}$/)),
  options: fc.array(fc.record({ name: hostileText, value: hostileText }), { maxLength: 14 }),
  requiresShipping: fc.boolean(),
});

/** Any order that may be exported: its parts add up to its total, its texts are anything. */
export const someFeedOrder: fc.Arbitrary<StoredOrderForFeed> = fc
  .record({
    id: soundId,
    number: soundId,
    placedAt: fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }),
    status: fc.constant("Processing"),
    currency: fc.constantFrom("USD", "EUR", "JPY"),
    customer: fc.record({
      code: hostileText,
      email: hostileText,
      phone: hostileText,
      locale: fc.constant(""),
    }),
    billTo: fc.option(someAddress),
    shipTo: someAddress,
    shippingMethod: hostileText,
    paymentMethod: hostileText,
    lines: fc.uniqueArray(someLine, { minLength: 1, maxLength: 5, selector: (line) => line.lineId }),
    discounts: fc.array(fc.record({ code: hostileText, name: hostileText, amountMinor: cents }), {
      maxLength: 3,
    }),
    fees: fc.array(fc.record({ name: hostileText, amountMinor: cents }), { maxLength: 3 }),
    taxTotalMinor: cents,
    shippingTotalMinor: cents,
    customerNotes: hostileText,
    internalNotes: hostileText,
    gift: fc.boolean(),
    giftMessage: hostileText,
    customFields: fc.tuple(hostileText, hostileText, hostileText),
    source: hostileText,
    requestedWarehouse: hostileText,
    staffNotes: fc.array(hostileText, { maxLength: 3 }),
  })
  .map((parts) => withinTheFeed(parts));

type Parts = Omit<StoredOrderForFeed, "totalMinor">;

/** Sees to it that something is to be shipped and that the total is the sum and fits the feed. */
function withinTheFeed(parts: Parts): StoredOrderForFeed {
  const lines = parts.lines.map((line, index) => ({
    ...line,
    quantity: line.unitPriceMinor > 5 ? (line.quantity % 20) + 1 : line.quantity,
    requiresShipping: line.requiresShipping || index === 0,
  }));
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const totalMinor =
    sum(lines.map((line) => line.quantity * line.unitPriceMinor)) +
    sum(parts.fees.map((fee) => fee.amountMinor)) -
    sum(parts.discounts.map((discount) => discount.amountMinor)) +
    parts.taxTotalMinor +
    parts.shippingTotalMinor;
  return { ...parts, lines, totalMinor };
}
