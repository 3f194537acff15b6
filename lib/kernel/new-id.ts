import { v7 } from "uuid";

/** A new identifier, "ord_018f…": sorts by time of making, tells its kind, fits the 50 characters of the feed's OrderID. */
export function newId(prefix: string): string {
  return `${prefix}_${v7().replaceAll("-", "")}`;
}
