import type { Role } from "@/lib/access/roles";
import { database } from "@/lib/platform/database/client";
import type { Site } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** A site as the operator sees it. */
export type SiteListRow = {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly isShipStationEnabled: boolean;
  readonly isSuspended: boolean;
  readonly owners: readonly string[];
  readonly people: number;
};

/** Every site of the platform, by tag. For the operator alone. */
export async function sitesOfPlatform(db: Db = database()): Promise<SiteListRow[]> {
  const sites = await db.site.findMany({ orderBy: { tag: "asc" } });
  const memberships = await db.membership.findMany({ orderBy: { createdAt: "asc" } });
  const users = await db.user.findMany({
    where: { id: { in: memberships.map((one) => one.userId) }, disabledAt: null },
    select: { id: true, name: true },
  });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return sites.map((site) => {
    const members = memberships.filter((one) => one.siteId === site.id && nameOf.has(one.userId));
    return {
      id: site.id,
      tag: site.tag,
      name: site.name,
      isShipStationEnabled: site.shipStationEnabledAt !== null,
      isSuspended: site.suspendedAt !== null,
      owners: members.filter(isOwner).map((one) => nameOf.get(one.userId) ?? ""),
      people: members.length,
    };
  });
}

function isOwner(membership: { readonly role: Role }): boolean {
  return membership.role === "owner";
}

/** One site with its settings; null when there is none. */
export async function siteById(siteId: string, db: Db = database()): Promise<Site | null> {
  return db.site.findUnique({ where: { id: siteId } });
}

export async function isTagTaken(tag: string, db: Db = database()): Promise<boolean> {
  return (await db.site.count({ where: { tag } })) > 0;
}
