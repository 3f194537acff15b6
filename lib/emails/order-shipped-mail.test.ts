import { describe, expect, test } from "vitest";
import { defaultEmailSettings } from "@/lib/emails/email-settings";
import { orderShippedMail } from "@/lib/emails/order-shipped-mail";
import { shippedParcel } from "@/lib/emails/shipped-parcel";
import type { Locale } from "@/lib/i18n/locale";
import type { Shipment } from "@/lib/shipments/shipment";
import { anAddress, anOrderContent, anOrderLine } from "@/lib/testing/feed-orders";

const order = anOrderContent({
  number: "10042",
  internalNotes: "SECRET-ORDER-NOTE",
  lines: [
    anOrderLine({ lineId: "1", name: "Brake pad set", imageUrl: "https://shop.example/pad.jpg" }),
    anOrderLine({ lineId: "2", sku: "OIL", name: "Oil", quantity: 1, imageUrl: "javascript:alert(1)" }),
  ],
});

function aShipment(over: Partial<Shipment> = {}): Shipment {
  return {
    id: "shp_1",
    source: "notice",
    carrier: "UPS",
    service: "Ground",
    trackingNumber: "1Z999AA10123456784",
    shipDate: "2026-11-24",
    labelCreatedAt: null,
    costCents: 495,
    notesToCustomer: "Thank you",
    internalNotes: "SECRET-PARCEL-NOTE",
    notifyCustomer: true,
    recipient: null,
    flags: [],
    voidedAt: null,
    createdAt: new Date("2026-11-24T18:00:00Z"),
    items: [{ lineId: "1", sku: "BRK-0042", name: "Brake pads", quantity: 2, quantityCounted: 2 }],
    ...over,
  };
}

type Wish = {
  readonly locale?: Locale;
  readonly parcel?: Shipment;
  readonly parcels?: readonly Shipment[];
  readonly content?: typeof order;
  readonly settings?: Partial<ReturnType<typeof defaultEmailSettings>>;
};

function aMail({ locale = "en", parcel = aShipment(), content = order, ...rest }: Wish = {}) {
  return orderShippedMail({
    locale,
    store: { name: "ACME Auto Parts", timeZone: "America/Chicago" },
    parcel: shippedParcel(content, rest.parcels ?? [parcel], parcel),
    settings: { ...defaultEmailSettings("ACME Auto Parts"), ...rest.settings },
    to: "jane@example.com",
  });
}

describe("the shipment confirmation", () => {
  test("says in English what left, with whom, how to follow it, and what is still to come", async () => {
    const mail = await aMail();

    expect(mail).toMatchObject({
      senderName: "ACME Auto Parts",
      to: { name: "Jane Roe", address: "jane@example.com" },
      replyTo: null,
      subject: "Your order 10042 has shipped",
    });
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain("Hello Jane, your parcel left with UPS (Ground) on Nov 24, 2026.");
      expect(part).toContain("https://www.ups.com/track?tracknum=1Z999AA10123456784");
      expect(part).toContain("Track my parcel");
      expect(part).toContain("2 × Brake pad set");
      expect(part).not.toContain("Oil");
      expect(part).toContain("This shipment has 2 of 3 items. The rest will follow.");
      expect(part).toContain("Note from the store: Thank you");
      expect(part).toMatch(/Jane Roe(<br\/>|\n)543 Oak St(<br\/>|\n)Austin TX 78701/);
      expect(part).toContain("United States");
      expect(part).not.toContain("SECRET");
    }
    expect(mail.html).toContain('lang="en"');
  });

  test("says the same in French", async () => {
    const mail = await aMail({ locale: "fr" });

    expect(mail.subject).toBe("Votre commande 10042 a été expédiée");
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain("Bonjour Jane, votre colis a été confié à UPS (Ground) le 24 nov. 2026.");
      expect(part).toContain("Suivre mon colis");
      expect(part).toContain("Cette expédition contient 2 articles sur 3. Le reste suivra.");
      expect(part).toContain("Remarque de la boutique\u00a0: Thank you");
      expect(part).toContain("États-Unis");
    }
    expect(mail.html).toContain('lang="fr"');
  });

  test("promises no rest when this parcel was the last one", async () => {
    const first = aShipment();
    const oil = { lineId: "2", sku: "OIL", name: "Oil", quantity: 1, quantityCounted: 1 };
    const last = aShipment({ id: "shp_2", items: [oil] });

    const mail = await aMail({ parcel: last, parcels: [first, last] });

    expect(mail.text).toContain("This shipment has 1 of 3 items. Your order is now complete.");
    expect((await aMail({ parcels: [first, last] })).text).toContain("The rest will follow.");
  });

  test("counts no voided parcel, and says nothing of parts when everything is in one", async () => {
    const voided = aShipment({ id: "shp_0", voidedAt: new Date(0) });
    const oil = { lineId: "2", sku: "OIL", name: "Oil", quantity: 1, quantityCounted: 1 };
    const whole = aShipment({ items: [...aShipment().items, oil] });

    const part = aShipment({ id: "shp_1", items: [oil] });

    expect((await aMail({ parcel: part, parcels: [voided, part] })).text).toContain("The rest will follow.");
    expect((await aMail({ parcel: whole })).text).not.toContain("This shipment has");
  });

  test("has no link for a carrier nobody knows, and still the number", async () => {
    const mail = await aMail({ parcel: aShipment({ carrier: "Uncle Bob", service: "" }) });

    expect(mail.html).not.toContain("<a ");
    expect(mail.text).toContain("Tracking number: 1Z999AA10123456784");
    expect(mail.text).toContain("your parcel left with Uncle Bob on Nov 24, 2026.");
  });

  test("shows images of the shop's https addresses only, and none where the site wants none", async () => {
    const oil = { lineId: "2", sku: "OIL", name: "Oil", quantity: 1, quantityCounted: 1 };
    const parcel = aShipment({ items: [...aShipment().items, oil] });

    expect((await aMail({ parcel })).html).toContain('src="https://shop.example/pad.jpg"');
    expect((await aMail({ parcel })).html).not.toContain("javascript:");
    expect((await aMail({ parcel, settings: { showImages: false } })).html).not.toContain("<img");
  });

  test("leaves the note out where the site does not show it", async () => {
    const mail = await aMail({ settings: { showNote: false } });

    expect(mail.html + mail.text).not.toContain("Thank you");
  });
});

describe("hostile words", () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

  test("in names, notes, items and templates stay words", async () => {
    const content = {
      ...order,
      number: hostile,
      shipTo: anAddress({ name: hostile, city: hostile, country: "US" }),
      lines: [anOrderLine({ lineId: "1", name: hostile, sku: hostile })],
    };
    const parcel = aShipment({
      carrier: hostile,
      service: hostile,
      trackingNumber: hostile,
      notesToCustomer: hostile,
    });
    const settings = { intro: { fr: hostile, en: `${hostile} {order}` } };

    const { html, text } = await aMail({ content, parcel, settings });

    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/<img[^>]*onerror/);
    expect(html).toContain("&lt;script&gt;");
    expect(text).toContain("<script>alert(1)</script>");
  });

  test("a tracking number cannot leave its link", async () => {
    const parcel = aShipment({ trackingNumber: '"><a href="https://evil.example">x' });

    const { html } = await aMail({ parcel });

    expect(html).not.toContain('href="https://evil.example');
  });
});
