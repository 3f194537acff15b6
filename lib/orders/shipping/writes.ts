import type { SiteScope } from "@/lib/access/site-scope";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Statements, send } from "@/lib/platform/database/plain-transaction";
import type { ParcelsLeft } from "@/lib/shipments/shipped-quantities";

/** What a parcel needs to know of its order, as it stands once the order is locked. */
export type LockedOrder = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly customerEmail: string;
  readonly flags: readonly string[];
  readonly shippedAt: Date | null;
  readonly feeCount: number;
  readonly discountCount: number;
  readonly lines: readonly {
    readonly lineId: string;
    readonly sku: string;
    readonly name: string;
    readonly upc: string;
    readonly quantity: number;
    readonly quantityRefunded: number;
    readonly requiresShipping: boolean;
  }[];
  /** What left already; `everKeys` are the notice keys of the voided ones too. */
  readonly parcels: ParcelsLeft & { readonly everKeys: readonly string[] };
};

/** What one order may be called by; no order's id or number is empty. */
export type OrderNames = {
  readonly id?: string;
  readonly number?: string;
  readonly otherNumber?: string;
};

/**
 * Each name a value of its own: for a list of them, whose length it cannot know, PostgreSQL would plan these statements anew
 * for every notice, which takes longer than they do.
 */
function isNamed({ id = "", number = "", otherNumber = "" }: OrderNames): Prisma.Sql {
  return Prisma.sql`(id = ${id} OR number = ${number} OR number = ${otherNumber})`;
}

/**
 * Takes the rows of the orders that are named so until commit: whoever else wants to ship or change them waits. In the
 * order of their numbers, as batches of the intake take them.
 */
export async function lockOrderRows(
  { siteId }: SiteScope,
  names: OrderNames,
  tx: Statements,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    /* prepared: lock-orders */
    SELECT id FROM shop_order
    WHERE site_id = ${siteId} AND ${isNamed(names)}
    ORDER BY number COLLATE "C" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

type Row = Omit<LockedOrder, "lines" | "parcels"> & {
  readonly lines: LockedOrder["lines"] | null;
  readonly parcelCount: number;
  readonly parcelKeys: readonly string[];
  readonly units: Readonly<Record<string, number>> | null;
};

/** The orders whole. A statement of its own: the one that waits for a lock sees other tables as they were before. */
export async function lockedOrders(
  { siteId }: SiteScope,
  names: OrderNames,
  tx: Statements,
): Promise<LockedOrder[]> {
  const rows = await tx.$queryRaw<Row[]>`
    /* prepared: locked-order */
    SELECT o.id, o.number, o.status, o.customer_email AS "customerEmail", o.flags, o.shipped_at AS "shippedAt",
      jsonb_array_length(o.fees) AS "feeCount", jsonb_array_length(o.discounts) AS "discountCount",
      (SELECT jsonb_agg(jsonb_build_object('lineId', line_id, 'sku', sku, 'name', name, 'upc', upc,
          'quantity', quantity, 'quantityRefunded', quantity_refunded, 'requiresShipping', requires_shipping)
          ORDER BY position)
        FROM order_line WHERE site_id = ${siteId} AND order_id = o.id) AS lines,
      parcel.*,
      (SELECT jsonb_object_agg(line_id, units) FROM (
        SELECT i.line_id, sum(i.quantity_counted) AS units FROM shipment_item i
        JOIN shipment s ON s.site_id = i.site_id AND s.order_id = i.order_id AND s.id = i.shipment_id
        WHERE i.site_id = ${siteId} AND i.order_id = o.id AND i.line_id IS NOT NULL AND s.voided_at IS NULL
        GROUP BY i.line_id) line) AS units
    FROM shop_order o CROSS JOIN LATERAL (
      SELECT COALESCE(array_agg(notice_key), '{}') AS "parcelKeys",
        count(*) FILTER (WHERE voided_at IS NULL)::int AS "parcelCount"
      FROM shipment WHERE site_id = ${siteId} AND order_id = o.id) parcel
    WHERE o.site_id = ${siteId} AND ${isNamed(names)}`;
  return rows.map(orderOf);
}

function orderOf({ lines, parcelCount, parcelKeys, units, ...order }: Row): LockedOrder {
  const shipped = new Map(Object.entries(units ?? {}));
  return { ...order, lines: lines ?? [], parcels: { count: parcelCount, everKeys: parcelKeys, shipped } };
}

export async function storeShipping(
  { siteId }: SiteScope,
  orderId: string,
  shipping: {
    readonly status: string;
    readonly shippingProgress: "none" | "partial" | "complete";
    readonly shippedAt: Date | null;
    readonly flags: readonly string[];
  },
  tx: Statements,
): Promise<void> {
  await send(
    tx,
    Prisma.sql`
    /* prepared: order-shipping */
    UPDATE shop_order SET status = ${shipping.status}, shipped_at = ${shipping.shippedAt}::timestamptz,
      shipping_progress = ${shipping.shippingProgress}::shipping_progress, flags = ${[...shipping.flags]}::text[]
    WHERE site_id = ${siteId} AND id = ${orderId}`,
  );
}
