import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { digest } from "@/lib/platform/secrets";

/** What a link opens, while it is neither used nor too old, and its user not disabled. */
export async function openLink(token: string, now: Date, db: Db = database()) {
  const link = await db.userLink.findUnique({ where: { digest: digest(token) } });
  if (!link || link.usedAt || link.expiresAt <= now) return null;
  const user = await db.user.findUnique({ where: { id: link.userId } });
  if (!user || user.disabledAt || user.kind !== "person") return null;
  return {
    digest: link.digest,
    kind: link.kind,
    expiresAt: link.expiresAt,
    user: { id: user.id, name: user.name, email: user.email ?? user.userName, locale: user.locale },
  };
}

/** Until when the newest unused invitation of a person can be taken up. */
export async function invitationEnd(userId: string, db: Db = database()): Promise<Date | null> {
  const newest = await db.userLink.aggregate({
    where: { userId, kind: "invitation", usedAt: null },
    _max: { expiresAt: true },
  });
  return newest._max.expiresAt;
}
