import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Contact as ContactRow } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import { logger } from "@/lib/platform/logger";
import type { Contact, ContactAction } from "@/lib/shipstation/request-log/contact";
import type { Exchange } from "@/lib/shipstation/request-log/exchange";
import { ordinaryBodyDays } from "@/lib/shipstation/request-log/retention";
import { openExchange } from "@/lib/shipstation/request-log/sealed-exchange";
import { hostOf, nobodysSiteId, tagInUserName } from "@/lib/shipstation/request-log/site-of-contact";
import { nameKey } from "@/lib/users/user";

/** Whose log a request belongs to that was not let in: by its user name, else by the address it asked at. */
export async function siteMeant(
  asked: { readonly userName: string; readonly host: string },
  db: Db = database(),
): Promise<string> {
  if (asked.userName !== "") {
    const user = await db.user.findUnique({
      where: { userNameKey: nameKey(asked.userName) },
      select: { connectionSiteId: true },
    });
    if (user?.connectionSiteId) return user.connectionSiteId;
    const tag = tagInUserName(asked.userName);
    const site = tag === null ? null : await db.site.findUnique({ where: { tag }, select: { id: true } });
    if (site) return site.id;
  }
  const sites = await db.site.findMany({
    where: { publicUrl: { contains: asked.host, mode: "insensitive" } },
    select: { id: true, publicUrl: true },
  });
  const [only, ...others] = sites.filter((site) => hostOf(site.publicUrl ?? "") === asked.host.toLowerCase());
  return only && others.length === 0 ? only.id : nobodysSiteId;
}

export async function contactById(
  scope: SiteScope,
  id: string,
  db: Db = database(),
): Promise<Contact | null> {
  const row = await db.contact.findUnique({ where: { siteId_id: { siteId: scope.siteId, id } } });
  return row && contactFromRow(row);
}

/** What was asked and answered; null once its time is over, or where it was never kept. */
export async function exchangeOfContact(
  scope: SiteScope,
  contactId: string,
  db: Db = database(),
): Promise<Exchange | null> {
  const { siteId } = scope;
  const row = await db.contactBody.findUnique({ where: { siteId_contactId: { siteId, contactId } } });
  if (!row) return null;
  try {
    return await openExchange(row.sealed, siteId, contactId);
  } catch (err) {
    // Sealed under a master key that is no more: what nobody can open is as good as gone, and the facts stay readable.
    logger.warn({ err, siteId, contactId }, "The contents of a request could not be opened.");
    return null;
  }
}

/** The requests before and after one. */
export async function besideContact(
  scope: SiteScope,
  { at, id }: Pick<Contact, "at" | "id">,
  db: Db = database(),
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const { siteId } = scope;
  const earlier = await db.contact.findMany({
    where: { siteId, at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true },
  });
  const later = await db.contact.findMany({
    where: { siteId, at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: id } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 1,
    select: { id: true },
  });
  return { previous: earlier[0]?.id ?? null, next: later[0]?.id ?? null };
}

/** Every site that may have a log, and nobody's. For the purge alone. */
export async function sitesOfLog(db: Db = database()): Promise<string[]> {
  const sites = await db.site.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return [...sites.map(({ id }) => id), nobodysSiteId];
}

/** How many days the bodies are kept. */
export async function bodyRetentionDaysOf(scope: SiteScope, db: Db = database()): Promise<number> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { bodyRetentionDays: true },
  });
  return row?.bodyRetentionDays ?? ordinaryBodyDays;
}

export function contactFromRow({ siteId: _, action, details, ...row }: ContactRow): Contact {
  return {
    ...row,
    // Both are written by recordContact and by nothing else.
    action: action as ContactAction,
    details: details as Contact["details"],
  };
}
