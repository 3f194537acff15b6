import { seal } from "@/lib/platform/secrets";
import type { Connection } from "@/lib/shipstation/connection";
import type { ConnectionForm } from "@/lib/shipstation/schema";
import { noApiKey } from "@/lib/shipstation/writes";

/** What the form does to the API key; null: it stays as it is. */
export function apiKeyChange(form: ConnectionForm, before: Connection): "replaced" | "removed" | null {
  if (form.apiKey !== "") return "replaced";
  return form.removeApiKey && before.apiKey ? "removed" : null;
}

/** The key's last day after the save: no key has none. */
export function expiryAfter(form: ConnectionForm, before: Connection): string | null {
  const hasKey = form.apiKey !== "" || (before.apiKey !== null && !form.removeApiKey);
  return hasKey && form.apiKeyExpiresOn !== "" ? form.apiKeyExpiresOn : null;
}

/** The columns of the key and secret: sealed where they are new, emptied where they go, untouched else. */
export function sealedKeys(
  siteId: string,
  by: string,
  form: ConnectionForm,
  change: ReturnType<typeof apiKeyChange>,
  now: Date,
) {
  if (change === null) return {};
  if (change === "removed") return noApiKey;
  return {
    apiKeyState: "not_checked" as const,
    apiKeyCheckedAt: null,
    apiKeyCheckCause: null,
    apiKeyAcceptedAt: null,
    apiKeySealed: seal(form.apiKey, { siteId, field: "apiKey" }),
    apiKeyFirst4: form.apiKey.slice(0, 4),
    apiKeyLast4: form.apiKey.slice(-4),
    apiSecretSealed: seal(form.apiSecret, { siteId, field: "apiSecret" }),
    apiSecretLast4: form.apiSecret.slice(-4),
    apiKeySetAt: now,
    apiKeySetBy: by,
  };
}
