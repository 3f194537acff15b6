import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { type AllowanceNews, callsPerMinute } from "@/lib/shipstation/api/allowance";

/**
 * Takes one call of the minute's allowance, over all processes: 0, or the seconds until there is one. One statement,
 * so it holds behind a pooler that gives every statement another connection.
 */
export async function takeCall(scope: SiteScope, keyDigest: string, now: Date): Promise<number> {
  const { siteId } = scope;
  const fresh = callsPerMinute - 1;
  const resetsAt = new Date(now.getTime() + 60_000);
  const taken = await database().$queryRaw<{ remaining: number }[]>`
    INSERT INTO ship_station_budget AS b (site_id, key_digest, remaining, resets_at)
    VALUES (${siteId}, ${keyDigest}, ${fresh}, ${resetsAt})
    ON CONFLICT (site_id, key_digest) DO UPDATE SET
      remaining = CASE WHEN b.resets_at <= ${now} THEN ${fresh} ELSE b.remaining - 1 END,
      resets_at = CASE WHEN b.resets_at <= ${now} THEN ${resetsAt} ELSE b.resets_at END
    WHERE (b.blocked_until IS NULL OR b.blocked_until <= ${now}) AND (b.resets_at <= ${now} OR b.remaining > 0)
    RETURNING remaining`;
  if (taken.length > 0) return 0;
  const row = await database().shipStationBudget.findUnique({
    where: { siteId_keyDigest: { siteId, keyDigest } },
  });
  const free = Math.max(
    row?.blockedUntil?.getTime() ?? 0,
    row && row.remaining <= 0 ? row.resetsAt.getTime() : 0,
  );
  return Math.max(1, Math.ceil((free - now.getTime()) / 1000));
}

/** What an answer said of the allowance. Calls still under way are not in its count, so ours never rises by it. */
export async function noteAllowance(
  scope: SiteScope,
  keyDigest: string,
  news: AllowanceNews,
  now: Date,
): Promise<void> {
  const { remaining, resetSeconds, waitSeconds } = news;
  const after = (seconds: number | null) =>
    seconds === null ? null : new Date(now.getTime() + seconds * 1000);
  await database().$executeRaw`
    UPDATE ship_station_budget SET
      remaining = CASE WHEN resets_at > ${now} THEN LEAST(remaining, COALESCE(${remaining}::int, remaining))
        ELSE COALESCE(${remaining}::int, remaining) END,
      resets_at = COALESCE(${after(resetSeconds)}::timestamptz, resets_at),
      blocked_until = COALESCE(${after(waitSeconds)}::timestamptz, blocked_until)
    WHERE site_id = ${scope.siteId} AND key_digest = ${keyDigest}`;
}
