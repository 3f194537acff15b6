import { createElement } from "react";
import type { EmailSettings } from "@/lib/emails/email-settings";
import type { ComposedMail } from "@/lib/emails/letter";
import { fillTemplate, type TemplateValues } from "@/lib/emails/mail-template";
import { OrderShipped } from "@/lib/emails/order-shipped";
import { renderMail } from "@/lib/emails/render-mail";
import type { ShippedParcel } from "@/lib/emails/shipped-parcel";
import { formatFor } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";

export type OrderShippedGiven = {
  readonly locale: Locale;
  readonly store: { readonly name: string; readonly timeZone: string };
  readonly parcel: ShippedParcel;
  readonly settings: EmailSettings;
  readonly to: string;
};

/** The shipment confirmation as it leaves; the preview and the test mail are made here too, so they cannot differ. */
export async function orderShippedMail(given: OrderShippedGiven): Promise<ComposedMail> {
  const { locale, store, parcel, settings, to } = given;
  const values = templateValues(given);
  const subject = fillTemplate(settings.subject[locale], values);
  const intro = fillTemplate(settings.intro[locale], values);
  const { showImages, showNote } = settings;
  const parts = await renderMail(
    createElement(OrderShipped, { locale, store: store.name, subject, intro, parcel, showImages, showNote }),
  );
  return {
    senderName: settings.senderName || store.name,
    to: { name: parcel.customerName, address: to },
    replyTo: settings.replyTo === "" ? null : settings.replyTo,
    subject,
    ...parts,
  };
}

function templateValues({ locale, store, parcel }: OrderShippedGiven): TemplateValues {
  const format = formatFor(locale, parcel.isCalendarDay ? "UTC" : store.timeZone);
  return {
    order: parcel.orderNumber,
    store: store.name,
    firstName: parcel.customerName.trim().split(/\s+/)[0] ?? "",
    carrier: parcel.carrier || mailWords(locale)("orderShipped.someCarrier"),
    service: parcel.service,
    date: format.date(parcel.shippedOn, "day"),
    tracking: parcel.trackingNumber,
  };
}
