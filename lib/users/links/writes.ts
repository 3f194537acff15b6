import type { UserLinkKind } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";

type NewLink = {
  readonly digest: string;
  readonly kind: UserLinkKind;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
};

/** One open link a person: a new one makes the others useless. */
export async function replaceLinks(link: NewLink, tx: Transaction): Promise<void> {
  await tx.userLink.deleteMany({ where: { userId: link.userId, usedAt: null } });
  await tx.userLink.create({ data: link });
}

/** Uses the link up; false when it was used, or replaced, a moment ago. */
export async function useLinkUp(digest: string, now: Date, tx: Transaction): Promise<boolean> {
  const used = await tx.userLink.updateMany({ where: { digest, usedAt: null }, data: { usedAt: now } });
  return used.count === 1;
}
