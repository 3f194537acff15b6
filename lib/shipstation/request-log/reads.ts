import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Contact as ContactRow } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { Contact, ContactAction } from "@/lib/shipstation/request-log/contact";
import { type ExportAsk, runGapMs } from "@/lib/shipstation/request-log/contact-run";
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

/** The latest pages of imports that one at this moment could go on with, the latest first. */
export async function latestPages(
  scope: SiteScope,
  at: Date,
  db: Db = database(),
): Promise<(ExportAsk & { readonly runId: string })[]> {
  const since = new Date(at.getTime() - runGapMs);
  const rows = await db.contact.findMany({
    where: { siteId: scope.siteId, at: { gte: since }, action: "export", runId: { not: null } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(contactFromRow).flatMap((row) => {
    const { runId, page } = row;
    return runId === null || page === null
      ? []
      : [{ ...row, runId, page, isDated: row.details.isDated === true }];
  });
}

export function contactFromRow({ siteId: _, action, details, ...row }: ContactRow): Contact {
  return {
    ...row,
    // Both are written by recordContact and by nothing else.
    action: action as ContactAction,
    details: details as Contact["details"],
  };
}
