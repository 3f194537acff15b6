import type pg from "pg";

type SeedContacts = {
  readonly siteId: string;
  readonly userName: string;
  readonly count: number;
  readonly from: Date;
  readonly until: Date;
};

/**
 * A request log: of a hundred requests sixty pages of imports (five to a run), thirty-eight notices, a stranger and one
 * that failed. One of a thousand pages left an order out.
 */
export async function seedContacts(
  client: pg.Client,
  { siteId, userName, count, from, until }: SeedContacts,
): Promise<void> {
  const stepMs = (until.getTime() - from.getTime()) / count;
  // Each run of pages asks for what came since the one a hundred requests before.
  const asked = (since: string) =>
    `date_trunc('minute', to_timestamp((${from.getTime()} + (n / 5 * 5 ${since}) * ${stepMs}::float8) / 1000.0))`;
  await client.query(
    `INSERT INTO contact (site_id, id, at, action, outcome, status, duration_ms, method, caller_ip, user_agent,
       user_name, credential_source, window_start, window_end, page, pages, orders_sent, held_back, order_number, tracking_number, run_id)
     SELECT $1, 'req_' || substr(md5(n::text), 1, 20), to_timestamp((${from.getTime()} + n * ${stepMs}::float8) / 1000.0),
       kind.action,
       CASE kind.name WHEN 'page' THEN 'ok' WHEN 'notice' THEN 'recorded' WHEN 'stranger' THEN 'unauthorized' ELSE 'server' END,
       CASE kind.name WHEN 'stranger' THEN 401 WHEN 'failed' THEN 500 ELSE 200 END, 5 + n % 90,
       CASE kind.action WHEN 'export' THEN 'GET' ELSE 'POST' END,
       CASE kind.name WHEN 'stranger' THEN '203.0.113.' || n / 100 % 250 ELSE '198.51.100.' || n % 8 END, 'ShipStation',
       CASE kind.name WHEN 'stranger' THEN 'guess' || n / 100 % 999 ELSE $2 END, 'basic',
       CASE kind.name WHEN 'page' THEN ${asked("- 100")} END, CASE kind.name WHEN 'page' THEN ${asked("")} END,
       CASE kind.name WHEN 'page' THEN n % 5 + 1 END, CASE kind.name WHEN 'page' THEN 5 END,
       CASE kind.name WHEN 'page' THEN 100 END, CASE kind.name WHEN 'page' THEN (n % 1000 = 3)::int END,
       CASE kind.name WHEN 'notice' THEN (1000000 + n)::text END,
       CASE kind.name WHEN 'notice' THEN '1Z' || upper(substr(md5((1000000 + n)::text), 1, 16)) END,
       CASE kind.name WHEN 'page' THEN 'run_' || n / 5 END
     FROM generate_series(0, ${count - 1}) n CROSS JOIN LATERAL (
       SELECT CASE WHEN n % 100 < 60 THEN 'page' WHEN n % 100 < 98 THEN 'notice' WHEN n % 100 = 98 THEN 'stranger'
         ELSE 'failed' END AS name,
         CASE WHEN n % 100 BETWEEN 60 AND 97 THEN 'shipnotify' ELSE 'export' END AS action) kind`,
    [siteId, userName],
  );
}
