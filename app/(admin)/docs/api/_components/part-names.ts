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

export type PartName = (typeof bodyParts | typeof answerParts)[number];

export function isPartName(name: string): name is PartName {
  return [...bodyParts, ...answerParts].some((part) => part === name);
}
