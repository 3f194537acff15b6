import type { PreparedStatement } from "@/lib/platform/database/prepared-statement";
import { isSitePaused, mappingOfSite } from "@/lib/shipstation/feed/feed-state";

/**
 * What an order says, what a line says in the same column, and what the first row says of the site. One statement answers
 * all of it as it was at one moment, without making JSON of it: that cost more than all the rest of a page.
 */
const columns = [
  ["NULL::bigint", `l."position"::bigint`, "NULL::bigint"],
  ["o.id", "l.line_id", "''"],
  [latestStamp(), "NULL", "NULL"],
  [notesOfOrder(), "l.options", `(${mappingOfSite})`],
  ["o.gift", "l.requires_shipping", isSitePaused],
  ["o.number", "l.sku", "''"],
  ["o.status", "l.name", "''"],
  ["o.currency", "l.weight_unit", "''"],
  ["o.customer_code", "l.image_url", "''"],
  ["o.customer_email", "l.location", "''"],
  ["o.customer_phone", "l.upc", "''"],
  ["o.total_minor", "l.quantity", "0"],
  ["o.tax_total_minor", "l.quantity_refunded", "0"],
  ["o.shipping_total_minor", "l.unit_price_minor", "0"],
  ["date_part('epoch', o.placed_at)", "l.weight_value::float8", "NULL"],
  ["o.customer_locale", "NULL", "NULL"],
  ["o.is_sample", "NULL", "NULL"],
  ["o.bill_to", "NULL", "NULL"],
  ["o.ship_to", "NULL", "NULL"],
  ["o.discounts", "NULL", "NULL"],
  ["o.fees", "NULL", "NULL"],
  ["o.problems", "NULL", "NULL"],
  ["o.shipping_method", "NULL", "NULL"],
  ["o.payment_method", "NULL", "NULL"],
  ["o.customer_notes", "NULL", "NULL"],
  ["o.internal_notes", "NULL", "NULL"],
  ["o.gift_message", "NULL", "NULL"],
  ["o.custom_field_1", "NULL", "NULL"],
  ["o.custom_field_2", "NULL", "NULL"],
  ["o.custom_field_3", "NULL", "NULL"],
  ["o.source", "NULL", "NULL"],
  ["o.requested_warehouse", "NULL", "NULL"],
] as const;

/**
 * $1 is the site, $2 the last millisecond whose stamps count; `list` answers order_id and place, from $3 on, by place. The
 * site's row comes first, then of each order its lines and the order itself: nothing is sorted, so that the first order
 * is on its way while the last is being read. feed-row.ts looks at the places and takes no line for another order's.
 */
function feedStatement(name: string, list: string): PreparedStatement {
  return {
    name,
    text: `
      WITH listed AS MATERIALIZED (${list})
      SELECT 0::bigint, ${columns.map(([, , ofSite]) => ofSite).join(", ")}
      UNION ALL
      SELECT c.place, said.* FROM listed c CROSS JOIN LATERAL (
        SELECT ${columns.map(([, ofLine]) => ofLine).join(", ")}
        FROM order_line l WHERE l.site_id = $1 AND l.order_id = c.order_id
        UNION ALL
        SELECT ${columns.map(([ofOrder]) => ofOrder).join(", ")}
        FROM shop_order o WHERE o.site_id = $1 AND o.id = c.order_id
      ) said`,
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
         AND NOT e.held AND e.seq < c.seq)
   ORDER BY c.seq`,
);

export const orderStatement = feedStatement(
  "feed-order",
  `SELECT id AS order_id, 1::bigint AS place FROM shop_order WHERE site_id = $1 AND number = $3`,
);
