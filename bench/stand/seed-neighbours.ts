import type pg from "pg";

const sites = 2_000;

/**
 * Small shops on the same deployment, each with its statuses, its connection and a day of counted orders. Where there is
 * one shop alone, the planner rightly reads its small tables whole, which says nothing of a deployment with many.
 */
export async function seedNeighbours(client: pg.Client, userId: string): Promise<void> {
  const all = `generate_series(1, ${sites}) n`;
  await client.query(
    `INSERT INTO site (id, tag, name) SELECT 'site_' || n, 'N' || n, 'Shop ' || n FROM ${all}`,
  );
  await client.query(
    `INSERT INTO order_status (site_id, name, name_key, label_fr, label_en, position)
     SELECT 'site_' || n, s, lower(s), s, s, 0 FROM ${all}, unnest('{New,Processing,Shipped}'::text[]) s`,
  );
  await client.query(
    `INSERT INTO status_mapping (site_id, status, target) SELECT 'site_' || n, 'Processing', 'awaiting_shipment' FROM ${all}`,
  );
  await client.query(`INSERT INTO ship_station_connection (site_id) SELECT 'site_' || n FROM ${all}`);
  await client.query(
    `INSERT INTO user_account (id, kind, user_name, user_name_key, name, connection_site_id)
     SELECT 'usr_' || n, 'connection', 'N' || n || 'Ship', 'n' || n || 'ship', 'N' || n, 'site_' || n FROM ${all}`,
  );
  await client.query(
    `INSERT INTO session (id_digest, user_id, created_at, last_seen_at, expires_at)
     SELECT md5(n::text), CASE WHEN n < 3 THEN $1 ELSE 'usr_' || n END, now(), now(), now() + interval '1 day' FROM ${all}`,
    [userId],
  );
  await client.query(
    `INSERT INTO order_tally_day (site_id, day, status, is_sample, is_faulty, is_shipped, orders)
     SELECT 'site_' || n, current_date - d, 'Processing', false, false, false, 1 FROM ${all}, generate_series(1, 30) d`,
  );
  await client.query(
    `INSERT INTO order_tally_delta (site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor)
     SELECT 'site_' || n, date_bin('15 minutes', now(), 'epoch'), 'Processing', 'USD', false, false, false, 1, 100 FROM ${all}`,
  );
}
