import type { Role } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Prisma, User } from "@/lib/platform/database/generated/client";
import type { Db, Transaction } from "@/lib/platform/database/transaction";

export async function insertSession(data: Prisma.SessionUncheckedCreateInput, db: Db): Promise<void> {
  await db.session.create({ data });
}

export async function noteSessionSeen(idDigest: string, now: Date, db: Db = database()): Promise<void> {
  await db.session.updateMany({ where: { idDigest }, data: { lastSeenAt: now } });
}

export async function deleteSession(idDigest: string, db: Db = database()): Promise<void> {
  await db.session.deleteMany({ where: { idDigest } });
}

/** Ends every session of the person, but for one to keep. */
export async function deleteSessionsOf(userId: string, keepIdDigest: string | null, db: Db): Promise<void> {
  await db.session.deleteMany({
    where: { userId, ...(keepIdDigest === null ? {} : { NOT: { idDigest: keepIdDigest } }) },
  });
}

export async function setSessionSite(idDigest: string, siteId: string, db: Db): Promise<void> {
  await db.session.updateMany({ where: { idDigest }, data: { siteId } });
}

/** What became of sessions nobody ended: gone once they are over for good. */
export async function deleteEndedSessions(userId: string, now: Date, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { userId, expiresAt: { lte: now } } });
}

/** Ends the person's sessions on one site. */
export async function deleteSessionsOnSite(scope: SiteScope, userId: string, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { userId, siteId: scope.siteId } });
}

export async function noteSignIn(userId: string, ip: string, now: Date, db: Db): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { lastUsedAt: now, lastUsedFrom: ip } });
}

export async function insertUser(data: Prisma.UserUncheckedCreateInput, tx: Transaction): Promise<void> {
  await tx.user.create({ data });
}

export async function insertMembership(
  scope: SiteScope,
  member: { readonly userId: string; readonly role: Role; readonly createdAt: Date },
  tx: Transaction,
): Promise<void> {
  await tx.membership.create({ data: { siteId: scope.siteId, ...member } });
}

export async function setRole(scope: SiteScope, userId: string, role: Role, tx: Transaction): Promise<void> {
  await tx.membership.update({ where: { siteId_userId: { siteId: scope.siteId, userId } }, data: { role } });
}

export async function deleteMembership(scope: SiteScope, userId: string, tx: Transaction): Promise<void> {
  await tx.membership.deleteMany({ where: { siteId: scope.siteId, userId } });
}

export async function setPassword(
  userId: string,
  password: { readonly hash: string; readonly changedAt: Date; readonly changedBy: string },
  tx: Transaction,
): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: {
      passwordHash: password.hash,
      passwordChangedAt: password.changedAt,
      passwordChangedBy: password.changedBy,
    },
  });
}

/** The connection user's new password, and what stays accepted beside it. */
export async function setConnectionPasswords(
  userId: string,
  passwords: {
    readonly hash: string;
    readonly changedAt: Date;
    readonly changedBy: string;
    readonly previousPasswordHash: string | null;
    readonly previousPasswordUntil: Date | null;
  },
  tx: Transaction,
): Promise<void> {
  const { previousPasswordHash, previousPasswordUntil } = passwords;
  await setPassword(userId, passwords, tx);
  await tx.user.update({ where: { id: userId }, data: { previousPasswordHash, previousPasswordUntil } });
}

export async function forgetOldPassword(userId: string, tx: Transaction): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { previousPasswordHash: null, previousPasswordUntil: null },
  });
}

/** Ends the old password if all of it is still as it was read; answers whether this call did. */
export async function endOldPasswordAt(
  {
    id,
    passwordHash,
    previousPasswordHash,
    previousPasswordUntil,
  }: Pick<User, "id" | "passwordHash" | "previousPasswordHash" | "previousPasswordUntil">,
  now: Date,
  tx: Transaction,
): Promise<boolean> {
  const ended = await tx.user.updateMany({
    where: { id, passwordHash, previousPasswordHash, previousPasswordUntil },
    data: { previousPasswordUntil: now },
  });
  return ended.count === 1;
}

/** Hashes of old passwords whose time is long over. */
export async function deleteEndedPasswords(before: Date, db: Db): Promise<void> {
  await db.user.updateMany({
    where: { previousPasswordUntil: { lte: before } },
    data: { previousPasswordHash: null, previousPasswordUntil: null },
  });
}

/** Shuts the user out or lets them in; an old password that was still accepted never comes back. */
export async function setDisabled(userId: string, disabledAt: Date | null, tx: Transaction): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { disabledAt, previousPasswordHash: null, previousPasswordUntil: null },
  });
}

export async function setProfile(
  userId: string,
  profile: { readonly name?: string; readonly locale?: string },
  tx: Transaction,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: profile });
}

/** Keeps others from changing who belongs to the site until commit, so that two owners cannot remove each other. */
export async function holdUsersOfSite(scope: SiteScope, tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT id FROM site WHERE id = ${scope.siteId} FOR UPDATE`;
}

export async function insertApiToken(
  scope: SiteScope,
  token: {
    readonly id: string;
    readonly name: string;
    readonly digest: string;
    readonly createdBy: string;
    readonly createdAt: Date;
  },
  tx: Transaction,
): Promise<void> {
  await tx.apiToken.create({ data: { siteId: scope.siteId, ...token } });
}

/** The name of the token that is revoked now; null when it is unknown or was revoked before. */
export async function revokeToken(
  scope: SiteScope,
  tokenId: string,
  now: Date,
  tx: Transaction,
): Promise<string | null> {
  const revoked = await tx.apiToken.updateManyAndReturn({
    where: { siteId: scope.siteId, id: tokenId, revokedAt: null },
    data: { revokedAt: now },
    select: { name: true },
  });
  return revoked[0]?.name ?? null;
}

export async function deleteEverySessionEnded(now: Date, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
}

export async function deleteEndedLinks(before: Date, db: Db): Promise<void> {
  await db.userLink.deleteMany({ where: { expiresAt: { lte: before } } });
}
