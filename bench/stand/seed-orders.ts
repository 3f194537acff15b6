import type pg from "pg";

export type SeedOrders = {
  readonly siteId: string;
  readonly count: number;
  /** Orders are numbered from here on. */
  readonly firstNumber?: number;
  /** Placed and changed evenly over this time, the first at its beginning. */
  readonly from: Date;
  readonly until: Date;
  /** Whether the orders have a past: those of the shipped statuses left, and one in five hundred is faulty. */
  readonly withPast?: boolean;
};

const columns = {
  given:
    "{Jane,John,Maria,Wei,Amara,Luc,Chloé,Noah,Ingrid,Kenji,Sofia,Omar,Priya,Tom,Eva,Pablo,Lea,Max,Nina,Igor}",
  family:
    "{Roe,Miller,Garcia,Chen,Okafor,Martin,Dubois,Smith,Larsen,Sato,Rossi,Haddad,Patel,Baker,Novak,Silva}",
  cities: "{Austin,Denver,Tulsa,Omaha,Boise,Reno,Tampa,Fresno,Dayton,Mobile}",
  parts: "{Brake pad set,Brake rotor,Oil filter,Spark plug,Control arm,Wheel bearing,Alternator,Water pump}",
  statuses: "{Processing,Ready to Ship,Shipped,Complete,New,Backorder,Shipped,Canceled}",
} as const;

/**
 * Orders of three lines with two options each, every fifth with a discount, all ready for the feed. Written in four
 * statements past the triggers, with the change log the triggers would have made; each order has a stamp of its own.
 */
export async function seedOrders(
  client: pg.Client,
  { siteId, count, firstNumber = 1_000_000, from, until, withPast = false }: SeedOrders,
): Promise<void> {
  const last = firstNumber + count - 1;
  const stepMs = Math.max(1, Math.floor((until.getTime() - from.getTime()) / count));
  const at = `(${from.getTime()}::bigint + (n - ${firstNumber})::bigint * ${stepMs})`;
  const pick = (list: keyof typeof columns, by: string) =>
    `('${columns[list]}'::text[])[1 + (${by}) % array_length('${columns[list]}'::text[], 1)]`;
  const name = `${pick("given", "n")} || ' ' || ${pick("family", "n / 20")}`;
  const isShipped = withPast ? `${pick("statuses", "n")} IN ('Shipped', 'Complete')` : "false";
  const isFaulty = withPast ? "n % 500 = 7" : "false";
  const price = "(1000 + (n * 37 + k * 113) % 9000)";
  const quantity = "(1 + (n + k) % 3)";

  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO shop_order (site_id, id, number, status, placed_at, created_at, currency, customer_code,
       customer_email, customer_phone, customer_locale, bill_to, ship_to, shipping_method, payment_method, discounts,
       tax_total_minor, shipping_total_minor, total_minor, source, problems, shipping_progress, shipped_at)
     SELECT $1, 'ord_' || n, n::text, ${pick("statuses", "n")}, to_timestamp(${at} / 1000.0),
       to_timestamp(${at} / 1000.0), 'USD', 'customer' || n % 50000, 'customer' || n % 50000 || '@example.com',
       '+1 512 555 0' || 100 + n % 900, 'en',
       jsonb_build_object('name', ${name}, 'company', '', 'address1', '', 'address2', '', 'city', '', 'state', '',
         'postalCode', '', 'country', 'US', 'phone', '', 'email', ''),
       jsonb_build_object('name', ${name}, 'company', '', 'address1', n % 9000 || ' Oak St', 'address2', '',
         'city', ${pick("cities", "n")}, 'state', 'TX', 'postalCode', lpad((n % 90000)::text, 5, '7'),
         'country', 'US', 'phone', '', 'email', ''),
       'UPS Ground', 'Visa',
       CASE WHEN n % 5 = 0 THEN '[{"code": "FALL10", "name": "Fall sale", "amountMinor": 500}]'::jsonb ELSE '[]' END,
       641, 995, 641 + 995 - CASE WHEN n % 5 = 0 THEN 500 ELSE 0 END
         + (SELECT sum(${price} * ${quantity}) FROM generate_series(1, 3) k), 'Web',
       CASE WHEN ${isFaulty} THEN '[{"reason": "ship-to-address-missing", "path": "shipTo.address1"}]'::jsonb ELSE '[]' END,
       (CASE WHEN ${isShipped} THEN 'complete' ELSE 'none' END)::shipping_progress,
       CASE WHEN ${isShipped} THEN to_timestamp(least(${at} + 3600000 + n::bigint * 7919000 % 400000000,
         ${until.getTime()}) / 1000.0) END
     FROM generate_series(${firstNumber}, ${last}) n`,
    [siteId],
  );
  await client.query(
    `INSERT INTO order_line (site_id, order_id, line_id, position, sku, name, quantity, unit_price_minor, weight_value,
       weight_unit, image_url, location, options)
     SELECT $1, 'ord_' || n, k::text, k - 1, 'PART-' || (n * 3 + k) % 4000, ${pick("parts", "n + k")}, ${quantity},
       ${price}, 1.5 + k, 'lb', 'https://shop.example/i/' || (n * 3 + k) % 4000 || '.jpg', 'A-' || n % 40 || '-' || k,
       jsonb_build_array(jsonb_build_object('name', 'Vehicle', 'value', 2000 + n % 24 || ' Honda Civic LX'),
         jsonb_build_object('name', 'Position', 'value', 'Front'))
     FROM generate_series(${firstNumber}, ${last}) n, generate_series(1, 3) k`,
    [siteId],
  );
  await client.query(
    `INSERT INTO order_change (site_id, order_id, stamp_ms, held)
     SELECT $1, 'ord_' || n, ${at}, ${isFaulty} FROM generate_series(${firstNumber}, ${last}) n ORDER BY n`,
    [siteId],
  );
  await client.query("UPDATE site_clock SET last_ms = greatest(last_ms, $2) WHERE site_id = $1", [
    siteId,
    until.getTime(),
  ]);
  await client.query("COMMIT");
  await client.query("VACUUM (ANALYZE) shop_order, order_line, order_change");
}
