import type { SiteScope } from "@/lib/access/site-scope";
import { pageCount } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { type AskedWindow, type ExportWindow, exportWindow } from "@/lib/shipstation/export-window";
import { feedStateOf } from "@/lib/shipstation/feed/feed-state";
import { inTurn } from "@/lib/shipstation/feed/page-turns";
import { readPage } from "@/lib/shipstation/feed/reads";
import { hasPage, keptPages, pagesOfWindow, type WindowPages } from "@/lib/shipstation/feed/window-pages";
import { closeWindow } from "@/lib/shipstation/feed/writes";
import { type LeftOut, leaveOut } from "@/lib/shipstation/leave-out";
import { afterNotices } from "@/lib/shipstation/notices-first";
import { orderToSend } from "@/lib/shipstation/order-to-send";
import { ordersPage } from "@/lib/shipstation/wire/orders-xml";
import { notePausedWindow } from "@/lib/shipstation/writes";

export type ExportAnswer = {
  /** The window as it was served. */
  readonly window: ExportWindow;
  readonly xml: Buffer<ArrayBuffer>;
  readonly pages: number;
  readonly ordersSent: number;
  /** On this page's slice, but held back by a change that came after the window. */
  readonly heldBack: number;
  /** Nothing was sent because the export is paused. */
  readonly isPaused: boolean;
};

/**
 * Answers one page of an import: closes the window, then reads its slice. Nothing else is written, unless an order cannot
 * leave. While the export is paused the page is empty and its window stays open; it is noted, for the resume to make up for.
 */
export async function exportOrders(
  scope: SiteScope,
  asked: { readonly window: AskedWindow | null; readonly page: number },
): Promise<ExportAnswer> {
  const { window, pages } = openedBefore(scope, asked) ?? (await openWindow(scope, asked.window));
  if (!pages) return pausedAnswer(window);

  await afterNotices();
  const { rules, failed, ...written } = await inTurn(() =>
    writePage(scope, { window, page: asked.page, pages }),
  );
  if (rules?.isPaused && (await isPauseNoted(scope, window))) return pausedAnswer(window);
  for (const one of failed) await leaveOut(scope, one);
  return { window, ...written, isPaused: false };
}

async function writePage(
  scope: SiteScope,
  asked: { readonly window: ExportWindow; readonly page: number; readonly pages: WindowPages },
) {
  const { total, pageSize } = asked.pages;
  const pages = pageCount(total, pageSize);
  const page = ordersPage({ pages, ordersExpected: Math.min(total, pageSize) });
  const failed: LeftOut[] = [];
  let [ordersSent, heldBack] = [0, 0];
  const rules = await readPage(scope, asked, (order, { mapping }) => {
    try {
      const exported = orderToSend(mapping, order);
      if (exported === null) heldBack += 1;
      else {
        page.add(exported);
        ordersSent += 1;
      }
    } catch (cause) {
      // One order that cannot be written never spoils the page.
      heldBack += 1;
      failed.push({ orderId: order.content.id, lastStampMs: order.lastStampMs, cause });
    }
  });
  return { rules, failed, xml: page.end(), pages, ordersSent, heldBack };
}

type Opened = { readonly window: ExportWindow; readonly pages: WindowPages | null };

/** A window in which this process has found the page before is closed for good, and needs no more looking at. */
function openedBefore(
  scope: SiteScope,
  { window: dates, page }: { readonly window: AskedWindow | null; readonly page: number },
): Opened | null {
  if (!dates) return null;
  const window = exportWindow(dates, Number.POSITIVE_INFINITY);
  const pages = keptPages(scope, window);
  return pages && hasPage(pages, page) ? { window, pages } : null;
}

/** Closes the window and divides it; without pages when the export is paused. */
async function openWindow(scope: SiteScope, dates: AskedWindow | null): Promise<Opened> {
  const state = await feedStateOf(scope);
  const window = exportWindow(dates, state.nowMs);
  if (state.isPaused && (await isPauseNoted(scope, window))) return { window, pages: null };
  if (state.servedMs < window.endMs) await closeWindow(scope, window.endMs);
  return { window, pages: await pagesOfWindow(scope, window) };
}

/** False when the export has gone on meanwhile. */
function isPauseNoted(scope: SiteScope, window: ExportWindow): Promise<boolean> {
  return notePausedWindow(scope, window, database());
}

function pausedAnswer(window: ExportWindow): ExportAnswer {
  const xml = ordersPage({ pages: 1, ordersExpected: 0 }).end();
  return { window, xml, pages: 1, ordersSent: 0, heldBack: 0, isPaused: true };
}
