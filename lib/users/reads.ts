import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type CurrentSite, nameKey, type Person } from "@/lib/users/user";

/** Whoever the login names, by user name or e-mail; people and connection users alike. */
export async function userToSignIn(login: string, db: Db = database()) {
  const key = nameKey(login);
  const user =
    (await db.user.findUnique({ where: { userNameKey: key } })) ??
    (await db.user.findUnique({ where: { emailKey: key } }));
  if (!user) return null;
  const membership = await db.membership.findMany({
    where: { userId: user.id },
    orderBy: { createdAt: "asc" },
    take: 1,
    select: { siteId: true },
  });
  return { ...user, firstSiteId: membership[0]?.siteId ?? null };
}

export async function sessionByDigest(idDigest: string, db: Db = database()) {
  return db.session.findUnique({ where: { idDigest } });
}

/** The person behind a session, with the sites they belong to; null once disabled or gone. */
export async function personOfSession(
  session: { userId: string; siteId: string | null; createdAt: Date },
  db: Db = database(),
): Promise<Person | null> {
  const user = await db.user.findUnique({ where: { id: session.userId } });
  if (!user || user.disabledAt || user.kind !== "person") return null;

  const memberships = await db.membership.findMany({
    where: { userId: user.id },
    orderBy: { createdAt: "asc" },
  });
  const rows = await db.site.findMany({ where: { id: { in: memberships.map((one) => one.siteId) } } });
  const sites = memberships.flatMap((membership): CurrentSite[] => {
    const site = rows.find((row) => row.id === membership.siteId);
    if (!site) return [];
    return [
      {
        id: site.id,
        tag: site.tag,
        name: site.name,
        role: membership.role,
        publicUrl: site.publicUrl,
        locale: site.locale,
        timeZone: site.timeZone,
        currency: site.currency,
        isSuspended: site.suspendedAt !== null,
        isShipStationEnabled: site.shipStationEnabledAt !== null,
      },
    ];
  });
  return {
    userId: user.id,
    name: user.name,
    userName: user.userName,
    email: user.email ?? "",
    locale: user.locale,
    isOperator: user.isOperator,
    sites: sites.map(({ id, tag, name, role }) => ({ id, tag, name, role })),
    site: sites.find((site) => site.id === session.siteId) ?? sites[0] ?? null,
    signedInAt: session.createdAt,
  };
}
