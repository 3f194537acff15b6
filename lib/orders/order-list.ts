/** What the list of orders is asked for. Everything left empty leaves nothing out. */
export type OrderListFilter = {
  /** Part of a number, name, e-mail address, SKU or tracking number. */
  readonly search: string;
  readonly statuses: readonly string[];
  /** Only orders that wait here: for a fault of their own, or for a status in heldStatuses. */
  readonly isHeld: boolean;
  /** The statuses whose orders are not sent, as the site's mapping has it. */
  readonly heldStatuses: readonly string[];
  /** Only orders placed before this moment that did not leave yet. */
  readonly placedBefore: Date | null;
};

export const everyOrder: OrderListFilter = {
  search: "",
  statuses: [],
  isHeld: false,
  heldStatuses: [],
  placedBefore: null,
};

/** A search lists so many orders, the newest of those that match. */
export const mostFound = 1000;

/** A search for one or two characters looks at so many orders, the newest there are. */
export const newestLookedAt = 5000;

/** Why a search may not list every order that matches; null when it does. */
export type SearchCut = "found-more" | "looked-at-newest" | null;

/** An order as the list shows it. */
export type OrderListRow = {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly customerName: string;
  readonly shipToCity: string;
  readonly shipToCountry: string;
  readonly unitCount: number;
  readonly totalMinor: number;
  readonly currency: string;
  readonly status: string;
  readonly problemCount: number;
  readonly flags: readonly string[];
  readonly isSample: boolean;
  readonly shippingProgress: "none" | "partial" | "complete";
  /** Of the parcel that was shipped last; null when none has a number. */
  readonly latestTracking: { readonly carrier: string; readonly trackingNumber: string } | null;
};
