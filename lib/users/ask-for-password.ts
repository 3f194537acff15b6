import { scopeForSystem } from "@/lib/access/scope-for-system";
import { enqueue } from "@/lib/jobs/enqueue";
import { inTransaction } from "@/lib/platform/database/transaction";
import { passwordRequestPlaces, passwordRequests } from "@/lib/platform/limits";
import { seal } from "@/lib/platform/secrets";
import { issueLink } from "@/lib/users/links/issue-link";
import { userToSignIn } from "@/lib/users/reads";
import { nameKey } from "@/lib/users/user";

const linkLastsMs = 30 * 60_000;

// The password is the person's, not a site's: no site's delivery log shows the mail.
const noSite = "";

/** Whether somebody asks for passwords from here too often, whoever's they are. */
export async function isAskingTooOften(ip: string): Promise<boolean> {
  return (await passwordRequestPlaces().failed(ip)) > 0;
}

/**
 * Promises a link to whoever has this address: a person who signs in with a password. A connection user, somebody
 * disabled or a person who never took up the invitation gets none, and nobody is told which it was.
 */
export async function askForPassword(email: string, now: Date): Promise<void> {
  const key = nameKey(email);
  if ((await passwordRequests().failed(key)) > 0) return;
  const user = await userToSignIn(email);
  if (user?.kind !== "person" || user.disabledAt !== null || user.passwordHash === null) return;
  if (user.email === null || nameKey(user.email) !== key) return;

  await inTransaction(async (tx) => {
    const token = await issueLink("password_reset", user.id, now, tx, linkLastsMs);
    const payload = {
      userId: user.id,
      sealedToken: seal(token, { siteId: noSite, field: "password-reset" }),
    };
    const dedupeKey = `${user.id}|password-reset|${now.getTime()}`;
    await enqueue(scopeForSystem(noSite), { kind: "password-reset", dedupeKey, payload }, now, tx);
  });
}
