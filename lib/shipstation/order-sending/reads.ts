import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type ExportWindow, exportWindow } from "@/lib/shipstation/export-window";
import { pageOfOrder } from "@/lib/shipstation/feed/reads";
import {
  type ChangeFate,
  type OrderSending,
  orderSending,
} from "@/lib/shipstation/order-sending/order-sending";
import { factsKeptSince } from "@/lib/shipstation/request-log/retention";

/** Changes that are looked at: enough to tell "never sent" from "changed since", whoever edits an order in between. */
const changesLookedAt = 10;
/** Windows reach at most so far ahead of the clock; a request came no earlier than that before the stamps it asked for. */
const aheadMs = 11 * 60_000;

/** What has become of an order at the imports so far; the rule is orderSending's. */
export async function orderSendingOf(
  scope: SiteScope,
  orderId: string,
  now: Date,
  db: Db = database(),
): Promise<OrderSending> {
  const changes = await db.$queryRaw<{ stamp_ms: bigint; is_due: boolean }[]>`
    SELECT c.stamp_ms, NOT c.held AND c.stamp_ms <= k.served_ms AS is_due
    FROM order_change c JOIN site_clock k ON k.site_id = c.site_id
    WHERE c.site_id = ${scope.siteId} AND c.order_id = ${orderId}
    ORDER BY c.stamp_ms DESC LIMIT ${changesLookedAt}`;
  const fates: ChangeFate[] = [];
  for (const { stamp_ms, is_due } of changes) {
    const stampMs = Number(stamp_ms);
    const fate = is_due ? await fateOf(scope, { orderId, stampMs }, now, db) : ({ kind: "open" } as const);
    fates.push(fate);
    if (fate.kind === "answered" || fate.kind === "unlogged") break;
  }
  return orderSending(fates);
}

async function fateOf(
  scope: SiteScope,
  { orderId, stampMs }: { readonly orderId: string; readonly stampMs: number },
  now: Date,
  db: Db,
): Promise<ChangeFate> {
  const stamp = new Date(stampMs);
  // The first that got it: later imports that ask for the same minutes change nothing.
  const asked = await db.$queryRaw<(LoggedWindow & { outcome: string; page: number | null })[]>`
    SELECT at, outcome, page, window_start AS "windowStart", window_end AS "windowEnd", details FROM contact
    WHERE site_id = ${scope.siteId} AND action = 'export' AND NOT is_test AND at >= ${new Date(stampMs - aheadMs)}
      AND window_start IS NOT NULL AND window_end IS NOT NULL
      AND tstzrange(LEAST(window_start, window_end), GREATEST(window_start, window_end), '[]')
        && tstzrange(${new Date(stampMs - 60_000)}, ${stamp}, '[]')
    ORDER BY at, id LIMIT 200`;
  const holding = asked.flatMap((contact) => {
    const window = servedWindow(contact);
    return window.startMs <= stampMs && stampMs <= window.endMs ? [{ ...contact, window }] : [];
  });
  if (holding.length === 0) return { kind: stamp < factsKeptSince(now) ? "unlogged" : "unasked" };
  const pages = new Map<string, number>();
  for (const { outcome, page, at, window } of holding) {
    if (outcome !== "ok") continue;
    const key = `${window.startMs} ${window.endMs}`;
    const itsPage = pages.get(key) ?? (await pageOfOrder(scope, window, orderId, db));
    pages.set(key, itsPage);
    if (page === itsPage) return { kind: "answered", at };
  }
  return { kind: "unanswered" };
}

type LoggedWindow = {
  readonly at: Date;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly details: unknown;
};

/** The window as it was served: the log keeps dates as they were asked; without dates, the window itself. */
function servedWindow({ at, windowStart, windowEnd, details }: LoggedWindow): ExportWindow {
  const [start, end] = [windowStart ?? at, windowEnd ?? at];
  const isDated = typeof details === "object" && details !== null && "isDated" in details && details.isDated;
  if (!isDated) return { startMs: start.getTime(), endMs: end.getTime() };
  return exportWindow({ start, end }, at.getTime());
}
