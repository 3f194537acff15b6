import { answerKind, isOurAnswer, refusalCodeIn } from "@/lib/shipstation/connection-test/answer-kind";
import { type CheckResult, failed, passed, skipped, warned } from "@/lib/shipstation/connection-test/check";
import type { Answered, ProbeAnswer } from "@/lib/shipstation/connection-test/probe";

const slowMs = 5_000;
const tooSlowMs = 30_000;

/** Does anything answer, and is it something that lets our application speak? */
export function judgeReachable(answer: ProbeAnswer, details: readonly string[]): CheckResult {
  if (answer.kind === "failed") {
    const values = { seconds: Math.round(answer.durationMs / 1000) };
    return failed("reachable", answer.cause, { values, details });
  }
  const values = { status: answer.status };
  if (answer.status >= 500) return failed("reachable", "serverError", { values, details });
  const isFirewall = [403, 406, 429].includes(answer.status) && !isOurAnswer(answer.body);
  if (isFirewall) return failed("reachable", "firewall", { values, details });
  return passed("reachable", { details });
}

export function judgeRedirects(
  { status, headers }: Answered,
  asked: URL,
  details: readonly string[],
): CheckResult {
  if (status < 300 || status > 399) return passed("redirects");
  const location = headers["location"] ?? "";
  const url = URL.canParse(location, asked) ? new URL(location, asked) : null;
  if (url) url.search = "";
  return failed("redirects", "redirects", { values: { url: url?.href ?? location }, details });
}

/** Asked without a password, only a refusal is right. Somebody else's page is for the later checks. */
export function judgeStrangers({ status, body }: Answered, details: readonly string[]): CheckResult {
  const isOpen = status >= 200 && status < 300 && isOurAnswer(body);
  if (isOpen) return failed("strangers", "openToStrangers", { details });
  return isOurAnswer(body) || status === 401
    ? passed("strangers", { details })
    : skipped("strangers", "unknown");
}

/** Asked with the right password, a 401 means that it did not arrive, or that somebody else wants one. */
export function judgeHeader({ status, body }: Answered, details: readonly string[]): CheckResult {
  if (status === 401) {
    return failed("header", isOurAnswer(body) ? "headerRemoved" : "frontPassword", { details });
  }
  return isOurAnswer(body) ? passed("header", { details }) : skipped("header", "unknown");
}

export function judgeXml({ status, headers, body }: Answered, details: readonly string[]): CheckResult {
  const answer = answerKind(body);
  const values = { status };
  if (answer.kind === "html") return failed("xml", "html", { values, details });
  if (answer.kind === "empty") return failed("xml", "empty", { values, details });
  if (answer.kind === "text") return failed("xml", "notXml", { values, details });
  if (status !== 200) {
    const code = refusalCodeIn(body) || String(status);
    return failed("xml", "refusedByUs", { values: { code }, details });
  }
  const type = headers["content-type"] ?? "";
  if (!/\bxml\b/i.test(type)) return warned("xml", "wrongType", { values: { type: type || "–" }, details });
  return passed("xml", { details });
}

/** The page itself, and how many orders are kept out of it so that ShipStation takes the rest. */
export function judgeSchema({ status, body }: Answered, heldOrders: number): CheckResult {
  const answer = answerKind(body);
  if (answer.kind !== "xml" || status !== 200) return skipped("schema", "earlier");
  if (answer.root !== "Orders" || !/^\d+$/.test(answer.attributes["pages"] ?? "")) {
    return failed("schema", "wrongRoot", { values: { root: answer.root } });
  }
  return heldOrders > 0 ? warned("schema", "heldBack", { values: { n: heldOrders } }) : passed("schema");
}

export function judgeSpeed(answer: ProbeAnswer): CheckResult {
  const { durationMs } = answer;
  const found = {
    values: { seconds: Math.round(durationMs / 100) / 10 },
    details: [`${Math.round(durationMs)} ms`],
  };
  if (answer.kind === "failed" || durationMs > tooSlowMs) return failed("speed", "tooSlow", found);
  return durationMs > slowMs ? warned("speed", "slow", found) : passed("speed", found);
}
