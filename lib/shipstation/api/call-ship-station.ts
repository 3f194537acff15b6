import type { SiteScope } from "@/lib/access/site-scope";
import { digest, unseal } from "@/lib/platform/secrets";
import { allowanceNews } from "@/lib/shipstation/api/allowance";
import {
  type ApiAnswer,
  type ApiKey,
  type ApiRequest,
  sendToShipStation,
} from "@/lib/shipstation/api/client";
import { backoffMs, type Patience } from "@/lib/shipstation/api/patience";
import { noteAllowance, takeCall } from "@/lib/shipstation/api/writes";
import { sealedApiKey } from "@/lib/shipstation/reads";

/**
 * Calls ShipStation with the site's saved key, within the 40 calls a minute that all processes share. 429, 5xx and a
 * broken line are tried again. A wait longer than the caller's patience comes back as a 429 with Retry-After, whether
 * ShipStation said so or we knew. Null: no key is saved.
 */
export async function callShipStation(
  scope: SiteScope,
  request: ApiRequest,
  patience: Patience,
): Promise<ApiAnswer | null> {
  const sealed = await sealedApiKey(scope);
  if (!sealed) return null;
  const { siteId } = scope;
  const apiKey = {
    key: unseal(sealed.key, { siteId, field: "apiKey" }),
    secret: unseal(sealed.secret, { siteId, field: "apiSecret" }),
  };
  const keyDigest = digest(`shipstation-key|${apiKey.key}|${apiKey.secret}`);

  for (let tried = 1; ; tried += 1) {
    const answer = await oneCall(scope, request, { apiKey, keyDigest }, patience);
    const waitMs = waitBeforeRetry(answer, tried, patience);
    if (waitMs === null || tried >= Math.min(5, patience.attempts) || waitMs > patience.longestWaitMs)
      return answer;
    await patience.wait(waitMs);
  }
}

/** How long a 429 told us to wait; null for every other answer. */
export function waitSecondsOf(answer: ApiAnswer, now: Date): number | null {
  return answer.kind === "answered" ? allowanceNews(answer.status, answer.headers, now).waitSeconds : null;
}

async function oneCall(
  scope: SiteScope,
  request: ApiRequest,
  { apiKey, keyDigest }: { readonly apiKey: ApiKey; readonly keyDigest: string },
  { clock }: Patience,
): Promise<ApiAnswer> {
  const waitSeconds = await takeCall(scope, keyDigest, clock());
  if (waitSeconds > 0) {
    const headers = new Headers({ "retry-after": String(waitSeconds) });
    return { kind: "answered", status: 429, headers, body: "" };
  }
  const answer = await sendToShipStation(request, apiKey);
  if (answer.kind === "answered") {
    const now = clock();
    await noteAllowance(scope, keyDigest, allowanceNews(answer.status, answer.headers, now), now);
  }
  return answer;
}

/** Null: trying again would change nothing. */
function waitBeforeRetry(answer: ApiAnswer, tried: number, { clock, chance }: Patience): number | null {
  if (answer.kind === "unreachable") return answer.cause === "too-large" ? null : backoffMs(tried, chance());
  const seconds = waitSecondsOf(answer, clock());
  // All who wait for the same minute would come in the same moment.
  if (seconds !== null) return seconds * 1000 + Math.round(chance() * 500);
  return answer.status >= 500 ? backoffMs(tried, chance()) : null;
}
