import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { ExportWindow } from "@/lib/shipstation/export-window";
import { rulesOfSite } from "@/lib/shipstation/feed/feed-state";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

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
  rules: MappingRules,
];

/** The list: each order at its first change in the window that was not held back. */
const divided = {
  name: "window-pages",
  text: `
    WITH size AS MATERIALIZED (
      SELECT COALESCE((
        SELECT size FROM export_page_size WHERE site_id = $1 AND after_ms < $3::bigint ORDER BY after_ms DESC LIMIT 1
      ), 100) AS size
    ), changed AS (
      SELECT min(seq) FILTER (WHERE NOT held) AS seq FROM order_change
      WHERE site_id = $1 AND stamp_ms BETWEEN $2::bigint AND $3::bigint
      GROUP BY order_id
    ), placed AS (
      SELECT seq, row_number() OVER (ORDER BY seq NULLS LAST) - 1 AS place FROM changed
    )
    SELECT (SELECT size FROM size), count(seq), count(*) - count(seq),
      array_agg(seq ORDER BY place) FILTER (WHERE seq IS NOT NULL AND place % (SELECT size FROM size) = 0), max(seq),
      COALESCE((SELECT served_ms >= $3::bigint FROM site_clock WHERE site_id = $1), false),
      (${rulesOfSite})
    FROM placed`,
};

/**
 * The pages of a window. Those of a closed window never change, whichever process works them out, so they are worked out
 * once and kept; that it is closed is read by the same statement as the list, so that no open one is ever kept.
 */
export async function pagesOfWindow(scope: SiteScope, window: ExportWindow): Promise<WindowPages> {
  const key = keyOf(scope, window);
  const pages = kept.get(key);
  if (!pages) return (await dividedWindow(scope, window)).pages;
  // A Map keeps the order of insertion: what was asked for last is forgotten last.
  kept.delete(key);
  kept.set(key, pages);
  return pages;
}

/** The pages as the database knows them, and the mapping's rules of the same moment. */
export async function dividedWindow(
  scope: SiteScope,
  window: ExportWindow,
): Promise<{ readonly pages: WindowPages; readonly rules: MappingRules }> {
  const [row] = await runPrepared<DividedRow>(divided, [scope.siteId, window.startMs, window.endMs]);
  if (!row) throw new Error("A window was not divided.");
  const [pageSize, total, held, firsts, last, isClosed, rules] = row;
  const bounds = firsts && last ? [...firsts.map(Number), Number(last) + 1] : [];
  const pages = { total: Number(total), pageSize, held: Number(held), bounds };
  if (isClosed) keep(keyOf(scope, window), pages);
  return { pages, rules };
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
