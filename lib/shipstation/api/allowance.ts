/** What ShipStation allows one key in a minute. */
export const callsPerMinute = 40;

/** What the headers of an answer say of the allowance; null where they do not. */
export type AllowanceNews = {
  readonly remaining: number | null;
  readonly resetSeconds: number | null;
  /** How long nobody may call, after a 429. */
  readonly waitSeconds: number | null;
};

/** Reads X-Rate-Limit-* and Retry-After; a 429 that says nothing is taken for a whole minute. */
export function allowanceNews(status: number, headers: Headers, now: Date): AllowanceNews {
  const remaining = wholeNumber(headers.get("x-rate-limit-remaining"));
  const resetSeconds = capped(wholeNumber(headers.get("x-rate-limit-reset")));
  if (status !== 429) return { remaining, resetSeconds, waitSeconds: null };
  const retryAfter = capped(retryAfterSeconds(headers.get("retry-after"), now));
  return { remaining, resetSeconds, waitSeconds: Math.max(1, retryAfter ?? resetSeconds ?? 60) };
}

/** Seconds, or a date of HTTP. */
function retryAfterSeconds(text: string | null, now: Date): number | null {
  const seconds = wholeNumber(text);
  if (seconds !== null || text === null) return seconds;
  const until = Date.parse(text);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

/** A header that says "come back next year" must not silence the client for a year. */
function capped(seconds: number | null): number | null {
  return seconds === null ? null : Math.min(seconds, 600);
}
