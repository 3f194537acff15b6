import { integrationUserNamed } from "@/lib/access/integration-user";
import { ProvedPasswords } from "@/lib/access/proved-passwords";
import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { failedIntegrationSignIns } from "@/lib/platform/limits";
import { logger } from "@/lib/platform/logger";
import { verifyPassword } from "@/lib/platform/password-hash";
import { endOldPassword } from "@/lib/users/end-old-password";
import { acceptedOldHash } from "@/lib/users/previous-password";
import { nameKey } from "@/lib/users/user";

export type IntegrationCredentials = {
  readonly source: "basic" | "query" | "headers";
  readonly userName: string;
  readonly password: string;
};

/** What was wrong with a name or password: for the log of the site, never for the caller. */
export type SignInFault =
  | "no-credentials"
  | "unknown-user"
  | "not-a-connection-user"
  | "user-disabled"
  | "wrong-password"
  | "query-credentials-off";

export type IntegrationProblem =
  | { readonly code: "unauthorized"; readonly why: SignInFault }
  | { readonly code: "too-many-failures"; readonly seconds: number; readonly why: SignInFault }
  | { readonly code: "suspended" | "not-enabled" | "user-not-entered" };

const proved = new ProvedPasswords(verifyPassword);

/**
 * Credentials → scope. The user, the site and the connection are read on every request, so that a new password or
 * a disabled site is felt at once; only the costly hash of a password already proved is skipped for a minute.
 *
 * The password before the last rotation is let in as `acceptedOldHash` says. The first request let in with the new one
 * ends it before it is answered; requests let in with the old one until then are answered to their end.
 */
export async function authenticateIntegration(
  credentials: IntegrationCredentials | null,
  callerAddress: string,
  now: Date,
  asked: { readonly isLaterPage: boolean } = { isLaterPage: false },
): Promise<Result<SiteScope, IntegrationProblem>> {
  if (!credentials) return refuse({ code: "unauthorized", why: "no-credentials" });
  const key = nameKey(credentials.userName);
  const user = await integrationUserNamed(key);
  const isConnection = user?.kind === "connection" && user.disabledAt === null;
  const isNew = await isRightPassword(isConnection ? user.passwordHash : null, credentials.password, now);
  const oldHash = !isNew && isConnection ? acceptedOldHash(user, asked, now) : null;
  const isOld = oldHash !== null && (await isRightPassword(oldHash, credentials.password, now));

  if (!(isNew || isOld) || !isConnection || !user.connectionSiteId) {
    // Only wrong ones are counted: the right password is let in however many wrong ones came before.
    const seconds = await failedIntegrationSignIns().failed(`${key}|${callerAddress}`);
    const why = faultOf(user);
    return refuse(seconds > 0 ? { code: "too-many-failures", seconds, why } : { code: "unauthorized", why });
  }

  if (!user.isSiteOpen) return refuse({ code: "suspended" });
  if (!user.isShipStationEnabled) return refuse({ code: "not-enabled" });
  if (credentials.source !== "basic" && !user.acceptsQueryCredentials)
    return refuse({ code: "unauthorized", why: "query-credentials-off" });
  if (user.enteredUserId !== user.id) return refuse({ code: "user-not-entered" });

  const scope = grantSiteScope(user.connectionSiteId);
  if (isNew) await endOldPassword(scope, user, now);
  noteUse(user, callerAddress, now);
  return ok(scope);
}

function faultOf(user: { kind: string; disabledAt: Date | null } | null): SignInFault {
  if (!user) return "unknown-user";
  if (user.kind !== "connection") return "not-a-connection-user";
  return user.disabledAt ? "user-disabled" : "wrong-password";
}

async function isRightPassword(storedHash: string | null, password: string, now: Date): Promise<boolean> {
  if (storedHash === null || password === "") return verifyPassword(null, password);
  return proved.isRight(storedHash, password, now);
}

/** "Last used" is for people to look at: once a minute, beside the answer, and never a reason for it to fail. */
function noteUse(user: { id: string; lastUsedAt: Date | null }, from: string, now: Date): void {
  if (user.lastUsedAt && now.getTime() - user.lastUsedAt.getTime() < 60_000) return;
  database()
    .user.update({ where: { id: user.id }, data: { lastUsedAt: now, lastUsedFrom: from } })
    .catch((cause: unknown) =>
      logger.warn({ err: cause }, "The last use of a connection user was not noted."),
    );
}
