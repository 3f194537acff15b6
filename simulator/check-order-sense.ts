import type { OrderProblem } from "@/simulator/check-order";
import type { ImportWindow } from "@/simulator/custom-store-client";
import type { ImportedLine, ImportedOrder } from "@/simulator/imported-order";

const htmlEntity = /&(amp|lt|gt|quot|apos|nbsp|eacute|egrave|agrave|#\d+|#x[0-9a-f]+);/i;

/** Rules between elements: the documentation demands them, and ShipStation refuses the batch. */
export function brokenRules(order: ImportedOrder): OrderProblem[] {
  const problems: OrderProblem[] = [];
  order.lines.forEach((line, at) => {
    const path = `Items/Item[${at + 1}]/UnitPrice`;
    if (line.adjustment && line.unitPriceCents >= 0) {
      problems.push({ path, message: "An adjustment line must have a negative price." });
    }
    if (!line.adjustment && line.unitPriceCents < 0) {
      problems.push({ path, message: "Only an adjustment line may have a negative price." });
    }
  });
  return problems;
}

/** Addresses that ShipStation drops without a word: the order of that address alone is not imported. */
export function reasonNotImported({ shipTo: { country, state, postalCode } }: ImportedOrder): string | null {
  if ((country === "US" || country === "CA") && !/^[A-Z]{2}$/.test(state)) {
    return `A ship-to state of ${country} is two letters, and "${state}" came.`;
  }
  if (country === "US" && postalCode !== "" && !/^\d{5}(-\d{4})?$/.test(postalCode)) {
    return `"${postalCode}" is not a ZIP code.`;
  }
  if (country === "CA" && postalCode !== "" && !/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(postalCode)) {
    return `"${postalCode}" is not a Canadian postal code.`;
  }
  return null;
}

/** What ShipStation would take but a merchant would stumble over. */
export function doubts(order: ImportedOrder, window: ImportWindow): OrderProblem[] {
  const found: OrderProblem[] = [];
  const lineTotal = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceCents, 0);
  const sum = lineTotal + (order.taxCents ?? 0) + order.shippingCents;
  if (sum !== order.totalCents) {
    found.push({
      path: "OrderTotal",
      message: `Lines ${money(lineTotal)} + tax ${money(order.taxCents ?? 0)} + shipping ${money(
        order.shippingCents,
      )} make ${money(sum)}, the total says ${money(order.totalCents)}.`,
    });
  }
  if (order.totalCents < 0) found.push({ path: "OrderTotal", message: "The total is negative." });
  const modified = order.lastModified.getTime();
  if (modified < window.start.getTime() || modified > window.end.getTime()) {
    found.push({
      path: "LastModified",
      message: "The order was changed outside the window that was asked for.",
    });
  }
  if (order.lines.every((line) => line.adjustment)) {
    found.push({ path: "Items", message: "The order has nothing to ship." });
  }
  order.lines.forEach((line, at) => {
    for (const message of lineDoubts(line, order.lines))
      found.push({ path: `Items/Item[${at + 1}]`, message });
  });
  if (htmlEntity.test(JSON.stringify(order))) {
    found.push({ path: "Order", message: "A text holds an HTML entity and would be printed with it." });
  }
  return found;
}

function lineDoubts(line: ImportedLine, lines: readonly ImportedLine[]): string[] {
  const found: string[] = [];
  if (line.sku === "" && !line.adjustment) found.push("A line without a SKU is merged with others like it.");
  if (line.lineItemId === "") found.push("Without a LineItemID a shipment cannot name this line.");
  else if (lines.find((other) => other.lineItemId === line.lineItemId) !== line) {
    found.push(`LineItemID ${line.lineItemId} names two lines.`);
  }
  if (line.weightHundredths !== null && line.weightUnits === "") found.push("The weight has no unit.");
  return found;
}

function money(cents: number): string {
  return `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}
