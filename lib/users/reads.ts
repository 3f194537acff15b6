import type { Role } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { User } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import { oldPasswordEnd } from "@/lib/users/previous-password";
import { isSessionOver } from "@/lib/users/session";
import { isActiveOwner, latest, type SiteUser, userStatus } from "@/lib/users/site-user";
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

/** Everyone of the site: people by name, then the connection user. */
export async function usersOfSite(scope: SiteScope, db: Db = database()): Promise<SiteUser[]> {
  const memberships = await db.membership.findMany({ where: { siteId: scope.siteId } });
  const roleOf = new Map(memberships.map((one) => [one.userId, one.role]));
  const rows = await db.user.findMany({
    where: { OR: [{ id: { in: [...roleOf.keys()] } }, { connectionSiteId: scope.siteId }] },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  const seen = await db.session.groupBy({
    by: ["userId"],
    where: { userId: { in: rows.map((row) => row.id) } },
    _max: { lastSeenAt: true },
  });
  const lastSeen = new Map(seen.map((one) => [one.userId, one._max.lastSeenAt]));
  return rows.map((row) => siteUserFromRow(row, roleOf.get(row.id) ?? null, lastSeen.get(row.id) ?? null));
}

/** One of them; null for anybody else's. */
export async function userOfSite(
  scope: SiteScope,
  userId: string,
  db: Db = database(),
): Promise<SiteUser | null> {
  const row = await db.user.findUnique({ where: { id: userId } });
  const membership = await db.membership.findUnique({
    where: { siteId_userId: { siteId: scope.siteId, userId } },
  });
  if (!row || (!membership && row.connectionSiteId !== scope.siteId)) return null;
  const seen = await db.session.aggregate({ where: { userId }, _max: { lastSeenAt: true } });
  return siteUserFromRow(row, membership?.role ?? null, seen._max.lastSeenAt);
}

function siteUserFromRow(row: User, role: Role | null, lastSeenAt: Date | null): SiteUser {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    userName: row.userName,
    email: row.email,
    role,
    status: userStatus(row),
    lastActivityAt: latest(row.lastUsedAt, lastSeenAt),
  };
}

/** The owners to ask, by name. */
export async function ownersOf(scope: SiteScope, db: Db = database()): Promise<string[]> {
  return (await usersOfSite(scope, db)).filter(isActiveOwner).map((owner) => owner.name);
}

/** Whether an owner other than this user could still sign in. */
export async function hasAnotherOwner(
  scope: SiteScope,
  userId: string,
  db: Db = database(),
): Promise<boolean> {
  return (await usersOfSite(scope, db)).some((user) => isActiveOwner(user) && user.id !== userId);
}

/** Whether the account is this site's alone: only then may the site's owner switch it off or hand out a link to it. */
export async function isAccountOfSiteAlone(
  scope: SiteScope,
  userId: string,
  db: Db = database(),
): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { isOperator: true } });
  const elsewhere = await db.membership.count({ where: { userId, NOT: { siteId: scope.siteId } } });
  return user !== null && !user.isOperator && elsewhere === 0;
}

/** The connection user that is not disabled; a site has one at most. */
export async function activeConnectionUser(scope: SiteScope, db: Db = database()) {
  const [user] = await db.user.findMany({
    where: { connectionSiteId: scope.siteId, kind: "connection", disabledAt: null },
    select: { id: true, userName: true, createdAt: true },
    take: 1,
  });
  return user ?? null;
}

/** The site's connection user of this id, with its hashes; null for a person, or another site's. */
export async function connectionUserOfSite(
  scope: SiteScope,
  userId: string,
  db: Db = database(),
): Promise<User | null> {
  const user = await db.user.findUnique({ where: { id: userId } });
  return user?.kind === "connection" && user.connectionSiteId === scope.siteId ? user : null;
}

/** Whether ShipStation is let in as this user. */
export async function isConnectionUserInUse(
  scope: SiteScope,
  userId: string,
  db: Db = database(),
): Promise<boolean> {
  const connection = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { connectionUserId: true },
  });
  return connection?.connectionUserId === userId;
}

/** When and by whom the password was set, until when the one before is accepted, and where it was last used from. */
export async function userTraces(userId: string, now: Date, db: Db = database()) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      createdAt: true,
      passwordChangedAt: true,
      passwordChangedBy: true,
      lastUsedAt: true,
      lastUsedFrom: true,
      disabledAt: true,
      previousPasswordHash: true,
      previousPasswordUntil: true,
    },
  });
  if (!user) return null;
  const { previousPasswordHash, previousPasswordUntil, ...traces } = user;
  return {
    ...traces,
    oldPasswordUntil: oldPasswordEnd({ previousPasswordHash, previousPasswordUntil }, now),
  };
}

/** Whoever holds this user name or e-mail on the platform. */
export async function holderOfName(name: string, db: Db = database()) {
  const key = nameKey(name);
  return (
    (await db.user.findUnique({ where: { userNameKey: key } })) ??
    (await db.user.findUnique({ where: { emailKey: key } }))
  );
}

export async function isPlatformEmpty(db: Db = database()): Promise<boolean> {
  return (await db.user.count({ take: 1 })) === 0;
}

/** The hash to compare a typed password with. */
export async function passwordHashOf(userId: string, db: Db = database()): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return user?.passwordHash ?? null;
}

/** Where a person is signed in, the latest first. */
export async function sessionsOf(userId: string, now: Date, db: Db = database()) {
  const rows = await db.session.findMany({ where: { userId }, orderBy: { lastSeenAt: "desc" } });
  return rows
    .filter((row) => !isSessionOver(row, now))
    .map(({ idDigest, userAgent, ip, createdAt, lastSeenAt, keep }) => ({
      idDigest,
      userAgent,
      ip,
      createdAt,
      lastSeenAt,
      keep,
    }));
}

/** The site's tokens of the order intake, the newest first; never a token itself. */
export async function apiTokensOf(scope: SiteScope, db: Db = database()) {
  return db.apiToken.findMany({
    where: { siteId: scope.siteId },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, createdBy: true, createdAt: true, lastUsedAt: true, revokedAt: true },
  });
}

export async function sitesOfUser(userId: string, db: Db = database()): Promise<string[]> {
  const memberships = await db.membership.findMany({ where: { userId }, select: { siteId: true } });
  return memberships.map((membership) => membership.siteId);
}
