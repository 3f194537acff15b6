import type { UserLinkKind } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";
import { digest, randomSecret } from "@/lib/platform/secrets";
import { replaceLinks } from "@/lib/users/links/writes";

/** How long a link lasts. One that is handed over by a colleague gets a day; an invitation waits for its reader. */
const lifetimeMs = { invitation: 7 * 86_400_000, password_reset: 86_400_000 } as const satisfies Record<
  UserLinkKind,
  number
>;

/** Makes the one link with which this person may choose a password, and answers its token. Only its digest is kept. */
export async function issueLink(
  kind: UserLinkKind,
  userId: string,
  now: Date,
  tx: Transaction,
  lastsMs: number = lifetimeMs[kind],
): Promise<string> {
  const token = randomSecret();
  const expiresAt = new Date(now.getTime() + lastsMs);
  await replaceLinks({ digest: digest(token), kind, userId, expiresAt, createdAt: now }, tx);
  return token;
}
