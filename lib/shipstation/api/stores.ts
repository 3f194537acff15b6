import { z } from "zod";
import type { SiteScope } from "@/lib/access/site-scope";
import { askShipStation } from "@/lib/shipstation/api/ask-ship-station";
import { pacificText } from "@/lib/shipstation/api/pacific-time";
import type { Patience } from "@/lib/shipstation/api/patience";

const text = z.string().nullish();
const flag = z.boolean().nullish();

const storeRow = z.object({
  storeId: z.int(),
  storeName: text,
  integrationUrl: text,
  active: flag,
  autoRefresh: flag,
  refreshDate: text,
  lastRefreshAttempt: text,
});

const storeWithMappings = storeRow.extend({
  statusMappings: z.array(z.object({ orderStatus: z.string(), statusKey: z.string() })).nullish(),
});

/** Two shapes are documented; the newer one says `status`. */
const refreshStatus = z.object({
  refreshStatusId: z.number().nullish(),
  refreshStatus: text,
  status: text,
  lastRefreshAttempt: text,
  refreshDate: text,
});

const refreshAnswer = z.object({ success: z.boolean().nullish(), message: text });

/** Every store of the account, switched-off ones too. */
export function listStores(scope: SiteScope, patience: Patience) {
  const query = { showInactive: "true" };
  return askShipStation(scope, { method: "GET", path: "/stores", query }, z.array(storeRow), patience);
}

export function storeById(scope: SiteScope, storeId: number, patience: Patience) {
  return askShipStation(scope, { method: "GET", path: `/stores/${storeId}` }, storeWithMappings, patience);
}

/** Asks for an import now: of what changed since the last one, or since a moment. */
export function refreshStore(scope: SiteScope, storeId: number, since: Date | null, patience: Patience) {
  const json = { storeId, ...(since && { refreshDate: pacificText(since) }) };
  return askShipStation(
    scope,
    { method: "POST", path: "/stores/refreshstore", json },
    refreshAnswer,
    patience,
  );
}

export function refreshStatusOf(scope: SiteScope, storeId: number, patience: Patience) {
  const query = { storeId: String(storeId) };
  return askShipStation(
    scope,
    { method: "GET", path: "/stores/getrefreshstatus", query },
    refreshStatus,
    patience,
  );
}
