import fc from "fast-check";
import { type OrderBody, sampleBody } from "@/lib/orders/wire/sample-body";
import { hostileText } from "@/lib/testing/feed-orders";

/** What a storefront sends: the example of the documentation. */
export function anOrderBody(over: Partial<OrderBody> = {}) {
  return { ...sampleBody, ...over };
}

export function anAddressBody<Over extends object>(over?: Over) {
  return { ...sampleBody.shipTo, ...over };
}

/** Hostile, but for NUL, which no text of the database can hold. */
const someText = hostileText.map((text) =>
  text.replaceAll("\0", "").toWellFormed().slice(0, 500).toWellFormed(),
);
export const someOrderNumber: fc.Arbitrary<string> = someText.map((text) =>
  `n${text
    .replace(/[\p{Cc}/]/gu, "")
    .slice(0, 100)
    .toWellFormed()}`.trim(),
);
const someAmount = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const someAddress = fc.record({
  name: someText,
  company: someText,
  address1: someText,
  address2: someText,
  city: someText,
  state: someText,
  postalCode: someText,
  country: fc.constantFrom("US", "FR", "Atlantis", ""),
  phone: someText,
});
const someItem = fc.record({
  id: someText.map((text) => `i${text}`.slice(0, 200).toWellFormed()),
  sku: someText,
  name: someText,
  quantity: fc.integer({ min: 2, max: 1_000_000 }),
  unitPrice: someAmount,
  weight: fc.option(
    fc.record({
      value: fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 10_000),
      unit: fc.constantFrom("lb", "oz", "g", "kg"),
    }),
  ),
  imageUrl: fc.oneof(fc.constant(""), fc.webUrl()),
  location: someText,
  upc: someText,
  options: fc.array(fc.record({ name: someText, value: someText }), { maxLength: 3 }),
  requiresShipping: fc.boolean(),
  quantityRefunded: fc.integer({ min: 0, max: 2 }),
});
/** What a storefront may hold, already in the form in which it comes back. */
export const someOrderBody: fc.Arbitrary<OrderBody> = fc.record({
  placedAt: fc
    .date({
      min: new Date("1970-01-01T00:00:00Z"),
      max: new Date("2999-12-31T23:59:59Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().replace(".000Z", "Z")),
  status: fc.constantFrom("New", "Ready to Ship", "Canceled"),
  currency: fc.constantFrom("USD", "EUR"),
  customer: fc.record({
    code: someText,
    email: fc.constantFrom("", "jane@example.com", "élodie+été@exämple.fr"),
    phone: someText,
    locale: fc.constantFrom("", "fr", "en"),
  }),
  billTo: fc.option(
    fc.tuple(someAddress, fc.constantFrom("", "b@example.com")).map(([one, email]) => ({ ...one, email })),
  ),
  shipTo: fc.option(someAddress),
  shippingMethod: someText,
  paymentMethod: someText,
  items: fc.uniqueArray(someItem, { maxLength: 4, selector: (item) => item.id }),
  discounts: fc.array(fc.record({ code: someText, name: someText, amount: someAmount }), { maxLength: 2 }),
  fees: fc.array(fc.record({ name: someText, amount: someAmount }), { maxLength: 2 }),
  taxTotal: someAmount,
  shippingTotal: someAmount,
  total: someAmount,
  customerNotes: someText,
  internalNotes: someText,
  gift: fc.boolean(),
  giftMessage: someText,
  customFields: fc.tuple(someText, someText, someText).map((fields) => [...fields]),
  source: someText,
  requestedWarehouse: someText,
});
