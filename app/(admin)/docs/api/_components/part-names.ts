/** The parts of bodies, the whole first. */
export const bodyParts = [
  "Order",
  "Customer",
  "ShipTo",
  "BillTo",
  "Item",
  "Weight",
  "ItemOption",
  "Discount",
  "Fee",
] as const;

/** The parts that only answers have. */
export const answerParts = ["Answer", "AnswerItem", "Held", "Shipment", "ShipmentItem"] as const;

/** The part that answers a batch. */
const batchPart = "BatchResult";

export type PartName = (typeof bodyParts | typeof answerParts)[number] | typeof batchPart;

export function isPartName(name: string): name is PartName {
  return [...bodyParts, ...answerParts, batchPart].some((part) => part === name);
}
