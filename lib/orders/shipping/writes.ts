import type { SiteScope } from "@/lib/access/site-scope";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";

/** What a parcel needs to know of its order. */
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
};

/** Takes the order's row until commit: whoever else wants to ship or change it waits. */
export async function lockOrderRow(
  scope: SiteScope,
  by: { readonly id: string } | { readonly number: string },
  tx: Transaction,
): Promise<LockedOrder | null> {
  const { siteId } = scope;
  const isNamed = "id" in by ? Prisma.sql`id = ${by.id}` : Prisma.sql`number = ${by.number}`;
  const [found] = await tx.$queryRaw<{ id: string; fees: number; discounts: number }[]>`
    SELECT id, jsonb_array_length(fees) AS fees, jsonb_array_length(discounts) AS discounts
    FROM shop_order WHERE site_id = ${siteId} AND ${isNamed} FOR UPDATE`;
  if (!found) return null;
  const { id } = found;
  const order = await tx.order.findUnique({
    where: { siteId_id: { siteId, id } },
    select: {
      id: true,
      number: true,
      status: true,
      customerEmail: true,
      flags: true,
      shippedAt: true,
      lines: {
        orderBy: { position: "asc" },
        select: {
          lineId: true,
          sku: true,
          name: true,
          upc: true,
          quantity: true,
          quantityRefunded: true,
          requiresShipping: true,
        },
      },
    },
  });
  return order && { ...order, feeCount: found.fees, discountCount: found.discounts };
}

export async function storeShipping(
  scope: SiteScope,
  orderId: string,
  shipping: {
    readonly status: string;
    readonly shippingProgress: "none" | "partial" | "complete";
    readonly shippedAt: Date | null;
    readonly flags: readonly string[];
  },
  tx: Transaction,
): Promise<void> {
  await tx.order.update({
    where: { siteId_id: { siteId: scope.siteId, id: orderId } },
    data: { ...shipping, flags: [...shipping.flags] },
  });
}
