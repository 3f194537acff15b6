import type { WeightUnit } from "@/lib/orders/order";
import type { StoredLine, StoredOrder } from "@/lib/orders/stored-order";
import type { Prisma } from "@/lib/platform/database/generated/client";

/** Everything an order consists of, in the order in which it is read. */
export const orderParts = {
  lines: { orderBy: { position: "asc" } },
  notes: { orderBy: { id: "asc" } },
  shipments: {
    where: { voidedAt: null },
    select: { items: { where: { lineId: { not: null } }, select: { lineId: true, quantityCounted: true } } },
  },
} as const satisfies Prisma.OrderInclude;

type OrderRow = Prisma.OrderGetPayload<{ include: typeof orderParts }>;
type LineRow = OrderRow["lines"][number];

/** JSON columns were written from these very types and by nothing else. */
function asWritten<Value>(json: unknown): Value {
  return json as Value;
}

/** A row as the rest of the house knows it. */
export function storedOrderFromRow(row: OrderRow, changedAt: Date): StoredOrder {
  const shipped = shippedByLine(row);
  return {
    id: row.id,
    number: row.number,
    placedAt: row.placedAt,
    status: row.status,
    currency: row.currency,
    customer: {
      code: row.customerCode,
      email: row.customerEmail,
      phone: row.customerPhone,
      locale: row.customerLocale,
    },
    billTo: asWritten(row.billTo),
    shipTo: asWritten(row.shipTo),
    shippingMethod: row.shippingMethod,
    paymentMethod: row.paymentMethod,
    lines: row.lines.map((line) => storedLineFromRow(line, shipped.get(line.lineId) ?? 0)),
    discounts: asWritten(row.discounts),
    fees: asWritten(row.fees),
    taxTotalMinor: row.taxTotalMinor,
    shippingTotalMinor: row.shippingTotalMinor,
    totalMinor: row.totalMinor,
    customerNotes: row.customerNotes,
    internalNotes: row.internalNotes,
    gift: row.gift,
    giftMessage: row.giftMessage,
    customFields: [row.customField1, row.customField2, row.customField3],
    source: row.source,
    requestedWarehouse: row.requestedWarehouse,
    changedAt,
    shippedAt: row.shippedAt,
    shippingProgress: row.shippingProgress,
    problems: asWritten(row.problems),
    flags: row.flags,
    isSample: row.isSample,
    staffNotes: row.notes.map(({ id, text, authorName, createdAt }) => ({ id, text, authorName, createdAt })),
  };
}

function storedLineFromRow(row: LineRow, quantityShipped: number): StoredLine {
  return {
    lineId: row.lineId,
    sku: row.sku,
    name: row.name,
    quantity: row.quantity,
    quantityRefunded: row.quantityRefunded,
    unitPriceMinor: row.unitPriceMinor,
    weight:
      row.weightValue !== null && row.weightUnit !== null
        ? { value: row.weightValue.toNumber(), unit: row.weightUnit as WeightUnit }
        : null,
    imageUrl: row.imageUrl,
    location: row.location,
    upc: row.upc,
    options: asWritten(row.options),
    requiresShipping: row.requiresShipping,
    quantityShipped,
  };
}

function shippedByLine(row: OrderRow): ReadonlyMap<string, number> {
  const shipped = new Map<string, number>();
  for (const { lineId, quantityCounted } of row.shipments.flatMap((shipment) => shipment.items)) {
    if (lineId !== null) shipped.set(lineId, (shipped.get(lineId) ?? 0) + quantityCounted);
  }
  return shipped;
}
