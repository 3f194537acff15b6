import type { SiteScope } from "@/lib/access/site-scope";
import type { Letter, PointlessReason } from "@/lib/emails/letter";
import { linkMail } from "@/lib/emails/link-mail";
import { noticeMail } from "@/lib/emails/notice-mail";
import { orderShippedMail } from "@/lib/emails/order-shipped-mail";
import { type OwnerJob, ownerNotice } from "@/lib/emails/owner-notice";
import { alertAddresses, emailSettingsOf, ownerAddresses, readerAt } from "@/lib/emails/reads";
import { shippedParcel } from "@/lib/emails/shipped-parcel";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";
import type { Job } from "@/lib/jobs/definitions";
import { assertNever } from "@/lib/kernel/assert-never";
import { ordersByIds } from "@/lib/orders/reads";
import { env } from "@/lib/platform/env";
import { unseal } from "@/lib/platform/secrets";
import { shipmentsOf } from "@/lib/shipments/reads";
import { siteById } from "@/lib/sites/reads";
import { openLink } from "@/lib/users/links/reads";

/** Makes the mail that was promised, from what is true now. `recipient` is set once a promise to many was divided. */
export async function mailFor(
  scope: SiteScope,
  job: Job,
  recipient: string | null,
  now: Date,
): Promise<Letter> {
  switch (job.kind) {
    case "order-shipped":
      return orderShippedLetter(scope, job.payload);
    case "invitation":
      return linkLetter(job.payload.sealedToken, { siteId: scope.siteId, field: "invitation" }, now);
    case "password-reset":
      return linkLetter(job.payload.sealedToken, { siteId: "", field: "password-reset" }, now);
    case "credential-changed":
      if (recipient === null) return { kind: "to-many", recipients: await ownerAddresses(scope) };
      return ownerLetter(scope, job, recipient, now);
    case "connection-alert":
    case "api-key-expires":
      if (recipient === null) return { kind: "to-many", recipients: await alertAddresses(scope) };
      return ownerLetter(scope, job, recipient, now);
    default:
      return assertNever(job);
  }
}

async function orderShippedLetter(
  scope: SiteScope,
  { orderId, shipmentId }: { readonly orderId: string; readonly shipmentId: string },
): Promise<Letter> {
  const site = await siteById(scope.siteId);
  const [order] = await ordersByIds(scope, [orderId]);
  const parcels = await shipmentsOf(scope, orderId);
  const parcel = parcels.find(({ id }) => id === shipmentId);
  if (!site || !order || !parcel) return pointless("no-order");
  if (parcel.voidedAt !== null) return pointless("parcel-voided");
  if (order.customer.email === "") return pointless("no-recipient");
  const mail = await orderShippedMail({
    locale: localeFrom(order.customer.locale, site.locale),
    store: site,
    parcel: shippedParcel(order, parcels, parcel),
    settings: await emailSettingsOf(scope, site.name),
    to: order.customer.email,
  });
  return { kind: "to-one", mail };
}

async function linkLetter(
  sealedToken: string,
  context: { readonly siteId: string; readonly field: string },
  now: Date,
): Promise<Letter> {
  const token = unseal(sealedToken, context);
  const link = await openLink(token, now);
  if (!link) return pointless("link-ended");
  const site = context.siteId === "" ? null : await siteById(context.siteId);
  return { kind: "to-one", mail: await linkMail({ link, token, store: site }) };
}

async function ownerLetter(scope: SiteScope, job: OwnerJob, address: string, now: Date): Promise<Letter> {
  const site = await siteById(scope.siteId);
  if (!site) return pointless("no-recipient");
  const reader = await readerAt(scope, address, localeFrom(site.locale));
  const notice = ownerNotice(job, { locale: reader.locale, store: site, origin: env().appOrigin, now });
  const mail = await noticeMail(
    { name: reader.name, address },
    {
      ...notice,
      locale: reader.locale,
      from: site.name,
      footer: mailWords(reader.locale)("ownerFooter", { store: site.name, email: address }),
    },
  );
  return { kind: "to-one", mail };
}

function pointless(why: PointlessReason): Letter {
  return { kind: "pointless", why };
}

function localeFrom(...wishes: readonly string[]): Locale {
  return wishes.find(isLocale) ?? defaultLocale;
}
