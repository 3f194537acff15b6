import type { StoredOrderForFeed } from "@/lib/shipstation/to-exported-order";
import { aFeedOrder, anAddress, anOrderLine } from "@/lib/testing/feed-orders";

/** Each document of this folder with the orders it was made of. */
export const goldenOrders: { readonly [file: string]: readonly StoredOrderForFeed[] } = {
  "none.xml": [],
  "minimal.xml": [
    aFeedOrder({
      id: "ord_minimal",
      customer: { code: "", email: "", phone: "", locale: "" },
      shipTo: anAddress({ name: "Jean Dupont", city: "Lyon", state: "", postalCode: "", country: "FR" }),
      lines: [anOrderLine({ sku: "", quantity: 1 })],
      totalMinor: 3990,
    }),
  ],
  "full.xml": [
    aFeedOrder({
      id: "ord_full",
      customer: { code: "jane", email: "jane@example.com", phone: "+1 512 555 0100", locale: "en" },
      billTo: anAddress({ name: "Jane Müller", company: "Müller & Co", email: "billing@example.com" }),
      shipTo: anAddress({
        name: "Dock B",
        company: "Garage Roe",
        address2: "Unit 4",
        phone: "+1 512 555 0199",
        state: "tx",
      }),
      shippingMethod: "UPS Ground",
      paymentMethod: "Visa",
      lines: [
        anOrderLine({
          weight: { value: 2.4, unit: "lb" },
          imageUrl: "https://shop.example/i/brk-0042.jpg?w=80&h=80",
          location: "A-12-3",
          upc: "012345678905",
          options: [{ name: "Vehicle", value: "2015 Honda Civic LX" }],
        }),
        anOrderLine({
          lineId: "2",
          sku: "OIL-5W30",
          name: "Engine oil 5W-30",
          quantity: 3,
          quantityRefunded: 1,
          unitPriceMinor: 2000,
          weight: { value: 4.5, unit: "kg" },
        }),
        anOrderLine({
          lineId: "3",
          name: "Refunded altogether",
          quantity: 1,
          quantityRefunded: 1,
          unitPriceMinor: 900,
        }),
      ],
      fees: [{ name: "Core charge", amountMinor: 500 }],
      taxTotalMinor: 641,
      shippingTotalMinor: 995,
      totalMinor: 17016,
      customerNotes: "Leave at the door",
      internalNotes: "VIP",
      staffNotes: ["Called on Monday", "Fits 1969 Camaro"],
      customFields: ["A", "B", "C"],
      source: "Web",
      requestedWarehouse: "Austin",
    }),
  ],
  "discounts.xml": [
    aFeedOrder({
      id: "ord_discounts",
      lines: [anOrderLine({ lineId: "discount-1" })],
      discounts: [
        { code: "FALL10", name: "Fall sale", amountMinor: 798 },
        { code: "", name: "Loyal customer", amountMinor: 100_000 },
        { code: "NOTHING", name: "", amountMinor: 0 },
      ],
      fees: [{ name: "Rounding", amountMinor: -1 }],
      totalMinor: -92_819,
    }),
  ],
  "gift.xml": [
    aFeedOrder({ id: "ord_gift", gift: true, giftMessage: "Happy birthday 🎂\nLove, Mum & Dad" }),
    aFeedOrder({ id: "ord_no_gift", number: "10043", gift: false }),
  ],
  "options.xml": [
    aFeedOrder({
      id: "ord_options",
      lines: [
        anOrderLine({
          options: [
            { name: "Finish", value: "" },
            { name: " ", value: "\0" },
            { name: "", value: "Zinc" },
            ...Array.from({ length: 10 }, (_, index) => ({
              name: `Size ${index + 3}`,
              value: `${index} mm`,
            })),
          ],
        }),
      ],
    }),
  ],
  "long-text.xml": [
    aFeedOrder({
      id: "ord_long",
      customer: { code: `${"long".repeat(12)}@example.com`, email: "", phone: "5".repeat(60), locale: "" },
      shipTo: anAddress({ name: `${"n".repeat(99)}😀`, address1: "é".repeat(250), city: "c".repeat(101) }),
      shippingMethod: "s".repeat(101),
      lines: [
        anOrderLine({
          sku: "k".repeat(51),
          name: `${"w".repeat(199)} x`,
          imageUrl: `https://e.example/${"i".repeat(500)}`,
        }),
      ],
      customerNotes: "12345 789 ".repeat(101),
      internalNotes: "i".repeat(998),
      staffNotes: ["note"],
    }),
  ],
  "hostile-text.xml": [
    aFeedOrder({
      id: "ord_hostile",
      number: "A&amp;B]]>",
      customer: { code: "<script>alert(1)</script>", email: "a@b.example\r\nBcc: x", phone: "", locale: "" },
      billTo: anAddress({ name: " \u0000 ", country: "USA" }),
      shipTo: anAddress({
        name: "]]></Name></ShipTo><Order>",
        address1: "Caf&eacute; &amp;eacute; &#233; &#x1F600;",
        city: "half \ud83d pair \ufffe",
        company: "\u200b",
      }),
      lines: [
        anOrderLine({
          sku: "&amp;",
          name: "<![CDATA[ ]]]]> &lt;b&gt;",
          imageUrl: "javascript:alert(1)",
          upc: "12345",
        }),
      ],
      customerNotes: "tab\tline\r\nline\u0008",
      customFields: ["=1+1", "'; DROP TABLE orders; --", "\u202eabc"],
    }),
  ],
};
