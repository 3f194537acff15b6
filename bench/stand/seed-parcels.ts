import type pg from "pg";

/** One parcel, with all its lines and the mail that told of it, for every order that left; written past the triggers. */
export async function seedParcels(client: pg.Client, siteId: string): Promise<void> {
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO shipment (site_id, order_id, id, notice_key, payload_hash, source, carrier, service, tracking_number,
       ship_date, label_created_at, created_at)
     SELECT site_id, id, 'shp_' || number, 'notice ' || number, md5(number), 'notice', 'UPS', 'UPS Ground',
       '1Z' || upper(substr(md5(number), 1, 16)), shipped_at::date, shipped_at, shipped_at
     FROM shop_order WHERE site_id = $1 AND shipped_at IS NOT NULL`,
    [siteId],
  );
  await client.query(
    `INSERT INTO shipment_item (site_id, order_id, shipment_id, position, line_id, sku, name, quantity, quantity_counted)
     SELECT l.site_id, l.order_id, 'shp_' || o.number, l.position, l.line_id, l.sku, l.name, l.quantity, l.quantity
     FROM shop_order o JOIN order_line l ON l.site_id = o.site_id AND l.order_id = o.id
     WHERE o.site_id = $1 AND o.shipped_at IS NOT NULL`,
    [siteId],
  );
  await client.query(
    `INSERT INTO outbox (site_id, id, kind, dedupe_key, payload, state, attempt, due_at, sent_at, created_at)
     SELECT site_id, 'out_' || order_id, 'order-shipped', id || '|order-shipped',
       jsonb_build_object('orderId', order_id, 'shipmentId', id), 'sent', 1, created_at, created_at, created_at
     FROM shipment WHERE site_id = $1`,
    [siteId],
  );
  await client.query("COMMIT");
}
