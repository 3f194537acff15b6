import { type ShipStationStatus, shipStationStatuses } from "@/lib/shipstation/status-mapping";

export const orderViews = [
  "all",
  "awaiting_payment",
  "awaiting_shipment",
  "on_hold",
  "shipped",
  "cancelled",
  "held",
  "late",
] as const;
export type OrderView = (typeof orderViews)[number];

export const pageSizes = [25, 50, 100] as const;
const ordinaryPageSize = 50;

/** What the address of the list asks for. */
export type ListQuery = {
  readonly view: OrderView;
  readonly search: string;
  readonly statuses: readonly string[];
  readonly page: number;
  readonly pageSize: number;
};

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what cannot be meant is left out, so that an old link still shows something. */
export function listQuery(params: SearchParams): ListQuery {
  const size = Number(first(params["size"]));
  const page = Number(first(params["page"]));
  const view = first(params["view"]);
  return {
    view: first(params["held"]) === "1" ? "held" : (orderViews.find((one) => one === view) ?? "all"),
    search: first(params["q"]).trim().slice(0, 200),
    statuses: [...new Set([params["status"] ?? []].flat())].filter((status) => status !== "").slice(0, 100),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
    pageSize: pageSizes.find((one) => one === size) ?? ordinaryPageSize,
  };
}

/** The address of the list with something changed; any change but that of the page starts at page 1. */
export function listHref(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { view, search, statuses, page, pageSize } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (view === "held") params.set("held", "1");
  else if (view !== "all") params.set("view", view);
  if (search !== "") params.set("q", search);
  for (const status of statuses) params.append("status", status);
  if (pageSize !== ordinaryPageSize) params.set("size", String(pageSize));
  if (page !== 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? "/orders" : `/orders?${text}`;
}

/** The ShipStation place a view shows; null for the views that are none. */
export function placeOfView(view: OrderView): ShipStationStatus | null {
  if (view === "late") return "awaiting_shipment";
  return shipStationStatuses.find((place) => place === view) ?? null;
}

export function hasFilter({ search, statuses, view }: ListQuery): boolean {
  return search !== "" || statuses.length > 0 || view !== "all";
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
