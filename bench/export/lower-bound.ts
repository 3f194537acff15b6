// The least an export can cost: node:http, pg with prepared statements, text put together. No sign-in, no log, no
// pauses, no cleaning of text; only what the rows of the bench need to become the very same bytes.
import { createServer } from "node:http";
import pg from "pg";
import { windowOf } from "@/bench/export/window-of";

const size = 100;
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const siteId = process.env["BENCH_SITE"] ?? "";

type Window = { readonly startMs: number; readonly endMs: number };
type Cell = string | number | boolean | null;

/** Where each page begins, worked out once for a window: the log it is read from never changes. */
const pagesOf = new Map<string, Promise<readonly number[]>>();

async function firstsOf({ startMs, endMs }: Window): Promise<readonly number[]> {
  const { rows } = await pool.query<{ seq: string }>(
    `SELECT seq FROM (
       SELECT min(seq) AS seq, row_number() OVER (ORDER BY min(seq)) AS place FROM order_change
       WHERE site_id = $1 AND stamp_ms BETWEEN $2 AND $3 AND NOT held GROUP BY order_id) list
     WHERE place % ${size} = 1 ORDER BY seq`,
    [siteId, startMs, endMs],
  );
  return rows.map((row) => Number(row.seq));
}

const orders = {
  name: "orders",
  rowMode: "array",
  text: `
    SELECT o.id, o.number, o.placed_at, o.status,
      (SELECT max(m.stamp_ms) FROM order_change m
        WHERE m.site_id = $1 AND m.order_id = o.id AND m.stamp_ms <= $3::bigint),
      o.shipping_method, o.payment_method, o.currency, o.total_minor, o.tax_total_minor, o.shipping_total_minor,
      o.customer_notes, o.internal_notes, o.gift, o.gift_message, o.custom_field_1, o.custom_field_2,
      o.custom_field_3, o.requested_warehouse, o.source, o.customer_code, o.customer_email, o.customer_phone,
      o.bill_to::text, o.ship_to::text, o.discounts::text,
      (SELECT string_agg(n.text, E'\\n' ORDER BY n.id) FROM order_note n WHERE n.site_id = $1 AND n.order_id = o.id)
    FROM order_change c JOIN shop_order o ON o.site_id = $1 AND o.id = c.order_id
    WHERE c.site_id = $1 AND c.seq >= $4::bigint AND c.seq < $5::bigint
      AND c.stamp_ms BETWEEN $2::bigint AND $3::bigint AND NOT c.held
      AND NOT EXISTS (SELECT FROM order_change e WHERE e.site_id = $1 AND e.order_id = c.order_id
        AND e.stamp_ms BETWEEN $2::bigint AND $3::bigint AND NOT e.held AND e.seq < c.seq)
    ORDER BY c.seq`,
} as const;

const lines = {
  name: "lines",
  rowMode: "array",
  text: `
    SELECT l.order_id, l.line_id, l.sku, l.name, l.image_url, l.weight_value::float8, l.weight_unit, l.quantity,
      l.unit_price_minor, l.location, l.options::text
    FROM order_line l WHERE l.site_id = $1 AND l.order_id = ANY ($2) ORDER BY l.order_id, l.position`,
} as const;

const element = (name: string, text: string) =>
  `<${name}><![CDATA[${text.includes("]]>") ? text.replaceAll("]]>", "]]]]><![CDATA[>") : text}]]></${name}>\n`;
const optional = (name: string, text: string) => (text === "" ? "" : element(name, text));
const money = (minor: number) => (minor / 100).toFixed(2);
const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

