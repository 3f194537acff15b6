import type { Fee, LineOption, OrderLine } from "@/lib/orders/order";
import type { Dice } from "@/lib/sample-shop/dice";
import { orderLineOf, type Part } from "@/lib/sample-shop/part";

export type Basket = { readonly lines: readonly OrderLine[]; readonly fees: readonly Fee[] };

/** What one customer puts in the basket for one vehicle: one to four different parts. */
export function fillBasket(parts: readonly Part[], origin: string, dice: Dice): Basket {
  const wares = parts.filter((part) => !part.isDownload);
  const first = drawn(wares, dice);
  const vehicle = first.vehicles.length === 0 ? null : drawn(first.vehicles, dice);
  const suitable = wares.filter(
    (part) => part.vehicles.length === 0 || part.vehicles.includes(vehicle ?? ""),
  );
  const chosen = new Set([first]);
  for (let more = dice.pick([0, 0, 1, 1, 2, 3]); more > 0; more -= 1) chosen.add(drawn(suitable, dice));

  const sold = [...chosen].map((part) => ({ part, quantity: quantityOf(part, dice) }));
  return {
    lines: sold.map(({ part, quantity }, index) =>
      orderLineOf(part, {
        lineId: String(index + 1),
        quantity,
        // Now and then one article is taken off again before it ships.
        quantityRefunded: quantity > 1 && dice.percent(4) ? 1 : 0,
        options: optionsOf(part, vehicle),
        origin,
      }),
    ),
    fees: coreCharges(sold),
  };
}

/** One article, once, for whoever needs a basket to tell a story. */
export function basketWith(parts: readonly Part[], sku: string, origin: string): Basket {
  const part = parts.find((one) => one.sku === sku);
  if (!part) throw new Error(`The sample catalogue has no ${sku}.`);
  const options = optionsOf(part, part.vehicles[0] ?? null);
  return {
    lines: [orderLineOf(part, { lineId: "1", quantity: 1, quantityRefunded: 0, options, origin })],
    fees: coreCharges([{ part, quantity: 1 }]),
  };
}

function drawn<Thing>(things: readonly Thing[], dice: Dice): Thing {
  const thing = things[dice.between(0, things.length - 1)];
  if (thing === undefined) throw new Error("The sample catalogue is empty.");
  return thing;
}

/** Spark plugs by the set, fluids and filters by a few, a radiator once. */
function quantityOf(part: Part, dice: Dice): number {
  if (part.picture === "ignition" && part.unitPriceMinor < 1500) return dice.pick([4, 6, 8]);
  if (part.unitPriceMinor < 3000) return dice.pick([1, 1, 2, 2, 3, 4]);
  return dice.percent(14) ? 2 : 1;
}

function optionsOf(part: Part, vehicle: string | null): LineOption[] {
  const options: LineOption[] = [];
  if (part.vehicles.length > 0 && vehicle !== null) options.push({ name: "Vehicle", value: vehicle });
  if (part.coreChargeMinor > 0) options.push({ name: "Core", value: "Exchange, old part comes back" });
  return options;
}

/** One fee for all worn parts that are to come back. */
function coreCharges(sold: readonly { readonly part: Part; readonly quantity: number }[]): Fee[] {
  const amountMinor = sold.reduce((sum, { part, quantity }) => sum + part.coreChargeMinor * quantity, 0);
  return amountMinor === 0 ? [] : [{ name: "Core charge", amountMinor }];
}
