import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { seal } from "@/lib/platform/secrets";
import type { Patience } from "@/lib/shipstation/api/patience";

/** The pair that the tests' ShipStation accounts take. */
export const accountKey = { apiKey: "0123456789abcdef0123", apiSecret: "fedcba98765432100123" };

/** Saves the pair for the site, as General does. */
export async function saveApiKey(
  scope: SiteScope,
  { apiKey, apiSecret }: { readonly apiKey: string; readonly apiSecret: string } = accountKey,
): Promise<void> {
  const { siteId } = scope;
  const fields = {
    apiKeySealed: seal(apiKey, { siteId, field: "apiKey" }),
    apiSecretSealed: seal(apiSecret, { siteId, field: "apiSecret" }),
    apiKeySetAt: new Date(),
    apiKeySetBy: "Owner",
  };
  await database().shipStationConnection.upsert({
    where: { siteId },
    create: { siteId, ...fields },
    update: fields,
  });
}

/** Time that passes when somebody waits for it, and is written down. */
export function aStoppedClock(start: string) {
  let now = new Date(start);
  const waits: number[] = [];
  const clock = () => now;
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const wait = async (ms: number) => {
    waits.push(ms);
    pass(ms);
  };
  const patience = (attempts: number, longestWaitMs: number): Patience => ({
    attempts,
    longestWaitMs,
    clock,
    wait,
    chance: () => 0.5,
  });
  return { clock, pass, waits, patience };
}
