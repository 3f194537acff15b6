/** How long the bodies of requests may be kept, in days; each site chooses. */
export const bodyDayChoices = [7, 30, 90] as const;
export const ordinaryBodyDays = 30;

/** The facts of a request are kept for thirteen months, so that a year can be compared with the year before. */
export const factMonths = 13;

/** Facts from before this moment are removed. */
export function factsKeptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - factMonths);
  return since;
}

/** Bodies from before this moment are removed. */
export function bodiesKeptSince(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
