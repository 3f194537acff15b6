import type { SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import { unseal } from "@/lib/platform/secrets";
import { getFromShipStation } from "@/lib/shipstation/api/client";
import { type ApiKeyVerdict, judgeApiKey } from "@/lib/shipstation/api/judge-api-key";
import { sealedApiKey } from "@/lib/shipstation/reads";
import { storeApiKeyCheck } from "@/lib/shipstation/writes";

/** Asks ShipStation whether it takes the saved key, and keeps the answer for the page. */
export async function checkApiKey(scope: SiteScope, now: Date): Promise<Result<ApiKeyVerdict, "no-key">> {
  const sealed = await sealedApiKey(scope);
  if (!sealed) return refuse("no-key");
  const { siteId } = scope;
  const verdict = judgeApiKey(
    await getFromShipStation("/stores", {
      key: unseal(sealed.key, { siteId, field: "apiKey" }),
      secret: unseal(sealed.secret, { siteId, field: "apiSecret" }),
    }),
  );
  await storeApiKeyCheck(scope, { ...verdict, checkedAt: now }, database());
  return ok(verdict);
}
