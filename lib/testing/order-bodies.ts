import fc from "fast-check";
import type { z } from "zod";
import type { orderBodySchema } from "@/lib/orders/schema";
import { hostileText } from "@/lib/testing/feed-orders";

export type OrderBody = z.input<typeof orderBodySchema>;

/** What a storefront sends: the example of the intake's documentation. */
export function anOrderBody(over: Partial<OrderBody> = {}): OrderBody {
  return {
    placedAt: "2026-11-23T14:05:00Z",
    status: "Processing",
    currency: "USD",
    customer: { code: "jane@example.com", email: "jane@example.com", phone: "+1 512 555 0100", locale: "en" },
    billTo: anAddressBody({ email: "" }),
    shipTo: anAddressBody(),
    shippingMethod: "UPS Ground",
    paymentMethod: "Visa",
    items: [
      {
        id: "1",
        sku: "BRK-0042",
        name: "Brake pad set, front",
        quantity: 2,
        unitPrice: "39.90",
        weight: { value: 2.4, unit: "lb" },
        imageUrl: "https://shop.example/i/brk-0042.jpg",
        location: "A-12-3",
        upc: "",
        options: [{ name: "Vehicle", value: "2015 Honda Civic LX" }],
        requiresShipping: true,
        quantityRefunded: 0,
      },
    ],
    discounts: [{ code: "FALL10", name: "Fall sale", amount: "7.98" }],
    fees: [{ name: "Core charge", amount: "5.00" }],
    taxTotal: "6.41",
    shippingTotal: "9.95",
    total: "93.18",
    customerNotes: "Leave at the door",
    internalNotes: "VIP",
    gift: true,
    giftMessage: "Happy birthday",
    customFields: ["", "", ""],
    source: "Web",
    requestedWarehouse: "",
    ...over,
  };
}

export function anAddressBody<Over extends object>(over?: Over) {
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
    ...over,
  };
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
