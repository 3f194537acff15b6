import type { Call } from "@/bench/stand/send";

type Send = (call: Call) => Promise<{ readonly status: number; readonly text: string }>;

type Window = { readonly from: Date; readonly until: Date };

/** One whole import of a window, page after page as ShipStation asks; answers how many pages came and how many failed. */
export async function walkImport(
  send: Send,
  authorization: string,
  window: Window,
  isOver: () => boolean = () => false,
): Promise<{ readonly pages: number; readonly failed: number }> {
  let [pages, failed, last] = [0, 0, 1];
  for (let page = 1; page <= last && !isOver(); page++) {
    const path = exportPath(window, page);
    const { status, text } = await send({ path, headers: { authorization }, firstBytes: 200 });
    if (status === 200) pages++;
    else failed++;
    last = Number(/<Orders pages="(\d+)"/.exec(text)?.[1] ?? last);
  }
  return { pages, failed };
}

/** Where ShipStation asks for a page of a window. */
export function exportPath({ from, until }: Window, page: number): string {
  return `/api/shipstation?action=export&start_date=${wireDate(from)}&end_date=${wireDate(until)}&page=${page}`;
}

function wireDate(at: Date): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(at.toISOString()) ?? [];
  return encodeURIComponent(`${month}/${day}/${year} ${time}`);
}
