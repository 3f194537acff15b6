import type { SiteScope } from "@/lib/access/site-scope";
import { verifyPassword } from "@/lib/platform/password-hash";
import { connectionMarks, passwordHashesOf } from "@/lib/shipstation/connection-test/reads";
import { acceptedOldHash } from "@/lib/users/previous-password";

/** What was typed beside what is stored: it is compared and forgotten. "old" still works until its rotation ends. */
export async function checkPassword(
  scope: SiteScope,
  typed: string,
  now: Date,
): Promise<"right" | "old" | "wrong"> {
  const { connectionUserId } = await connectionMarks(scope);
  const user = connectionUserId === null ? null : await passwordHashesOf(connectionUserId);
  if (await verifyPassword(user?.passwordHash ?? null, typed)) return "right";
  const oldHash = user && acceptedOldHash(user, { isLaterPage: false }, now);
  return oldHash && (await verifyPassword(oldHash, typed)) ? "old" : "wrong";
}
