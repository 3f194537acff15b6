import type pg from "pg";

/**
 * The control: what the test must notice. The change log stops noting changes of orders, and the key that makes a parcel
 * one is gone. The shop's processes start only where the triggers are, so none can be killed from here on.
 */
export async function breakTheShop(client: pg.Client): Promise<void> {
  await client.query("ALTER TABLE shop_order DISABLE TRIGGER order_change_stamp_order");
  await client.query(
    `INSERT INTO outbox (site_id, id, kind, dedupe_key, payload, state, due_at, sent_at)
     SELECT site_id, id || '-again', kind, dedupe_key || '-again', payload, 'sent', due_at, now() FROM outbox
     WHERE kind = 'order-shipped' LIMIT 1`,
  );
}
