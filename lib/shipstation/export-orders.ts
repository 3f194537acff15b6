import { setImmediate as nextTurn } from "node:timers/promises";
import type { SiteScope } from "@/lib/access/site-scope";
import { pageCount } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { logger } from "@/lib/platform/logger";
import { type AskedWindow, type ExportWindow, exportWindow } from "@/lib/shipstation/export-window";
import type { StoredFeedOrder } from "@/lib/shipstation/feed/feed-row";
import { feedStateOf } from "@/lib/shipstation/feed/feed-state";
import { pageOfWindow } from "@/lib/shipstation/feed/reads";
import { dividedWindow } from "@/lib/shipstation/feed/window-pages";
import { closeWindow } from "@/lib/shipstation/feed/writes";
import { holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { feedStatus, type MappingRules } from "@/lib/shipstation/status-mapping";
import { toExportedOrder } from "@/lib/shipstation/to-exported-order";
import { ordersXml, orderXml } from "@/lib/shipstation/wire/orders-xml";
import { noteExportError, notePausedWindow } from "@/lib/shipstation/writes";

export type ExportAnswer = {
  /** The window as it was served. */
  readonly window: ExportWindow;
  readonly xml: readonly string[];
  readonly pages: number;
  readonly ordersSent: number;
  /** On this page's slice, but held back by a change that came after the window. */
  readonly heldBack: number;
  /** Nothing was sent because the export is paused. */
  readonly isPaused: boolean;
};

/**
 * After so many orders others have their turn: a whole page takes some milliseconds, and a notice beside it would wait
 * for one before each of its nine statements.
 */
const ordersInATurn = 5;

/**
 * Answers one page of an import: closes the window, then reads its slice. Nothing else is written. While the export is
 * paused the page is empty and its window stays open; it is noted, for the resume to make up for.
 */
export async function exportOrders(
  scope: SiteScope,
  asked: { readonly window: AskedWindow | null; readonly page: number },
): Promise<ExportAnswer> {
  const state = await feedStateOf(scope);
  const window = exportWindow(asked.window, state.nowMs);
  if (state.isPaused && (await notePausedWindow(scope, window, database()))) {
    const xml = ordersXml({ pages: 1, orders: [] });
    return { window, xml, pages: 1, ordersSent: 0, heldBack: 0, isPaused: true };
  }
  const rules = state.servedMs < window.endMs ? await rulesAfterClosing(scope, window) : state.rules;
  const page = await pageOfWindow(scope, { ...window, page: asked.page });

  const parts: string[] = [];
  for (const [index, order] of page.orders.entries()) {
    if (index % ordersInATurn === ordersInATurn - 1) await nextTurn();
    const part = await orderPart(scope, order, rules);
    if (part !== null) parts.push(part);
  }
  const pages = pageCount(page.total, page.pageSize);
  return {
    window,
    xml: ordersXml({ pages, orders: parts }),
    pages,
    ordersSent: parts.length,
    heldBack: page.orders.length - parts.length,
    isPaused: false,
  };
}

/** A mapping saved before the window was closed has its orders in it: they must not go out under the one before. */
async function rulesAfterClosing(scope: SiteScope, window: ExportWindow): Promise<MappingRules> {
  await closeWindow(scope, window.endMs);
  return (await dividedWindow(scope, window)).rules;
}

/** The `<Order>` of one order, or null where it must not leave. One order that cannot be written never spoils the page. */
async function orderPart(
  scope: SiteScope,
  order: StoredFeedOrder,
  rules: MappingRules,
): Promise<string | null> {
  const statusText = feedStatus(rules, order.content.status);
  const reasons = holdReasonsUnder(rules, { ...order, status: order.content.status });
  if (statusText === null || reasons.length > 0) return null;
  try {
    return writeOrder(order, statusText);
  } catch (cause) {
    logger.error(
      { err: cause, siteId: scope.siteId, orderId: order.id },
      "An order could not be written for export.",
    );
    const problem = cause instanceof Error ? cause.name : "unknown";
    await noteExportError(scope, { orderId: order.id, problem, seenAt: new Date() }, database());
    return null;
  }
}

/** The very `<Order>` the feed carries: the order's page shows it with this too. */
export function writeOrder(order: StoredFeedOrder, statusText: string): string {
  const exported = toExportedOrder(
    { ...order.content, id: order.id, staffNotes: order.staffNotes },
    { statusText, lastModified: new Date(order.lastStampMs) },
  );
  return orderXml(exported);
}
