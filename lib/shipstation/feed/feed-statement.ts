import type { PreparedStatement } from "@/lib/platform/database/prepared-statement";

/**
 * Orders and lines have the same columns of the same types, so that one statement answers both as they were at one
 * moment, without making JSON of them: that cost more than all the rest of a page. feed-row.ts reads these rows.
 */
const columns = [
  ["c.place", "NULL"],
  ["o.id", "l.order_id"],
  [latestStamp(), `l."position"::bigint`],
  [notesOfOrder(), "l.options"],
  ["o.number", "l.line_id"],
  ["o.status", "l.sku"],
  ["o.currency", "l.name"],
  ["o.customer_code", "l.weight_unit"],
  ["o.customer_email", "l.image_url"],
  ["o.customer_phone", "l.location"],
  ["o.customer_locale", "l.upc"],
  ["o.total_minor", "l.quantity"],
  ["o.tax_total_minor", "l.quantity_refunded"],
  ["o.shipping_total_minor", "l.unit_price_minor"],
  ["o.gift", "l.requires_shipping"],
  ["date_part('epoch', o.placed_at)", "l.weight_value::float8"],
  ["o.is_sample", "NULL"],
  ["o.bill_to", "NULL"],
  ["o.ship_to", "NULL"],
  ["o.discounts", "NULL"],
  ["o.fees", "NULL"],
  ["o.problems", "NULL"],
  ["o.shipping_method", "NULL"],
  ["o.payment_method", "NULL"],
  ["o.customer_notes", "NULL"],
  ["o.internal_notes", "NULL"],
  ["o.gift_message", "NULL"],
  ["o.custom_field_1", "NULL"],
  ["o.custom_field_2", "NULL"],
  ["o.custom_field_3", "NULL"],
  ["o.source", "NULL"],
  ["o.requested_warehouse", "NULL"],
] as const;

/** $1 is the site, $2 the last millisecond whose stamps count; `list` answers order_id and place, from $3 on. */
function feedStatement(name: string, list: string): PreparedStatement {
  return {
    name,
    text: `
      WITH listed AS MATERIALIZED (${list})
      SELECT ${columns.map(([ofOrder]) => ofOrder).join(", ")}
      FROM listed c JOIN shop_order o ON o.site_id = $1 AND o.id = c.order_id
      UNION ALL
      SELECT ${columns.map(([, ofLine]) => ofLine).join(", ")}
      FROM listed c JOIN order_line l ON l.site_id = $1 AND l.order_id = c.order_id`,
  };
}

function latestStamp(): string {
  return `(SELECT max(m.stamp_ms) FROM order_change m
    WHERE m.site_id = $1 AND m.order_id = o.id AND m.stamp_ms <= $2::bigint)`;
}

function notesOfOrder(): string {
  return `(SELECT jsonb_agg(n.text ORDER BY n.id) FROM order_note n WHERE n.site_id = $1 AND n.order_id = o.id)`;
}

/** The slice of the change log between two bounds of a window: an order is where it first was in it, and only there. */
export const pageStatement = feedStatement(
  "feed-page",
  `SELECT c.order_id, c.seq AS place FROM order_change c
   WHERE c.site_id = $1 AND c.seq >= $4::bigint AND c.seq < $5::bigint
     AND c.stamp_ms BETWEEN $3::bigint AND $2::bigint AND NOT c.held
     AND NOT EXISTS (
       SELECT FROM order_change e
       WHERE e.site_id = $1 AND e.order_id = c.order_id AND e.stamp_ms BETWEEN $3::bigint AND $2::bigint
         AND NOT e.held AND e.seq < c.seq)`,
);

export const orderStatement = feedStatement(
  "feed-order",
  `SELECT id AS order_id, 1::bigint AS place FROM shop_order WHERE site_id = $1 AND number = $3`,
);
