import type pg from "pg";

type SeedChanges = {
  readonly siteId: string;
  /** Who changed one in twenty. */
  readonly personId: string;
  readonly count: number;
  readonly from: Date;
  readonly until: Date;
};

/** A history as a busy shop has it: nearly all of it orders that came and were shipped, a hundredth settings. */
export async function seedChanges(
  client: pg.Client,
  { siteId, personId, count, from, until }: SeedChanges,
): Promise<void> {
  const stepMs = (until.getTime() - from.getTime()) / count;
  await client.query(
    `INSERT INTO change (site_id, id, at, actor_kind, actor_id, actor_name, action, subject, subject_id, details)
     SELECT $1, 'chg_' || lpad(n::text, 12, '0'), to_timestamp((${from.getTime()} + n * ${stepMs}::float8) / 1000.0),
       who.kind, CASE who.kind WHEN 'person' THEN $2 END, initcap(who.kind), what.action, what.subject,
       CASE what.subject WHEN 'order' THEN 'ord_' || 1000000 + n ELSE $1 END,
       CASE what.action WHEN 'order.status-changed' THEN '{"old": "Processing", "new": "Shipped"}'::jsonb ELSE '{}' END
     FROM generate_series(0, ${count - 1}) n
     CROSS JOIN LATERAL (SELECT CASE WHEN n % 20 = 0 THEN 'person' WHEN n % 2 = 0 THEN 'shipstation' ELSE 'intake' END AS kind) who
     CROSS JOIN LATERAL (
       SELECT CASE WHEN n % 100 = 0 THEN 'connection' ELSE 'order' END AS subject,
         CASE WHEN n % 100 = 0 THEN 'connection.saved' WHEN n % 2 = 0 THEN 'order.status-changed' ELSE 'order.received' END AS action) what`,
    [siteId, personId],
  );
}
