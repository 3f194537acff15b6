import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

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
