/** What has become of an order at the imports so far; `at` is null where the request log does not reach back. */
export type OrderSending =
  | { readonly kind: "new" }
  | { readonly kind: "changed" | "missed" }
  | { readonly kind: "sent"; readonly at: Date | null };

/**
 * What the log of requests says of one change of the order:
 * - open: its moment is in no window yet, or the order was held back as of it;
 * - answered: a page that the order was on was answered;
 * - unanswered: imports asked for its moment, and none of them got the order's page;
 * - unasked: later moments were asked for, and no import asked for this one;
 * - unlogged: the same, but older than the log goes back.
 */
export type ChangeFate =
  | { readonly kind: "open" | "unanswered" | "unasked" | "unlogged" }
  | { readonly kind: "answered"; readonly at: Date };

/**
 * An order carries no mark "exported": an import writes nothing on orders. It is read from what is kept anyway. A page
 * carries its orders as they are when it is answered, and whatever changes them later gets a stamp above the window. So
 * an order is with ShipStation as it is now exactly if its latest change was in a window whose page was answered. If
 * only an earlier change was, it has changed since. ShipStation asks again for what it did not get, so an unanswered
 * change is still to come; one that nobody asked for, such as one from before the first import, is not. Older than the
 * log goes back, what was served counts as sent.
 */
export function orderSending(newestFirst: readonly ChangeFate[]): OrderSending {
  const [latest, ...earlier] = newestFirst;
  if (latest === undefined) return { kind: "new" };
  if (latest.kind === "answered") return { kind: "sent", at: latest.at };
  if (latest.kind === "unlogged") return { kind: "sent", at: null };
  if (latest.kind === "unasked") return { kind: "missed" };
  return earlier.some(wasSent) ? { kind: "changed" } : { kind: "new" };
}

function wasSent({ kind }: ChangeFate): boolean {
  return kind === "answered" || kind === "unlogged";
}

/** The sentence of the order's page. What is with ShipStation stays there while the export is paused. */
export type SendingVerdict =
  | { readonly kind: "will" | "changed" | "missed" | "paused" }
  | { readonly kind: "sent"; readonly at: Date | null };

export function sendingVerdict(sending: OrderSending, isPaused: boolean): SendingVerdict {
  if (sending.kind === "sent" || sending.kind === "missed") return sending;
  if (isPaused) return { kind: "paused" };
  return sending.kind === "new" ? { kind: "will" } : sending;
}
