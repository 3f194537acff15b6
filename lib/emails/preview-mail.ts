import type { SiteScope } from "@/lib/access/site-scope";
import type { ComposedMail } from "@/lib/emails/letter";
import { orderShippedMail } from "@/lib/emails/order-shipped-mail";
import { sampleParcel } from "@/lib/emails/sample-parcel";
import type { PreviewAsked } from "@/lib/emails/schema";
import { type ShippedParcel, shippedParcel } from "@/lib/emails/shipped-parcel";
import { orderByNumber } from "@/lib/orders/reads";
import { shipmentsOf } from "@/lib/shipments/reads";

type Store = { readonly name: string; readonly timeZone: string };

/** The confirmation as the customer of that order would get it, with settings that may not be saved yet. */
export async function mailWithSettings(
  scope: SiteScope,
  store: Store,
  asked: PreviewAsked,
  to: string,
  now: Date,
): Promise<ComposedMail> {
  const parcel = await parcelToShow(scope, asked, now);
  return orderShippedMail({ locale: asked.locale, store, parcel, settings: asked.settings, to });
}

// The admin's pages load pictures of their own server only; a grey square stands where the product's will be.
const placeholder = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><rect width="48" height="48" rx="4" fill="#d5d9e2"/></svg>',
)}`;

/** The same for the preview on the page. */
export async function previewMail(scope: SiteScope, store: Store, asked: PreviewAsked, now: Date) {
  const shown = await parcelToShow(scope, asked, now);
  const items = shown.items.map((item) => ({ ...item, imageUrl: item.imageUrl === "" ? "" : placeholder }));
  const parcel = { ...shown, items };
  const { subject, senderName, replyTo, html, text } = await orderShippedMail({
    locale: asked.locale,
    store,
    parcel,
    settings: asked.settings,
    to: "",
  });
  return { subject, senderName, replyTo, html, text };
}

export type MailPreview = Awaited<ReturnType<typeof previewMail>>;

async function parcelToShow(
  scope: SiteScope,
  { orderNumber, locale }: PreviewAsked,
  now: Date,
): Promise<ShippedParcel> {
  const order = orderNumber === "" ? null : await orderByNumber(scope, orderNumber);
  const parcels = order ? await shipmentsOf(scope, order.id) : [];
  const latest = parcels.findLast(({ voidedAt }) => voidedAt === null);
  return order && latest ? shippedParcel(order, parcels, latest) : sampleParcel(locale, now);
}