function moment(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

type Address = Readonly<Record<string, string>>;

function orderXml(row: readonly Cell[], items: string): string {
  const text = (column: number) => String(row[column] ?? "");
  const bill: Address = JSON.parse(text(23)) ?? {};
  const ship: Address = JSON.parse(text(24)) ?? {};
  return `<Order>\n${element("OrderID", text(0))}${element("OrderNumber", text(1))}<OrderDate>${moment(Number(row[2]))}</OrderDate>
${element("OrderStatus", text(3))}<LastModified>${moment(Number(row[4]))}</LastModified>
${optional("ShippingMethod", text(5))}${optional("PaymentMethod", text(6))}<CurrencyCode>${text(7)}</CurrencyCode>
<OrderTotal>${money(Number(row[8]))}</OrderTotal>\n<TaxAmount>${money(Number(row[9]))}</TaxAmount>
<ShippingAmount>${money(Number(row[10]))}</ShippingAmount>
${optional("CustomerNotes", text(11))}${optional("InternalNotes", text(12) + text(26))}<Gift>${row[13] === true}</Gift>
${optional("GiftMessage", text(14))}${optional("CustomField1", text(15))}${optional("CustomField2", text(16))}${optional("CustomField3", text(17))}${optional("RequestedWarehouse", text(18))}${optional("Source", text(19))}<Customer>
${element("CustomerCode", text(20))}<BillTo>\n${element("Name", bill["name"] ?? "")}${optional("Company", bill["company"] ?? "")}${optional("Phone", bill["phone"] || text(22))}${optional("Email", bill["email"] || text(21))}${optional("Address1", bill["address1"] ?? "")}${optional("Address2", bill["address2"] ?? "")}${optional("City", bill["city"] ?? "")}${optional("State", bill["state"] ?? "")}${optional("PostalCode", bill["postalCode"] ?? "")}${optional("Country", bill["country"] ?? "")}</BillTo>
<ShipTo>\n${element("Name", ship["name"] ?? "")}${optional("Company", ship["company"] ?? "")}${element("Address1", ship["address1"] ?? "")}${optional("Address2", ship["address2"] ?? "")}${element("City", ship["city"] ?? "")}${element("State", ship["state"] ?? "")}${element("PostalCode", ship["postalCode"] ?? "")}${element("Country", ship["country"] ?? "")}${optional("Phone", ship["phone"] ?? "")}</ShipTo>
</Customer>\n<Items>\n${items}${discountsXml(text(25))}</Items>\n</Order>\n`;
}

function lineXml(row: readonly Cell[]): string {
  const text = (column: number) => String(row[column] ?? "");
  let options = "";
  for (const { name, value } of JSON.parse(text(10)) as { name: string; value: string }[])
    options += `<Option>\n${element("Name", name)}${element("Value", value)}</Option>\n`;
  return `<Item>\n${element("LineItemID", text(1))}${element("SKU", text(2))}${element("Name", text(3))}${optional("ImageUrl", text(4))}<Weight>${Number(row[5]).toFixed(2)}</Weight>
<WeightUnits>Pounds</WeightUnits>\n<Quantity>${row[7]}</Quantity>\n<UnitPrice>${money(Number(row[8]))}</UnitPrice>
${optional("Location", text(9))}<Options>\n${options}</Options>\n</Item>\n`;
}

function discountsXml(json: string): string {
  if (json === "[]") return "";
  const discounts = JSON.parse(json) as { code: string; name: string; amountMinor: number }[];
  return discounts
    .map(
      ({ code, name, amountMinor }, index) =>
        `<Item>\n${element("LineItemID", `discount-${index + 1}`)}<SKU></SKU>\n${element("Name", `${code} - ${name}`)}<Quantity>1</Quantity>\n<UnitPrice>-${money(amountMinor)}</UnitPrice>\n<Adjustment>true</Adjustment>\n</Item>\n`,
    )
    .join("");
}

async function page(window: Window, number: number): Promise<string> {
  const key = `${window.startMs}-${window.endMs}`;
  let known = pagesOf.get(key);
  if (!known) pagesOf.set(key, (known = firstsOf(window)));
  const firsts = await known;
  const from = firsts[number - 1];
  const until = firsts[number] ?? Number.MAX_SAFE_INTEGER;
  const found =
    from === undefined
      ? []
      : (await pool.query<Cell[]>({ ...orders, values: [siteId, window.startMs, window.endMs, from, until] }))
          .rows;
  const ids = found.map((row) => row[0]);
  const items = new Map<Cell | undefined, string>();
  for (const row of (await pool.query<Cell[]>({ ...lines, values: [siteId, ids] })).rows)
    items.set(row[0], (items.get(row[0] ?? "") ?? "") + lineXml(row));
  let xml = `<?xml version="1.0" encoding="utf-8"?>\n<Orders pages="${Math.max(1, firsts.length)}">\n`;
  for (const row of found) xml += orderXml(row, items.get(row[0]) ?? "");
  return `${xml}</Orders>\n`;
}

const server = createServer((request, response) => {
  const { window, page: number } = windowOf(request.url ?? "");
  page(window, number).then(
    (xml) => {
      const bytes = Buffer.from(xml);
      response.writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Content-Length": bytes.length });
      response.end(bytes);
    },
    (problem: unknown) => response.writeHead(500).end(String(problem)),
  );
});
server.listen(Number(process.env["PORT"]), () => process.send?.("listening"));
