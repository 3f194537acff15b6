import { setTimeout as pause } from "node:timers/promises";
import { seen } from "@/cluster/ask";
import type { Store } from "@/cluster/store";
import { type Tally, untilDone } from "@/cluster/tally";
import { checkAnswer } from "@/simulator/check-answer";
import { askForOrders, type ImportWindow } from "@/simulator/custom-store-client";
import { textAt } from "@/simulator/read-orders-xml";

const minuteMs = 60_000;
// Windows may end up to ten minutes ahead of the shop's clock: as much as ShipStation's may differ from ours.
const aheadMs = 9 * minuteMs;

export type Imported = { readonly version: number; readonly status: string };

export type Imports = {
  /** Each order as it came last. */
  readonly orders: Map<string, Imported>;
  readonly windows: { readonly window: ImportWindow; readonly list: string }[];
  pages: number;
  /** Windows that were asked for again and had other orders, or others on their pages. */
  changedLists: number;
  rereadWindows: number;
};

export function noImports(): Imports {
  return { orders: new Map(), windows: [], pages: 0, changedLists: 0, rereadWindows: 0 };
}

/**
 * ShipStation: adjacent windows of one minute, page by page, each window once. It begins `everyMs` after the one before,
 * so its clock runs ahead of ours; between them it asks for an earlier window again, whose list may not have changed.
 * At the end it goes on until a window holds the last stamp.
 */
export async function importOrders(
  store: Store,
  imports: Imports,
  tally: Tally,
  {
    everyMs,
    isOver,
    lastStampMs,
  }: { everyMs: number; isOver: () => boolean; lastStampMs: () => Promise<number> },
): Promise<void> {
  const firstMs = Math.floor(Date.now() / minuteMs) * minuteMs;
  for (let startMs = firstMs; ; startMs += minuteMs) {
    const isLast = isOver() && startMs + minuteMs > (await lastStampMs());
    const window = { start: new Date(startMs), end: new Date(startMs) };
    while (startMs > Date.now() + aheadMs) await pause(1_000);
    const pages = await importWindow(store, window, tally);
    for (const { number, ...imported } of pages.flat()) imports.orders.set(number, imported);
    imports.pages += pages.length;
    imports.windows.push({ window, list: listOf(pages) });
    if (isLast) return;
    for (const until = Date.now() + everyMs; Date.now() < until && !isOver(); await pause(250))
      await readAgain(store, imports, tally);
  }
}

/** What it brings is not kept: an order that its own window missed would hide behind it. */
async function readAgain(store: Store, imports: Imports, tally: Tally): Promise<void> {
  const earlier = imports.windows[Math.floor(Math.random() * imports.windows.length)];
  if (!earlier) return;
  const pages = await importWindow(store, earlier.window, tally);
  imports.rereadWindows += 1;
  if (listOf(pages) !== earlier.list) imports.changedLists += 1;
}

type ImportedPage = readonly (Imported & { readonly number: string })[];

function listOf(pages: readonly ImportedPage[]): string {
  return pages.map((page) => page.map(({ number }) => number).join()).join("|");
}

async function importWindow(store: Store, window: ImportWindow, tally: Tally): Promise<ImportedPage[]> {
  const read: ImportedPage[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const { answer } = await untilDone(
      tally,
      "import",
      ({ status }) => status === 200,
      async () => seen(await askForOrders(store.shipStation, { window, page })),
    );
    const reading = checkAnswer(answer);
    if (!reading.ok) throw new Error(`A page could not be read: ${reading.problems.join(" ")}`);
    if (page === 1) pages = Math.max(1, reading.page.pages ?? 1);
    read.push(
      reading.page.orders.map((order) => ({
        number: textAt(order, "OrderNumber"),
        version: Number(textAt(order, "CustomField1")),
        status: textAt(order, "OrderStatus"),
      })),
    );
  }
  return read;
}
