import type { IntegrationProblem } from "@/lib/access/authenticate-integration";
import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { failedIntegrationSignIns } from "@/lib/platform/limits";
import { verifyPassword } from "@/lib/platform/password-hash";
import { digest } from "@/lib/platform/secrets";

/** A name that no user can have: "+" is not allowed in one. */
export const testUserName = "connection+test";
/** Says in the request log that our own test asks, also where it brings no password on purpose. */
export const testHeader = "x-connection-test-secret";
/** As long as a run of the test takes at most. */
export const testCredentialMs = 60_000;

/** What the test sends as a password: the site, its one-time secret, and the merchant's own password if it is checked too. */
export function testPassword(siteId: string, secret: string, typed = ""): string {
  return typed === "" ? `${siteId} ${secret}` : `${siteId} ${secret} ${typed}`;
}

/** Whether a request without a password is our own test; it opens nothing. */
export async function isConnectionTest(header: string | null, now: Date): Promise<boolean> {
  return header !== null && (await siteOfTest(header, now)) !== null;
}

/**
 * The test's way in. It ends at an empty page: no window is closed, no password of a rotation ends, and "last used"
 * stays ShipStation's.
 */
export async function authenticateTest(
  password: string,
  callerAddress: string,
  now: Date,
): Promise<Result<SiteScope, IntegrationProblem>> {
  const siteId = await siteOfTest(password, now);
  const typed = password.split(" ").slice(2).join(" ");
  if (siteId === null || (typed !== "" && !(await isConnectionPassword(siteId, typed)))) {
    const why = siteId === null ? "unknown-user" : "wrong-password";
    const seconds = await failedIntegrationSignIns().failed(`${testUserName}|${callerAddress}`);
    return refuse(seconds > 0 ? { code: "too-many-failures", seconds, why } : { code: "unauthorized", why });
  }
  const site = await database().site.findUnique({ where: { id: siteId } });
  if (!site || site.suspendedAt) return refuse({ code: "suspended" });
  if (!site.shipStationEnabledAt) return refuse({ code: "not-enabled" });
  return ok(grantSiteScope(siteId));
}

/** Whether this is the password of the user entered under General. */
export async function isConnectionPassword(siteId: string, password: string): Promise<boolean> {
  const connection = await database().shipStationConnection.findUnique({
    where: { siteId },
    select: { connectionUserId: true },
  });
  const userId = connection?.connectionUserId ?? null;
  const user = userId === null ? null : await database().user.findUnique({ where: { id: userId } });
  return verifyPassword(user && !user.disabledAt ? user.passwordHash : null, password);
}

async function siteOfTest(text: string, now: Date): Promise<string | null> {
  const [siteId = "", secret = ""] = text.split(" ");
  if (siteId === "" || secret === "") return null;
  const row = await database().connectionTestCredential.findUnique({
    where: { siteId_digest: { siteId, digest: testDigest(secret) } },
  });
  return row && row.expiresAt > now ? siteId : null;
}

/** What is stored of a secret. */
export function testDigest(secret: string): string {
  return digest(`connection-test|${secret}`);
}
