import type { SiteScope } from "@/lib/access/site-scope";
import type { OrderContent } from "@/lib/orders/order";
import type { LineChanges } from "@/lib/orders/order-difference";
import type { OrderJudgement } from "@/lib/orders/order-judgement";
import type { KnownOrder } from "@/lib/orders/receiving/reads";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";

// Orders come by the hundred: each statement here takes them all as one JSON parameter.

export type JudgedOrder = {
  readonly id: string;
  readonly content: OrderContent;
  readonly judgement: OrderJudgement;
  readonly intakeHash: string;
};

/** Every column that a body decides, with its type; the keys of the JSON are the columns' names. */
const columns = [
  ["status", "text"],
  ["placed_at", "timestamptz"],
  ["currency", "text"],
  ["customer_code", "text"],
  ["customer_email", "text"],
  ["customer_phone", "text"],
  ["customer_locale", "text"],
  ["bill_to", "jsonb"],
  ["ship_to", "jsonb"],
  ["shipping_method", "text"],
  ["payment_method", "text"],
  ["discounts", "jsonb"],
  ["fees", "jsonb"],
  ["tax_total_minor", "int"],
  ["shipping_total_minor", "int"],
  ["total_minor", "int"],
  ["customer_notes", "text"],
  ["internal_notes", "text"],
  ["gift", "boolean"],
  ["gift_message", "text"],
  ["custom_field_1", "text"],
  ["custom_field_2", "text"],
  ["custom_field_3", "text"],
  ["source", "text"],
  ["requested_warehouse", "text"],
  ["problems", "jsonb"],
  ["flags", "text[]"],
  ["shipping_progress", "shipping_progress"],
  ["shipped_at", "timestamptz"],
  ["intake_hash", "text"],
] as const;
type Column = (typeof columns)[number][0];

const names = columns.map(([name]) => name);
const columnNames = Prisma.raw(names.join(", "));
const columnTypes = Prisma.raw(columns.map(([name, type]) => `${name} ${type}`).join(", "));
const columnsSet = Prisma.raw(names.map((name) => `${name} = r.${name}`).join(", "));

function rowOf({ id, content, judgement, intakeHash }: JudgedOrder) {
  const { customer, customFields } = content;
  const values: Record<Column, unknown> = {
    status: content.status,
    placed_at: content.placedAt,
    currency: content.currency,
    customer_code: customer.code,
    customer_email: customer.email,
    customer_phone: customer.phone,
    customer_locale: customer.locale,
    bill_to: content.billTo,
    ship_to: content.shipTo,
    shipping_method: content.shippingMethod,
    payment_method: content.paymentMethod,
    discounts: content.discounts,
    fees: content.fees,
    tax_total_minor: content.taxTotalMinor,
    shipping_total_minor: content.shippingTotalMinor,
    total_minor: content.totalMinor,
    customer_notes: content.customerNotes,
    internal_notes: content.internalNotes,
    gift: content.gift,
    gift_message: content.giftMessage,
    custom_field_1: customFields[0],
    custom_field_2: customFields[1],
    custom_field_3: customFields[2],
    source: content.source,
    requested_warehouse: content.requestedWarehouse,
    problems: judgement.problems,
    flags: judgement.flags,
    shipping_progress: judgement.shippingProgress,
    shipped_at: judgement.shippedAt,
    intake_hash: intakeHash,
  };
  return { id, number: content.number, ...values };
}

/**
 * Stores new orders without their lines, in the order of their numbers, so that two batches never wait for each other
 * in a circle. Answers the ids that were made: a number that somebody else has taken by now is left out.
 */
export async function insertOrders(
  { siteId }: SiteScope,
  orders: readonly JudgedOrder[],
  now: Date,
  tx: Transaction,
): Promise<ReadonlySet<string>> {
  if (orders.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO shop_order (site_id, id, number, created_at, ${columnNames})
    SELECT ${siteId}, id, number, ${now}, ${columnNames}
    FROM jsonb_to_recordset(${JSON.stringify(orders.map(rowOf))}::jsonb) AS r(id text, number text, ${columnTypes})
    ORDER BY number COLLATE "C"
    ON CONFLICT (site_id, number) DO NOTHING RETURNING id`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes the rows of these orders until commit, in the order of their numbers likewise. */
export async function lockOrders(
  { siteId }: SiteScope,
  numbers: readonly string[],
  tx: Transaction,
): Promise<ReadonlyMap<string, KnownOrder>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.$queryRaw<KnownOrder[]>`
    SELECT id, number, intake_hash AS "intakeHash" FROM shop_order
    WHERE site_id = ${siteId} AND number = ANY (${[...numbers]}::text[])
    ORDER BY number COLLATE "C" FOR UPDATE`;
  return new Map(rows.map((row) => [row.number, row]));
}

export async function updateOrders(
  { siteId }: SiteScope,
  orders: readonly JudgedOrder[],
  tx: Transaction,
): Promise<void> {
  if (orders.length === 0) return;
  await tx.$executeRaw`
    UPDATE shop_order o SET ${columnsSet}
    FROM jsonb_to_recordset(${JSON.stringify(orders.map(rowOf))}::jsonb) AS r(id text, ${columnTypes})
    WHERE o.site_id = ${siteId} AND o.id = r.id`;
}

export type OrderLines = { readonly orderId: string } & LineChanges;

export async function writeLines(
  { siteId }: SiteScope,
  orders: readonly OrderLines[],
  tx: Transaction,
): Promise<void> {
  const removed = orders.flatMap(({ orderId, removed }) => removed.map((lineId) => ({ orderId, lineId })));
  if (removed.length > 0) {
    await tx.$executeRaw`
      DELETE FROM order_line l
      USING jsonb_to_recordset(${JSON.stringify(removed)}::jsonb) AS r("orderId" text, "lineId" text)
      WHERE l.site_id = ${siteId} AND l.order_id = r."orderId" AND l.line_id = r."lineId"`;
  }
  const written = orders.flatMap(({ orderId, written }) =>
    written.map(({ line: { weight, ...line }, position }) => ({
      orderId,
      ...line,
      position,
      weightValue: weight?.value ?? null,
      weightUnit: weight?.unit ?? null,
    })),
  );
  if (written.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO order_line (site_id, order_id, line_id, position, sku, name, quantity, quantity_refunded,
      unit_price_minor, weight_value, weight_unit, image_url, location, upc, options, requires_shipping)
    SELECT ${siteId}, l.*
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS l("orderId" text, "lineId" text, "position" int,
      sku text, name text, quantity int, "quantityRefunded" int, "unitPriceMinor" int, "weightValue" numeric,
      "weightUnit" text, "imageUrl" text, location text, upc text, options jsonb, "requiresShipping" boolean)`;
}
