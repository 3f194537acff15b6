import type { ShippedParcel } from "@/lib/emails/shipped-parcel";
import type { Locale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";
import { trackingUrl } from "@/lib/shipments/tracking-url";

const trackingNumber = "1Z999AA10123456784";

/** A parcel that nobody sent, for a shop that shipped nothing yet. */
export function sampleParcel(locale: Locale, now: Date): ShippedParcel {
  const t = mailWords(locale);
  return {
    orderNumber: "10042",
    customerName: "Marie Tremblay",
    carrier: "UPS",
    service: "Ground",
    shippedOn: now,
    isCalendarDay: false,
    trackingNumber,
    trackingUrl: trackingUrl("UPS", trackingNumber),
    items: [
      { name: t("sample.pads"), sku: "BRK-0042", quantity: 2, imageUrl: "https://shop.example/pads.jpg" },
      { name: t("sample.filter"), sku: "OIL-0007", quantity: 1, imageUrl: "https://shop.example/filter.jpg" },
    ],
    part: { units: 3, ofUnits: 4, isRestOpen: true },
    note: t("sample.note"),
    address: {
      name: "Marie Tremblay",
      company: "",
      address1: "1200 Rue Sherbrooke O",
      address2: "",
      city: "Montréal",
      state: "QC",
      postalCode: "H3A 1H6",
      country: "CA",
      phone: "",
      email: "",
    },
  };
}
