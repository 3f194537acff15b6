import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import type { Address } from "@/lib/orders/address";
import type { ShippingProblem } from "@/lib/orders/shipping-problems";
import type { Transaction } from "@/lib/platform/database/transaction";

/** Takes the order's row until commit; null when the site has no order of that number. */
export async function lockOrderByNumber(
  scope: SiteScope,
  number: string,
  tx: Transaction,
): Promise<{ readonly id: string; readonly intakeHash: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; intake_hash: string }[]>`
    SELECT id, intake_hash FROM shop_order
    WHERE site_id = ${scope.siteId} AND number = ${number} FOR UPDATE`;
  const row = rows[0];
  return row ? { id: row.id, intakeHash: row.intake_hash } : null;
}

export async function storeStatus(
  scope: SiteScope,
  id: string,
  { status, shippedAt }: { readonly status: string; readonly shippedAt: Date | null },
  tx: Transaction,
): Promise<void> {
  await tx.order.update({ where: { siteId_id: { siteId: scope.siteId, id } }, data: { status, shippedAt } });
}

export async function storeShipTo(
  scope: SiteScope,
  id: string,
  { shipTo, problems }: { readonly shipTo: Address; readonly problems: readonly ShippingProblem[] },
  tx: Transaction,
): Promise<void> {
  await tx.order.update({
    where: { siteId_id: { siteId: scope.siteId, id } },
    data: { shipTo, problems: [...problems] },
  });
}

export async function insertNote(
  scope: SiteScope,
  orderId: string,
  note: { readonly text: string; readonly authorId: string | null; readonly authorName: string },
  now: Date,
  tx: Transaction,
): Promise<void> {
  await tx.orderNote.create({
    data: { siteId: scope.siteId, orderId, id: newId("note"), ...note, createdAt: now },
  });
}
