import type { ApiAnswer } from "@/lib/shipstation/api/client";

/** Why a key is not known to be good; keys of the messages `general.api.cause`. */
export const apiKeyCauses = [
  "wrong-key",
  "no-plan",
  "rate-limit",
  "server-error",
  "timeout",
  "network",
  "not-json",
  "unexpected",
] as const;
export type ApiKeyCause = (typeof apiKeyCauses)[number];

export type ApiKeyVerdict = {
  readonly state: "accepted" | "refused" | "not_checked";
  /** null when accepted. */
  readonly cause: ApiKeyCause | null;
};

/** What the answer to GET /stores says of the key: only 401 is a refusal, everything else proves nothing against it. */
export function judgeApiKey(answer: ApiAnswer): ApiKeyVerdict {
  const cause = causeOf(answer);
  if (cause === "wrong-key") return { state: "refused", cause };
  if (cause !== null) return { state: "not_checked", cause };
  return answer.kind === "answered" && Array.isArray(jsonIn(answer.body))
    ? { state: "accepted", cause: null }
    : { state: "not_checked", cause: "not-json" };
}

/** Why an answer is of no use, told by its status alone; null when it is a 200 with JSON. */
export function causeOf(answer: ApiAnswer): ApiKeyCause | null {
  if (answer.kind === "unreachable") return answer.cause === "timeout" ? "timeout" : "network";
  const { status } = answer;
  if (status === 401) return "wrong-key";
  if (status === 402 || status === 403) return "no-plan";
  if (status === 429) return "rate-limit";
  if (status >= 500) return "server-error";
  if (status !== 200) return "unexpected";
  return jsonIn(answer.body) === undefined ? "not-json" : null;
}

function jsonIn(body: string): unknown {
  try {
    const json: unknown = JSON.parse(body);
    return json;
  } catch {
    // An HTML page with status 200 (a captive portal, a firewall) is not ShipStation's answer.
    return undefined;
  }
}
