import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { failedSignIns } from "@/lib/platform/limits";
import { verifyPassword } from "@/lib/platform/password-hash";
import { digest, randomSecret } from "@/lib/platform/secrets";
import { userToSignIn } from "@/lib/users/reads";
import { sessionEnd } from "@/lib/users/session";
import { nameKey } from "@/lib/users/user";
import { deleteEndedSessions, insertSession, noteSignIn } from "@/lib/users/writes";

export type SignInAttempt = {
  readonly login: string;
  readonly password: string;
  readonly keep: boolean;
  readonly ip: string;
  readonly userAgent: string;
};

export type SignInProblem =
  | { readonly code: "wrong" }
  | { readonly code: "connection-only" }
  | { readonly code: "throttled"; readonly seconds: number };

/** Signs a person in and answers the session's secret, which goes into the cookie and nowhere else. */
export async function signIn(attempt: SignInAttempt, now: Date): Promise<Result<string, SignInProblem>> {
  const limitKey = `${nameKey(attempt.login)}|${attempt.ip}`;
  const user = await userToSignIn(attempt.login);
  const fits = await verifyPassword(user?.passwordHash ?? null, attempt.password);

  if (!fits || !user || user.disabledAt) {
    // Counted only when wrong: the right password is never locked out.
    const seconds = await failedSignIns().failed(limitKey);
    return refuse(seconds > 0 ? { code: "throttled", seconds } : { code: "wrong" });
  }
  // Said only after the right password, so it tells a stranger nothing.
  if (user.kind === "connection") return refuse({ code: "connection-only" });

  const secret = randomSecret();
  await inTransaction(async (tx) => {
    await deleteEndedSessions(user.id, now, tx);
    await noteSignIn(user.id, attempt.ip, now, tx);
    await insertSession(
      {
        idDigest: digest(secret),
        userId: user.id,
        siteId: user.firstSiteId,
        keep: attempt.keep,
        ip: attempt.ip,
        userAgent: attempt.userAgent.slice(0, 300),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: sessionEnd(now, attempt.keep),
      },
      tx,
    );
  });
  await failedSignIns().forget(limitKey);
  return ok(secret);
}
