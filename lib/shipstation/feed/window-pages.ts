import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { ExportWindow } from "@/lib/shipstation/export-window";

/** How a window's list is divided. */
export type WindowPages = {
  readonly total: number;
  readonly pageSize: number;
  /** Orders that changed in it and are in no page, because each of their changes was held back. */
  readonly held: number;
  /** The place in the change log where each page begins, and one more where the last one ends. */
  readonly bounds: readonly number[];
};

type DividedRow = [
  size: number,
  total: string,
  held: string,
  firsts: string[] | null,
  last: string | null,
  isClosed: boolean,
];

/** The list has each order at its first change in the window that was not held back. */
const divided = {
  name: "window-pages",
  text: `
    SELECT size, total, held, firsts, last, is_closed FROM window_pages($1, $2::bigint, $3::bigint)`,
};

/**
 * The pages of a window. Those of a closed window never change, whichever process works them out, so they are worked out
 * once and kept; that it is closed is read by the same statement as the list, so that no open one is ever kept.
 */
export async function pagesOfWindow(scope: SiteScope, window: ExportWindow): Promise<WindowPages> {
  return keptPages(scope, window) ?? (await divide(scope, window));
}

export function hasPage({ bounds }: WindowPages, page: number): boolean {
  return page < bounds.length;
}

/** Those of a window that this process has found closed before. */
export function keptPages(scope: SiteScope, window: ExportWindow): WindowPages | undefined {
  const key = keyOf(scope, window);
  const pages = kept.get(key);
  if (!pages) return undefined;
  // A Map keeps the order of insertion: what was asked for last is forgotten last.
  kept.delete(key);
  kept.set(key, pages);
  return pages;
}

async function divide(scope: SiteScope, window: ExportWindow): Promise<WindowPages> {
  const [row] = await runPrepared<DividedRow>(divided, [scope.siteId, window.startMs, window.endMs]);
  if (!row) throw new Error("A window was not divided.");
  const [pageSize, total, held, firsts, last, isClosed] = row;
  const bounds = firsts && last ? [...firsts.map(Number), Number(last) + 1] : [];
  const pages = { total: Number(total), pageSize, held: Number(held), bounds };
  if (isClosed) keep(keyOf(scope, window), pages);
  return pages;
}

const kept = new Map<string, WindowPages>();
/** Numbers in all windows together: a few megabytes at most. */
const numbersMost = 200_000;
let numbers = 0;

function keep(key: string, pages: WindowPages): void {
  if (kept.has(key)) return;
  kept.set(key, pages);
  numbers += weightOf(pages);
  for (const [oldest, { bounds }] of kept) {
    if (numbers <= numbersMost || oldest === key) return;
    kept.delete(oldest);
    numbers -= weightOf({ bounds });
  }
}

/** An entry of the Map weighs as much as a few numbers. */
function weightOf({ bounds }: Pick<WindowPages, "bounds">): number {
  return bounds.length + 32;
}

function keyOf({ siteId }: SiteScope, { startMs, endMs }: ExportWindow): string {
  return `${siteId}|${startMs}|${endMs}`;
}
