import { hundredthsIn } from "@/lib/kernel/hundredths";
import { maxHundredths } from "@/lib/shipstation/wire/exported-order";

/** An order that no valid element can be made of. Such orders are held back before; this is the last guard. */
export class UnexportableOrder extends Error {
  readonly reason: string;
  readonly path: string;

  constructor(reason: string, path: string) {
    super(`The order cannot be exported: ${reason} at ${path}`);
    this.name = "UnexportableOrder";
    this.reason = reason;
    this.path = path;
  }
}

export type AmountOf = (minor: number, path: string) => number;

/** Turns the currency's minor units into hundredths, or throws where the feed has no room for the amount. */
export function amountIn(currency: string): AmountOf {
  const hundredthsOf = hundredthsIn(currency);
  return (minor, path) => {
    const hundredths = hundredthsOf(minor);
    if (hundredths === null) throw new UnexportableOrder("amount-not-representable", path);
    if (Math.abs(hundredths) > maxHundredths) throw new UnexportableOrder("total-too-large", path);
    return hundredths;
  };
}
