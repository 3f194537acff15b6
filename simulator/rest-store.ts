import { pacificTime, utcTime } from "@/simulator/rest-times";
import { type StatusFields, statusFieldsOf, statusMappings } from "@/simulator/statuses";

/** A store of a ShipStation account, as far as the REST API shows it. */
export type RestStore = {
  readonly storeId: number;
  readonly storeName: string;
  /** The Custom Store's endpoint. */
  readonly integrationUrl: string;
  readonly statuses: StatusFields;
  readonly active: boolean;
  readonly autoRefresh: boolean;
  readonly refreshDate: Date | null;
  readonly lastRefreshAttempt: Date | null;
  readonly refreshing: boolean;
};

export type RestStoreGiven = Pick<RestStore, "storeId" | "integrationUrl" | "statuses"> & Partial<RestStore>;

export function restStoreFrom(given: RestStoreGiven): RestStore {
  return {
    storeName: "Custom Store",
    active: true,
    autoRefresh: true,
    refreshDate: null,
    lastRefreshAttempt: null,
    refreshing: false,
    ...given,
  };
}

/** The row of GET /stores. */
export function storeJson(store: RestStore) {
  return {
    storeId: store.storeId,
    storeName: store.storeName,
    // The number of the Custom Store marketplace is published nowhere.
    marketplaceId: 0,
    marketplaceName: "Custom Store",
    accountName: null,
    email: null,
    integrationUrl: store.integrationUrl,
    active: store.active,
    companyName: "",
    phone: "",
    publicEmail: "",
    website: "",
    refreshDate: utcTime(store.refreshDate),
    lastRefreshAttempt: pacificTime(store.lastRefreshAttempt),
    createDate: "2026-01-05T08:00:00.000",
    modifyDate: "2026-01-05T08:00:00.000",
    autoRefresh: store.autoRefresh,
  };
}

/** GET /stores/{id} shows what was typed into the five status fields, too. */
export function storeWithMappingsJson(store: RestStore) {
  return { ...storeJson(store), statusMappings: statusMappings(store.statuses) };
}

export function refreshStatusJson(store: RestStore) {
  return {
    storeId: store.storeId,
    // Only this pair is documented; what stands here between two refreshes is not.
    refreshStatusId: store.refreshing ? 2 : null,
    refreshStatus: store.refreshing ? "Updating orders" : null,
    lastRefreshAttempt: pacificTime(store.lastRefreshAttempt),
    refreshDate: utcTime(store.refreshDate),
  };
}

/** What PUT /stores/{id} changes of a store; null when the body is not a whole one. */
export function readStore(
  body: string,
): Pick<RestStore, "storeName" | "active" | "autoRefresh" | "statuses"> | null {
  try {
    const { storeName, active, autoRefresh, statusMappings: rows } = JSON.parse(body);
    const isWhole = typeof storeName === "string" && typeof active === "boolean" && Array.isArray(rows);
    if (!isWhole || typeof autoRefresh !== "boolean") return null;
    return { storeName, active, autoRefresh, statuses: statusFieldsOf(rows) };
  } catch {
    return null;
  }
}
