import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import type { Address } from "@/lib/orders/address";
import type { OrderContent } from "@/lib/orders/order";
import type { LineChanges } from "@/lib/orders/order-difference";
import type { OrderJudgement } from "@/lib/orders/order-judgement";
import type { ShippingProblem } from "@/lib/orders/shipping-problems";
import { Prisma } from "@/lib/platform/database/generated/client";
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

type Judged = OrderJudgement & { readonly intakeHash: string };

/** Stores a new order without its lines; null when somebody else has just taken the number. */
export async function insertOrder(
  scope: SiteScope,
  content: OrderContent,
  judgement: Judged,
  now: Date,
  tx: Transaction,
): Promise<string | null> {
  const id = newId("ord");
  const made = await tx.order.createMany({
    data: [
      {
        siteId: scope.siteId,
        id,
        number: content.number,
        createdAt: now,
        ...columns(content),
        ...judged(judgement),
      },
    ],
    skipDuplicates: true,
  });
  return made.count === 1 ? id : null;
}

export async function updateOrder(
  scope: SiteScope,
  id: string,
  content: OrderContent,
  judgement: Judged,
  tx: Transaction,
): Promise<void> {
  await tx.order.update({
    where: { siteId_id: { siteId: scope.siteId, id } },
    data: { ...columns(content), ...judged(judgement) },
  });
}

export async function writeLines(
  scope: SiteScope,
  orderId: string,
  { removed, written }: LineChanges,
  tx: Transaction,
): Promise<void> {
  const { siteId } = scope;
  if (removed.length > 0) {
    await tx.orderLine.deleteMany({ where: { siteId, orderId, lineId: { in: [...removed] } } });
  }
  if (written.length === 0) return;
  const rows = written.map(({ line: { weight, ...line }, position }) => ({
    ...line,
    position,
    weightValue: weight?.value ?? null,
    weightUnit: weight?.unit ?? null,
  }));
  // One parameter for them all: a thousand lines as sixteen thousand parameters take Prisma seconds.
  await tx.$executeRaw`
    INSERT INTO order_line (site_id, order_id, line_id, position, sku, name, quantity, quantity_refunded,
      unit_price_minor, weight_value, weight_unit, image_url, location, upc, options, requires_shipping)
    SELECT ${siteId}, ${orderId}, l.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l("lineId" text, "position" int, sku text, name text,
      quantity int, "quantityRefunded" int, "unitPriceMinor" int, "weightValue" numeric, "weightUnit" text,
      "imageUrl" text, location text, upc text, options jsonb, "requiresShipping" boolean)`;
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

/** The content in columns. The number is not among them: it never changes. */
function columns({ customer, customFields, lines: _, number: __, ...content }: OrderContent) {
  return {
    ...content,
    customerCode: customer.code,
    customerEmail: customer.email,
    customerPhone: customer.phone,
    customerLocale: customer.locale,
    billTo: content.billTo ?? Prisma.DbNull,
    shipTo: content.shipTo ?? Prisma.DbNull,
    discounts: [...content.discounts],
    fees: [...content.fees],
    customField1: customFields[0],
    customField2: customFields[1],
    customField3: customFields[2],
  };
}

function judged(judgement: Judged) {
  return { ...judgement, problems: [...judgement.problems], flags: [...judgement.flags] };
}
