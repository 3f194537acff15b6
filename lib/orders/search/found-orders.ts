import type { SiteScope } from "@/lib/access/site-scope";
import { mostFound, newestLookedAt, type SearchCut } from "@/lib/orders/order-list";
import {
  type FoundInNewest,
  foundByDate,
  foundByTrigrams,
  foundInNewest,
  type SearchedOrders,
  sourcesOfWords,
} from "@/lib/orders/search/reads";
import type { Db } from "@/lib/platform/database/transaction";

/** So many of the newest orders tell how often the others have the text. */
const firstLookedAt = 1000;

/** So many rows of words take as long as the trigrams of a text that many of a million orders have. */
const mostWalked = 150_000;

/** Where the newest orders are spread among more than so many, no text of theirs is walked for. */
const mostSpanned = Math.ceil(mostWalked / sourcesOfWords);

export type FoundOrders = {
  /** The newest first, and no more than are listed. */
  readonly ids: readonly string[];
  readonly cut: SearchCut;
};

/** The orders with the text in their number, names, e-mail address, SKUs or tracking numbers. */
export async function foundOrders(
  scope: SiteScope,
  search: string,
  among: SearchedOrders,
  db: Db,
): Promise<FoundOrders> {
  const inNewest = (limit: number) => foundInNewest(scope, search, among, { limit, mostSpanned }, db);

  // Fewer than three characters have no trigram to be found by.
  if ([...search].length < 3) {
    const { ids, lookedAt } = await inNewest(newestLookedAt);
    return listed(ids, lookedAt < newestLookedAt ? null : "looked-at-newest");
  }
  const first = await inNewest(firstLookedAt);
  if (first.lookedAt < firstLookedAt) return listed(first.ids);

  const words = wordsToWalk(first);
  if (words <= mostWalked) {
    const walked = await foundByDate(scope, search, among, { from: first.latestAt, words }, db);
    if (walked.length > mostFound) return listed(walked);
  }
  // Trigrams would name many orders of which the other filters let through hardly any, and each would be asked for: the
  // newest are likely to be all of them.
  if (isCommon(first) && areFew(first)) {
    const more = await inNewest(newestLookedAt);
    if (more.ids.length > mostFound || more.lookedAt < newestLookedAt) return listed(more.ids);
  }
  const since = isCommon(first) ? likelySince(first) : null;
  const recent = since ? await foundByTrigrams(scope, search, among, since, db) : [];
  if (recent.length > mostFound) return listed(recent);
  return listed(await foundByTrigrams(scope, search, among, null, db));
}

function listed(ids: readonly string[], cut: SearchCut = null): FoundOrders {
  if (ids.length > mostFound) return { ids: ids.slice(0, mostFound), cut: "found-more" };
  return { ids, cut };
}

/** As many words as are likely to hold a full list, if older orders have the text as often as the newest. */
function wordsToWalk({ ids, spanned }: FoundInNewest): number {
  return Math.ceil((1.25 * sourcesOfWords * spanned * (mostFound + 1)) / ids.length);
}

/** Rather before the last order of a full list was placed, if older ones have the text as often as the newest. */
function likelySince({ ids, latestAt, earliestAt }: FoundInNewest): Date | null {
  if (!latestAt || !earliestAt) return null;
  const spanMs = latestAt.getTime() - earliestAt.getTime();
  const sinceMs = latestAt.getTime() - (1.5 * spanMs * (mostFound + 1)) / ids.length;
  // Of a shop of few orders that could be a year before Christ, and no order is as old as the clocks' own beginning.
  return sinceMs > 0 ? new Date(sinceMs) : null;
}

/** One in a hundred has it. */
function isCommon({ ids, lookedAt }: FoundInNewest): boolean {
  return 100 * ids.length >= lookedAt;
}

/** Whether a tenth of the orders or less are let through by the other filters. */
function areFew({ lookedAt, spanned }: FoundInNewest): boolean {
  return spanned >= 10 * lookedAt;
}
