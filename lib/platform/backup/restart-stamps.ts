import pg from "pg";

/** ShipStation's clock may be ten minutes ahead of ours, and was served up to there (shipstation/export-window.ts). */
const aheadMinutes = 10;

/**
 * After a restore ShipStation has already asked for windows that this database never saw. So the clock of every site
 * goes above any window that can have been served until now: whatever changes from here on is in a window to come.
 *
 * What changed since the beginning of the last import before the backup is sent again: whether it was fetched afterwards,
 * or ran into a pause that this database has forgotten, nobody can tell any more. What changed earlier was fetched, maybe
 * in a later version; sending the older one would only put it over the newer one. Answers how many orders are sent again.
 */
export async function restartStamps(databaseUrl: string): Promise<number> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager restore",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Only sites that ShipStation has asked: one that is connected later begins with a first import of its own.
    await client.query(`
      CREATE TEMPORARY TABLE open_window ON COMMIT DROP AS
      SELECT k.site_id, LEAST(k.served_ms + 1, (
        SELECT (extract(epoch FROM l.window_start) * 1000)::bigint FROM contact l
        WHERE l.site_id = k.site_id AND l.action = 'export' AND l.outcome IN ('ok', 'paused') AND NOT l.is_test
        ORDER BY l.at DESC, l.id DESC LIMIT 1
      )) AS from_ms
      FROM site_clock k WHERE k.served_ms > 0`);
    await client.query(
      `UPDATE site_clock k SET
         served_ms = GREATEST(k.served_ms,
           (extract(epoch FROM clock_timestamp() + $1 * interval '1 minute') * 1000)::bigint),
         last_ms = GREATEST(k.last_ms, (SELECT max(c.stamp_ms) FROM order_change c WHERE c.site_id = k.site_id))`,
      [aheadMinutes],
    );
    const sent = await client.query(`
      WITH changed AS (
        SELECT c.site_id, c.order_id, min(c.seq) AS first_seq
        FROM open_window w JOIN order_change c ON c.site_id = w.site_id AND c.stamp_ms >= w.from_ms
        GROUP BY c.site_id, c.order_id
      )
      INSERT INTO order_change (site_id, order_id, stamp_ms, held)
      SELECT o.site_id, o.id, site_stamp(o.site_id), is_order_held(o.site_id, o.id)
      FROM changed JOIN shop_order o ON o.site_id = changed.site_id AND o.id = changed.order_id
      ORDER BY changed.first_seq`);
    await client.query("COMMIT");
    return sent.rowCount ?? 0;
  } finally {
    await client.end();
  }
}
