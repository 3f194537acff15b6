import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { MappingRules } from "@/lib/shipstation/status-mapping";

/** What an import finds when it comes. */
export type FeedState = {
  /** The database's time: stamps are made with it, so windows are bounded by it too. */
  readonly nowMs: number;
  /** Every window up to here is closed. */
  readonly servedMs: number;
  readonly isPaused: boolean;
};

/** What decides how the orders of a page are sent: read with them, so that it is no older than they are. */
export type FeedRules = { readonly isPaused: boolean; readonly mapping: MappingRules };

/** Of the site $1, as readRules takes them. */
export const rulesOfSite = `
  SELECT json_build_object(
    'isPaused', c.paused_at IS NOT NULL,
    'mapping', COALESCE(
      (SELECT json_object_agg(m.status, m.target) FROM status_mapping m WHERE m.site_id = $1), '{}'),
    'mode', COALESCE(c.status_mode, 'site_names'),
    'unmappedPolicy', COALESCE(c.unmapped_policy, 'hold_back'))
  FROM (SELECT) one LEFT JOIN ship_station_connection c ON c.site_id = $1`;

export function readRules(json: string): FeedRules {
  const { isPaused, ...mapping } = JSON.parse(json) as MappingRules & { readonly isPaused: boolean };
  return { isPaused, mapping };
}

const statement = {
  name: "feed-state",
  text: `
    SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
      COALESCE((SELECT served_ms FROM site_clock WHERE site_id = $1), 0),
      EXISTS (SELECT FROM ship_station_connection WHERE site_id = $1 AND paused_at IS NOT NULL)`,
};

/** All of it as it was at one moment. */
export async function feedStateOf({ siteId }: SiteScope): Promise<FeedState> {
  const [row] = await runPrepared<[string, string, boolean]>(statement, [siteId]);
  if (!row) throw new Error("The state of a feed was not read.");
  const [nowMs, servedMs, isPaused] = row;
  return { nowMs: Number(nowMs), servedMs: Number(servedMs), isPaused };
}
