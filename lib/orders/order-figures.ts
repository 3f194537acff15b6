/** Local calendar days, both included: "2026-11-23". */
export type DayRange = { readonly from: string; readonly to: string; readonly timeZone: string };

/** What the orders placed on one local day came to. Amounts are in the site's own currency. */
export type DayFigures = {
  readonly day: string;
  readonly orders: number;
  readonly revenueMinor: number;
  /** Orders in other currencies, which the revenue leaves out. */
  readonly otherCurrencies: number;
  /** How many of them have left by now. */
  readonly shipped: number;
  /** How many of them wait for shipment now. */
  readonly awaiting: number;
};

/** How long the orders that left on one local day had waited. */
export type DayTimeToShip = {
  readonly day: string;
  readonly orders: number;
  readonly medianMinutes: number;
  /** So long or less nine of ten of them waited. */
  readonly p90Minutes: number;
};

export type TimeToShip = {
  /** Days on which something left. */
  readonly days: readonly DayTimeToShip[];
  /** Over the whole range; null when nothing left in it. */
  readonly whole: Omit<DayTimeToShip, "day"> | null;
};

/** How many orders wait as things stand. */
export type WaitingFigures = { readonly awaiting: number; readonly late: number; readonly held: number };
