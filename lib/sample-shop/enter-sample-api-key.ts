import type { Actor } from "@/lib/access/require-actor";
import { inTransaction } from "@/lib/platform/database/transaction";
import { connectionOf } from "@/lib/shipstation/reads";
import { saveConnection } from "@/lib/shipstation/save-connection";

export type ApiKeyPair = { readonly apiKey: string; readonly apiSecret: string };

/** Enters the API key under General as the owner would; everything else there stays. */
export async function enterSampleApiKey(owner: Actor, pair: ApiKeyPair, now: Date): Promise<void> {
  const before = await connectionOf(owner.scope);
  const form = {
    version: before.version,
    userName: "",
    password: "",
    ...pair,
    removeApiKey: false,
    apiKeyExpiresOn: "",
    acceptQueryCredentials: before.acceptQueryCredentials,
    afterShippingStatus: before.afterShippingStatus,
    customerMail: before.customerMail,
    pageSize: before.pageSize,
    alertRecipients: before.alertRecipients.join("\n"),
    alertDown: before.alertDown,
    alertKeyExpiry: before.alertKeyExpiry,
  };
  const saved = await inTransaction((tx) => saveConnection(owner, form, null, now, tx));
  if (!saved.ok) throw new Error("The API key of a new site could not be saved.");
}
