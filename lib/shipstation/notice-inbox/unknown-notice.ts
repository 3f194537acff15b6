import { noticeFromQuery, noticeQueryOf, type ShipNotice } from "@/lib/shipstation/wire/ship-notice";
import { isEmptyBody, readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";

export type SettledHow = "processed" | "linked" | "dismissed" | "arrived-again";

/** A notice that found no order, however often it came. */
export type UnknownNotice = {
  /** The latest receipt of it. */
  readonly receiptId: string;
  /** The request of the log that brought it last. */
  readonly contactId: string | null;
  readonly orderNumber: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly settled: {
    readonly at: Date;
    readonly by: string;
    readonly how: string;
    /** The order it went to; null when it was dismissed. */
    readonly orderNumber: string | null;
  } | null;
};

/** A notice as it was kept: its body, or where that is empty the query. null when neither can be read. */
export function keptNotice(kept: { readonly body: string; readonly query: string }): ShipNotice | null {
  if (isEmptyBody(kept.body)) return noticeFromQuery(noticeQueryOf(kept.query));
  const read = readShipNotice(kept.body);
  return read.ok ? read.value : null;
}

/** The number an order had before it was split: "10042-2" → "10042". null when nothing looks like a suffix. */
export function numberBeforeSplit(orderNumber: string): string | null {
  return /^(.*\w)[-._ /](?:\d{1,2}|[A-Za-z])$/.exec(orderNumber)?.[1] ?? null;
}
