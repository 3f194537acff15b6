import { currencyDecimals } from "@/lib/kernel/money";

const decimalsByCurrency = new Map<string, number>();

/** toHundredths for many amounts of a currency: asking for its decimals costs more than all else in an export. */
export function hundredthsIn(currency: string): (minor: number) => number | null {
  let decimals = decimalsByCurrency.get(currency);
  if (decimals === undefined) {
    decimals = currencyDecimals(currency);
    decimalsByCurrency.set(currency, decimals);
  }
  const factor = 10 ** (2 - decimals);
  return (minor) => {
    const hundredths = minor * factor;
    return Number.isInteger(hundredths) ? hundredths : null;
  };
}
