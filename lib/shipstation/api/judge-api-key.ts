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
  if (answer.kind === "unreachable") {
    return { state: "not_checked", cause: answer.cause === "timeout" ? "timeout" : "network" };
  }
  const { status } = answer;
  if (status === 401) return { state: "refused", cause: "wrong-key" };
  if (status === 402 || status === 403) return { state: "not_checked", cause: "no-plan" };
  if (status === 429) return { state: "not_checked", cause: "rate-limit" };
  if (status >= 500) return { state: "not_checked", cause: "server-error" };
  if (status !== 200) return { state: "not_checked", cause: "unexpected" };
  return isJsonList(answer.body)
    ? { state: "accepted", cause: null }
    : { state: "not_checked", cause: "not-json" };
}

function isJsonList(body: string): boolean {
  try {
    return Array.isArray(JSON.parse(body));
  } catch {
    // An HTML page with status 200 (a captive portal, a firewall) is not ShipStation's answer.
    return false;
  }
}
