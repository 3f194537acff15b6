/** What tells whether a page belongs to the import before it. */
export type ExportAsk = {
  readonly at: Date;
  readonly userName: string;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  /** Without dates the window moves with the clock, so pages of one import differ in it. */
  readonly isDated: boolean;
  readonly page: number;
  readonly isTest: boolean;
};

/** Pages of one import follow each other; after this long the next one is another import. */
export const runGapMs = 10 * 60_000;

/** Whether a page goes on with the import whose latest page this was. A first page always begins a new import. */
export function continuesRun(latest: ExportAsk, next: ExportAsk): boolean {
  if (next.page === 1 || next.isTest !== latest.isTest || next.isDated !== latest.isDated) return false;
  if (next.userName.toLowerCase() !== latest.userName.toLowerCase()) return false;
  if (Math.abs(next.at.getTime() - latest.at.getTime()) > runGapMs) return false;
  // Asked again after an answer that got lost, a page is the same page of the same import.
  if (!next.isDated) return next.page === latest.page || next.page === latest.page + 1;
  return sameMoment(next.windowStart, latest.windowStart) && sameMoment(next.windowEnd, latest.windowEnd);
}

function sameMoment(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
