import type { Contact } from "@/lib/shipstation/request-log/contact";

/** Pages of one import follow each other; after this long the next one is another import. */
export const runGapMs = 10 * 60_000;

/** A request that is to be stored, and where. */
export type SitesContact = Contact & { readonly siteId: string };

export type JoinedContact = SitesContact & {
  /** The page by which an import that is stored already is looked for; null where it begins here, or is none. */
  readonly goesOnAtPage: number | null;
};

/**
 * Pages that are stored by one statement do not see each other in it: those of one import get its run here. Whether the
 * first of them goes on with a stored import is for the statement to find (contact-statement.ts has the same rule).
 */
export function joinRuns<One extends SitesContact>(contacts: readonly One[]): (One & JoinedContact)[] {
  const joined: (One & JoinedContact)[] = [];
  for (const contact of contacts) {
    const before = joined.findLast((one) => continuesRun(one, contact));
    if (before) joined.push({ ...contact, runId: before.runId, goesOnAtPage: before.goesOnAtPage });
    else
      joined.push({ ...contact, goesOnAtPage: contact.page === 1 || !contact.runId ? null : contact.page });
  }
  return joined;
}

/** Whether a page goes on with the import of this one. A first page always begins an import. */
function continuesRun(latest: SitesContact, next: SitesContact): boolean {
  if (latest.runId === null || next.runId === null || next.page === null || next.page === 1) return false;
  if (latest.siteId !== next.siteId || latest.isTest !== next.isTest) return false;
  if (latest.userName.toLowerCase() !== next.userName.toLowerCase()) return false;
  if (next.at.getTime() - latest.at.getTime() > runGapMs) return false;
  const isDated = latest.details.isDated === true;
  if (isDated !== (next.details.isDated === true)) return false;
  // Without dates the window moves with the clock. Asked again after an answer got lost, a page is the same page.
  if (!isDated) return latest.page === next.page || latest.page === next.page - 1;
  return sameMoment(latest.windowStart, next.windowStart) && sameMoment(latest.windowEnd, next.windowEnd);
}

function sameMoment(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
