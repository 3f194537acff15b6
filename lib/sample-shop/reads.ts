import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { samplePeople, sampleSites } from "@/lib/sample-shop/sample-people";

/**
 * Whether the platform is a sample shop whose making was cut short: its people and sites and nobody else's, never used,
 * and without the last step, which switches ShipStation on.
 */
export async function isUnfinished(db: Db = database()): Promise<boolean> {
  const users = await db.user.findMany({ select: { userName: true, lastUsedAt: true } });
  const sites = await db.site.findMany({ select: { tag: true } });
  const known: readonly string[] = [
    ...Object.values(samplePeople).map(({ email }) => email),
    ...connectionUsers(),
  ];
  const isOurs =
    users.length > 0 &&
    users.every((user) => user.lastUsedAt === null && known.includes(user.userName)) &&
    sites.every((site) => Object.values(sampleSites).some(({ tag }) => tag === site.tag));
  if (!isOurs) return false;

  const finished = await db.change.count({ where: { action: "site.shipstation-enabled" } });
  const sessions = await db.session.count();
  const usedTokens = await db.apiToken.count({ where: { lastUsedAt: { not: null } } });
  return finished + sessions + usedTokens === 0;
}

function connectionUsers(): string[] {
  return Object.values(sampleSites).map(({ tag }) => `${tag}ShipStation`);
}
