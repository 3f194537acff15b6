import type { Actor } from "@/lib/access/require-actor";
import type { SiteScope } from "@/lib/access/site-scope";
import { testCredentialMs, testDigest } from "@/lib/access/test-credential";
import type { Clock } from "@/lib/kernel/utc";
import { orderStatusesOf } from "@/lib/orders/reads";
import { database } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { randomSecret } from "@/lib/platform/secrets";
import { impatient } from "@/lib/shipstation/api/patience";
import { heldCounts } from "@/lib/shipstation/attention/reads";
import { type Connection, endpointUrl } from "@/lib/shipstation/connection";
import { type CheckResult, failed, passed, warned } from "@/lib/shipstation/connection-test/check";
import { checkPassword } from "@/lib/shipstation/connection-test/check-password";
import {
  type Deadlines,
  inboundResults,
  ordinaryDeadlines,
} from "@/lib/shipstation/connection-test/inbound-checks";
import { judgeOutbound } from "@/lib/shipstation/connection-test/judge-outbound";
import { connectionMarks } from "@/lib/shipstation/connection-test/reads";
import {
  deleteTestCredential,
  insertTestCredential,
  storeTestRun,
} from "@/lib/shipstation/connection-test/writes";
import { lookAtStore } from "@/lib/shipstation/look-at-store";
import { mappingDrift } from "@/lib/shipstation/mapping-drift";
import { connectionOf, connectionUsersOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { siteById } from "@/lib/sites/reads";

/** What the merchant typed into the optional box: compared, sent to the store's own address once, never kept. */
type Asked = { readonly password: string };

/**
 * The 22 checks in their order, each as soon as it is known; the run is kept when it came to its end. Nothing that
 * ShipStation sees changes: the calls end at an empty page of a window long ago.
 */
export async function* runConnectionTest(
  actor: Pick<Actor, "scope" | "name">,
  { password }: Asked,
  clock: Clock,
  deadlines: Deadlines = ordinaryDeadlines,
): AsyncGenerator<CheckResult> {
  const { scope } = actor;
  const results: CheckResult[] = [];
  const secret = randomSecret();
  const credential = testDigest(secret);
  try {
    for await (const result of inOrder(scope, { password, secret, credential, clock, deadlines })) {
      results.push(result);
      yield result;
    }
  } finally {
    await deleteTestCredential(scope, credential, database());
  }
  await storeTestRun(scope, { finishedAt: clock(), byName: actor.name, results }, database());
}

type Running = Asked & {
  readonly secret: string;
  readonly credential: string;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
};

async function* inOrder(
  scope: SiteScope,
  { password, secret, credential, clock, deadlines }: Running,
): AsyncGenerator<CheckResult> {
  const now = clock();
  const site = await siteById(scope.siteId);
  if (!site) throw new Error("The site of an actor is there.");
  const [marks, connection, held] = await Promise.all([
    connectionMarks(scope),
    connectionOf(scope),
    heldCounts(scope),
  ]);
  yield enabledResult({ ...site, ...marks });

  const user = await userResult(scope, connection);
  const typed = password === "" ? null : { password, verdict: await checkPassword(scope, password, now) };
  const expiresAt = new Date(now.getTime() + testCredentialMs);
  await insertTestCredential(scope, { digest: credential, expiresAt, now }, database());
  const { appOrigin } = env();
  const endpoint = endpointUrl(site.publicUrl, appOrigin);
  const { heldOrders } = held;
  const { siteId } = scope;
  yield* inboundResults({ siteId, endpoint, appOrigin, secret, user, typed, heldOrders, deadlines, now });

  const look = await lookAtStore(scope, clock(), { ...impatient, attempts: 1 });
  const names = (await orderStatusesOf(scope)).map(({ name }) => name);
  const drift = mappingDrift(await mappingRulesOf(scope), names, look.ok ? look.value : null);
  yield* judgeOutbound(look, { acceptedAt: marks.apiKeyAcceptedAt, drift });
}

function enabledResult(site: {
  readonly suspendedAt: Date | null;
  readonly shipStationEnabledAt: Date | null;
  readonly pausedAt: Date | null;
}): CheckResult {
  if (site.suspendedAt) return failed("enabled", "suspended");
  if (!site.shipStationEnabledAt) return failed("enabled", "notEnabled");
  // Somebody chose it, so it is no failure; it is still why no order arrives.
  if (site.pausedAt) return warned("enabled", "paused", { values: { date: site.pausedAt.toISOString() } });
  return passed("enabled");
}

async function userResult(scope: SiteScope, { connectionUser }: Connection): Promise<CheckResult> {
  if (connectionUser) {
    const { userName, isDisabled } = connectionUser;
    const found = { values: { user: userName } };
    return isDisabled ? failed("user", "userDisabled", found) : passed("user", found);
  }
  const [candidate] = await connectionUsersOf(scope);
  return candidate
    ? failed("user", "userNotEntered", { values: { user: candidate.userName } })
    : failed("user", "noUser");
}
