import type { SiteScope } from "@/lib/access/site-scope";
import { defaultEmailSettings, type EmailSettings } from "@/lib/emails/email-settings";
import { isLocale, type Locale } from "@/lib/i18n/locale";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { usersOfSite } from "@/lib/users/reads";
import { isActiveOwner } from "@/lib/users/site-user";
import { nameKey } from "@/lib/users/user";

/** The site's settings, or those of the house; version 0 says that nobody saved any. */
export async function emailSettingsOf(
  scope: SiteScope,
  storeName: string,
  db: Db = database(),
): Promise<EmailSettings & { readonly version: number }> {
  const row = await db.emailSettings.findUnique({ where: { siteId: scope.siteId } });
  if (!row) return { ...defaultEmailSettings(storeName), version: 0 };
  return {
    senderName: row.senderName,
    replyTo: row.replyTo,
    subject: { fr: row.subjectFr, en: row.subjectEn },
    intro: { fr: row.introFr, en: row.introEn },
    showNote: row.showNote,
    showImages: row.showImages,
    version: row.version,
  };
}

/** The latest orders that a parcel left for, to see the mail with. */
export async function shippedOrderNumbers(scope: SiteScope, db: Db = database()): Promise<string[]> {
  const rows = await db.order.findMany({
    where: { siteId: scope.siteId, shippingProgress: { not: "none" } },
    orderBy: { placedAt: "desc" },
    take: 10,
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

/** What a mail about an order is called by, and whom it would reach now. */
export type MailedOrder = { readonly number: string; readonly customerEmail: string };

/** These orders, by id. */
export async function mailedOrdersOf(
  scope: SiteScope,
  orderIds: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, MailedOrder>> {
  const rows = await db.order.findMany({
    where: { siteId: scope.siteId, id: { in: [...orderIds] } },
    select: { id: true, number: true, customerEmail: true },
  });
  return new Map(rows.map(({ id, ...order }) => [id, order]));
}

/** Everybody who can sign in as an owner, by address. */
export async function ownerAddresses(scope: SiteScope, db: Db = database()): Promise<string[]> {
  const users = await usersOfSite(scope, db);
  return users.filter(isActiveOwner).flatMap(({ email }) => email ?? []);
}

/** Who is told that the connection is in trouble: those named under General, else the owners. */
export async function alertAddresses(scope: SiteScope, db: Db = database()): Promise<string[]> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { alertRecipients: true },
  });
  const named = [...new Set(row?.alertRecipients.map((address) => address.trim()).filter(Boolean))];
  return named.length > 0 ? named : ownerAddresses(scope, db);
}

/** How somebody of the site is addressed; a stranger is written to in the site's language. */
export async function readerAt(
  scope: SiteScope,
  address: string,
  siteLocale: Locale,
  db: Db = database(),
): Promise<{ readonly name: string; readonly locale: Locale }> {
  const user = await db.user.findUnique({
    where: { emailKey: nameKey(address) },
    select: { id: true, name: true, locale: true },
  });
  const isMember =
    user !== null && (await db.membership.count({ where: { siteId: scope.siteId, userId: user.id } })) > 0;
  if (!isMember) return { name: "", locale: siteLocale };
  return { name: user.name, locale: isLocale(user.locale) ? user.locale : siteLocale };
}
