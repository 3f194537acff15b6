import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { digest } from "@/lib/platform/secrets";

/** A machine of the shop that holds one of the site's API tokens. */
export type IntakeCaller = {
  readonly scope: SiteScope;
  readonly tokenId: string;
  readonly tokenName: string;
};

/** Bearer token → scope; null for a missing, unknown or revoked one. */
export async function authenticateIntake(headers: Headers, now: Date): Promise<IntakeCaller | null> {
  const token = /^Bearer ([\x21-\x7e]{16,200})$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!token) return null;
  const row = await database().apiToken.findUnique({ where: { digest: digest(token) } });
  if (!row || row.revokedAt) return null;
  const site = await database().site.findUnique({ where: { id: row.siteId }, select: { suspendedAt: true } });
  if (!site || site.suspendedAt) return null;

  // Last use is for people to look at: once a minute is enough.
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > 60_000) {
    await database().apiToken.update({
      where: { siteId_id: { siteId: row.siteId, id: row.id } },
      data: { lastUsedAt: now },
    });
  }
  return { scope: grantSiteScope(row.siteId), tokenId: row.id, tokenName: row.name };
}
