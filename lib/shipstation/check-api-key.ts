import type { SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { callShipStation } from "@/lib/shipstation/api/call-ship-station";
import { type ApiKeyVerdict, judgeApiKey } from "@/lib/shipstation/api/judge-api-key";
import { impatient, type Patience } from "@/lib/shipstation/api/patience";
import { storeApiKeyCheck } from "@/lib/shipstation/writes";

/** Asks ShipStation whether it takes the saved key, and keeps the answer for the page. */
export async function checkApiKey(
  scope: SiteScope,
  now: Date,
  patience: Patience = impatient,
): Promise<Result<ApiKeyVerdict, "no-key">> {
  const answer = await callShipStation(scope, { method: "GET", path: "/stores" }, patience);
  if (answer === null) return refuse("no-key");
  const verdict = judgeApiKey(answer);
  await storeApiKeyCheck(scope, { ...verdict, checkedAt: now }, database());
  return ok(verdict);
}
