import { type OrderLine, shippableQuantity, type Weight, type WeightUnit } from "@/lib/orders/order";

const gramsIn: Record<WeightUnit, number> = { g: 1, kg: 1000, oz: 28.349523125, lb: 453.59237 };

type Weighed = Pick<OrderLine, "quantity" | "quantityRefunded" | "requiresShipping" | "weight">;

/** A pound has 16 ounces and a kilogram 1,000 grams: from there on people use the larger one. */
const larger: Partial<Record<WeightUnit, WeightUnit>> = { oz: "lb", g: "kg" };

/** What is to be shipped weighs this, in the system of the first article that says one; and how many do not say. */
export function totalWeight(lines: readonly Weighed[]): { weight: Weight | null; unknown: number } {
  const shippable = lines.filter((line) => shippableQuantity(line) > 0);
  const known = shippable.flatMap((line) =>
    line.weight === null || line.weight.value <= 0
      ? []
      : [{ ...line.weight, quantity: shippableQuantity(line) }],
  );
  const unknown = shippable.length - known.length;
  const first = known[0]?.unit;
  if (first === undefined) return { weight: null, unknown };
  const grams = known.reduce((sum, line) => sum + line.value * gramsIn[line.unit] * line.quantity, 0);
  const above = larger[first];
  const unit = above !== undefined && grams >= gramsIn[above] ? above : first;
  return { weight: { value: Math.round((grams / gramsIn[unit]) * 100) / 100, unit }, unknown };
}
