import type { OrderContent, OrderLine } from "@/lib/orders/order";

/** What was ordered, before refunds and discounts. */
export function linesTotalMinor(lines: readonly Pick<OrderLine, "quantity" | "unitPriceMinor">[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
}

/** What the parts of the order add up to. */
export function expectedTotalMinor(
  content: Pick<OrderContent, "lines" | "discounts" | "fees" | "taxTotalMinor" | "shippingTotalMinor">,
): number {
  const fees = content.fees.reduce((sum, fee) => sum + fee.amountMinor, 0);
  const discounts = content.discounts.reduce((sum, discount) => sum + discount.amountMinor, 0);
  return (
    linesTotalMinor(content.lines) + fees - discounts + content.taxTotalMinor + content.shippingTotalMinor
  );
}

export function hasTotalMismatch(content: OrderContent): boolean {
  return expectedTotalMinor(content) !== content.totalMinor;
}

/** How many of a line are left once refunds are taken off; nothing is refunded twice. */
export function keptQuantity(line: Pick<OrderLine, "quantity" | "quantityRefunded">): number {
  return line.quantity - refundedQuantity(line);
}

export function isFullyRefunded(line: Pick<OrderLine, "quantity" | "quantityRefunded">): boolean {
  return line.quantity > 0 && line.quantityRefunded >= line.quantity;
}

/** The total once the refunded articles are taken off, which is what the remaining lines add up to. */
export function totalAfterRefundsMinor(content: Pick<OrderContent, "lines" | "totalMinor">): number {
  return content.lines.reduce(
    (total, line) => total - refundedQuantity(line) * line.unitPriceMinor,
    content.totalMinor,
  );
}

function refundedQuantity(line: Pick<OrderLine, "quantity" | "quantityRefunded">): number {
  return Math.max(0, Math.min(line.quantity, line.quantityRefunded));
}
