import { testHeader, testPassword, testUserName } from "@/lib/access/test-credential";
import { judgeCertificate, lookAtCertificate } from "@/lib/shipstation/connection-test/certificate";
import {
  type Check,
  type CheckResult,
  failed,
  inboundChecks,
  passed,
  skipped,
  warned,
} from "@/lib/shipstation/connection-test/check";
import {
  judgeHeader,
  judgeReachable,
  judgeRedirects,
  judgeSchema,
  judgeSpeed,
  judgeStrangers,
  judgeXml,
} from "@/lib/shipstation/connection-test/judge-inbound";
import { lookUpName } from "@/lib/shipstation/connection-test/look-up-name";
import { networkPlace } from "@/lib/shipstation/connection-test/network-place";
import { type ProbeAnswer, probe, type Target } from "@/lib/shipstation/connection-test/probe";
import { technicalDetails } from "@/lib/shipstation/connection-test/technical-details";

/** How long an answer may take: a first one, and one whose slowness is to be measured. */
export type Deadlines = { readonly answerMs: number; readonly slowAnswerMs: number };
export const ordinaryDeadlines: Deadlines = { answerMs: 10_000, slowAnswerMs: 31_000 };

type InboundGiven = {
  readonly siteId: string;
  readonly endpoint: string;
  readonly appOrigin: string;
  /** One-time, of this run. */
  readonly secret: string;
  readonly user: CheckResult;
  /** Null: the box was not ticked. */
  readonly typed: { readonly password: string; readonly verdict: "right" | "old" | "wrong" } | null;
  readonly heldOrders: number;
  readonly deadlines: Deadlines;
  readonly now: Date;
};

/** The checks that call the store's own address as ShipStation would, from the address on; each as soon as it is known. */
export async function* inboundResults(given: InboundGiven): AsyncGenerator<CheckResult> {
  const url = askedUrl(given.endpoint);
  const found = await lookUpName(url.hostname, given.deadlines.answerMs);
  if (!found.ok) {
    const { cause, code } = found.problem;
    yield skipped("address", "unknown");
    yield failed("dns", cause, { values: { host: url.hostname }, details: [code] });
    return yield* rest("dns", given, null);
  }
  const addresses = found.value;
  const place = networkPlace(addresses, given.appOrigin);
  const details = [`${url.hostname}: ${addresses.join(", ")}`];
  if (place === "notPublic") yield failed("address", "notPublic", { details });
  else
    yield place === "thisMachine"
      ? warned("address", "onlyHere", { details })
      : passed("address", { details });
  yield passed("dns", { details });
  if (place === "notPublic") return yield* rest("dns", given, null);

  const target = { url, addresses };
  const certificate = await certificateOf(target, place === "thisMachine", given);
  yield certificate;
  if (certificate.state === "failed") return yield* rest("certificate", given, null);
  yield* calls(target, given);
}

async function certificateOf(target: Target, isLocal: boolean, { deadlines, now }: InboundGiven) {
  if (target.url.protocol === "https:") {
    return judgeCertificate(target.url.hostname, await lookAtCertificate(target, deadlines.answerMs), now);
  }
  return isLocal ? skipped("certificate", "onThisMachine") : failed("certificate", "noHttps");
}

async function* calls(target: Target, given: InboundGiven): AsyncGenerator<CheckResult> {
  const { url } = target;
  const { secret, siteId, deadlines } = given;
  const mark = { [testHeader]: `${siteId} ${secret}` };
  const authorization = basic(testPassword(siteId, secret));
  const told = (credentials: string, answer: ProbeAnswer) =>
    technicalDetails(url, credentials, answer, [authorization.slice("Basic ".length), secret]);

  const stranger = await probe(target, mark, deadlines.answerMs);
  const strangerDetails = told("–", stranger);
  const reachable = judgeReachable(stranger, strangerDetails);
  yield reachable;
  if (reachable.state === "failed" || stranger.kind === "failed")
    return yield* rest("reachable", given, null);
  const redirects = judgeRedirects(stranger, url, strangerDetails);
  yield redirects;
  if (redirects.state === "failed") return yield* rest("redirects", given, null);
  yield judgeStrangers(stranger, strangerDetails);

  const known = await probe(target, { ...mark, authorization }, deadlines.slowAnswerMs);
  const details = told(`Basic •••• (${testUserName})`, known);
  if (known.kind === "failed") {
    yield skipped("header", "unknown");
    return yield* rest("header", given, known);
  }
  const header = judgeHeader(known, details);
  yield header;
  if (header.state === "failed") return yield* rest("header", given, known);
  yield given.user;
  // Whoever has not answered as our own application does is not told the merchant's password.
  yield header.state === "passed" ? await passwordResult(target, given) : storedPassword(given);
  const xml = judgeXml(known, details);
  yield xml;
  yield xml.state === "failed" ? skipped("schema", "earlier") : judgeSchema(known, given.heldOrders);
  yield judgeSpeed(known);
}

/** Against the stored hash first; over the wire as well, since a server in front may change what it passes on. */
async function passwordResult(target: Target, given: InboundGiven): Promise<CheckResult> {
  const { typed, siteId, secret, deadlines } = given;
  if (!typed || typed.verdict !== "right") return storedPassword(given);
  const sent = basic(testPassword(siteId, secret, typed.password));
  const answer = await probe(
    target,
    { [testHeader]: `${siteId} ${secret}`, authorization: sent },
    deadlines.answerMs,
  );
  const secrets = [sent.slice("Basic ".length), secret, typed.password];
  const details = technicalDetails(target.url, "Basic ••••", answer, secrets);
  if (answer.kind === "answered" && answer.status === 401)
    return failed("password", "passwordChanged", { details });
  return passed("password", { details });
}

function storedPassword({ typed }: InboundGiven): CheckResult {
  if (!typed) return skipped("password", "notAsked");
  if (typed.verdict === "right") return passed("password");
  return typed.verdict === "old" ? warned("password", "oldPassword") : failed("password", "wrongPassword");
}

/** What follows a failure that the calls cannot get past: only what needs no call is still known. */
function* rest(after: Check, given: InboundGiven, answer: ProbeAnswer | null): Generator<CheckResult> {
  const [...order]: readonly Check[] = inboundChecks;
  for (const check of order.slice(order.indexOf(after) + 1)) {
    if (check === "user") yield given.user;
    else if (check === "password") yield storedPassword(given);
    else if (check === "speed" && answer) yield judgeSpeed(answer);
    else yield skipped(check, "earlier");
  }
}

/** A minute long ago: no order is in it, and no window that matters is closed by it. */
function askedUrl(endpoint: string): URL {
  const url = new URL(endpoint);
  url.search = new URLSearchParams({
    action: "export",
    start_date: "01/01/2000 00:00",
    end_date: "01/01/2000 00:01",
    page: "1",
  }).toString();
  return url;
}

function basic(password: string): string {
  return `Basic ${Buffer.from(`${testUserName}:${password}`).toString("base64")}`;
}
