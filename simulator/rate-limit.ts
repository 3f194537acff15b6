export type Allowance = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number };

/** So many calls in each minute that begins with the first of them; null when there are none left. */
export function createRateLimit(limit: number, clock: () => Date) {
  let windowStart = 0;
  let used = 0;

  return {
    take(): Allowance & { readonly allowed: boolean } {
      const now = clock().getTime();
      if (now - windowStart >= 60_000) {
        windowStart = now;
        used = 0;
      }
      const allowed = used < limit;
      if (allowed) used += 1;
      const resetSeconds = Math.ceil((windowStart + 60_000 - now) / 1000);
      return { allowed, limit, remaining: limit - used, resetSeconds };
    },
  };
}
