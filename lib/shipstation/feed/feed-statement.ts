import type { PreparedStatement } from "@/lib/platform/database/prepared-statement";
import { lineFields } from "@/lib/shipstation/feed/feed-line";
import { orderFields } from "@/lib/shipstation/feed/feed-order";
import { rulesOfSite } from "@/lib/shipstation/feed/feed-state";

/** The fields as one text, with the mark $3 between them. */
function joined(fields: readonly string[]): string {
  return `concat_ws($3::text, ${fields.join(", ")})`;
}

/**
 * $1 is the site, $2 the last millisecond whose stamps count, $3 and $4 the marks between fields and between lines; `list`
 * answers, with what it takes from $5 on, order_id and last_ms, the order's newest stamp of those that count, in the page's
 * order. The site's rules come first, then each order as one row: one statement answers all of it as it was at one moment.
 * No order is sorted, so that the first is on its way while the last is being read (OFFSET 0: one order after the other, by
 * index), and nothing becomes JSON: that cost more than all the rest of a page.
 */
function feedStatement(name: string, list: string): PreparedStatement {
  return {
    name,
    text: `
      WITH listed AS MATERIALIZED (${list})
      SELECT (${rulesOfSite})::text, '', 0
      UNION ALL
      SELECT said.* FROM listed c CROSS JOIN LATERAL (
        SELECT ${joined(orderFields)}, COALESCE(its.lines, ''), its.line_count
        FROM shop_order o CROSS JOIN LATERAL (
          SELECT string_agg(${joined(lineFields)}, $4::text) AS lines, count(*)::int AS line_count
          FROM order_line l WHERE l.site_id = $1 AND l.order_id = o.id
        ) its
        WHERE o.site_id = $1 AND o.id = c.order_id OFFSET 0
      ) said`,
  };
}

/**
 * The slice of the change log between two bounds of a window: an order is where it first was in it, and only there. The
 * changes of all its orders are looked up once, for that and for each one's newest stamp, also where one has many.
 *
 * "+ 0" keeps a column from being looked up by an index. PostgreSQL expects one row from any index of a table that it has not
 * analyzed yet, and read the whole window for each order: 155 ms a page in a shop's first minutes.
 */
export const pageStatement = feedStatement(
  "feed-page",
  `WITH slice AS MATERIALIZED (
     SELECT order_id, min(seq) AS seq FROM order_change
     WHERE site_id = $1 AND seq >= $6::bigint AND seq < $7::bigint
       AND stamp_ms + 0 BETWEEN $5::bigint AND $2::bigint AND NOT held
     GROUP BY order_id
   ), changes AS MATERIALIZED (
     SELECT order_id, max(stamp_ms) AS last_ms,
       min(seq) FILTER (WHERE stamp_ms >= $5::bigint AND NOT held) AS first_seq
     FROM order_change
     WHERE site_id = $1 AND order_id = ANY (ARRAY(SELECT order_id FROM slice)) AND stamp_ms + 0 <= $2::bigint
     GROUP BY order_id
   )
   SELECT slice.order_id, changes.last_ms FROM slice JOIN changes ON changes.order_id = slice.order_id
   WHERE changes.first_seq = slice.seq
   ORDER BY slice.seq`,
);

export const orderStatement = feedStatement(
  "feed-order",
  `SELECT id AS order_id, (
     SELECT max(m.stamp_ms + 0) FROM order_change m
     WHERE m.site_id = $1 AND m.order_id = shop_order.id AND m.stamp_ms + 0 <= $2::bigint) AS last_ms
   FROM shop_order WHERE site_id = $1 AND number = $5`,
);
