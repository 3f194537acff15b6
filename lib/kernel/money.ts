/** Amounts are integers in the currency's minor unit (cents, yen, fils); a float never holds money. */

/** The largest amount a column holds (PostgreSQL integer). */
export const maxMinor = 2_147_483_647;

// Asking the platform costs more than all else that is done with an amount.
const decimalsByCurrency = new Map<string, number>();

/** How many decimals the currency has: 2 for USD, 0 for JPY, 3 for KWD. Throws on a code that is not ISO 4217's shape. */
export function currencyDecimals(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsByCurrency.set(currency, decimals);
  return decimals;
}

/** "39.90" in USD → 3990. null when the text is not a plain decimal or has more decimals than the currency. */
export function parseMinor(text: string, currency: string): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const decimals = currencyDecimals(currency);
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return null;
  const minor = Number(match[2] + fraction.padEnd(decimals, "0"));
  return match[1] && minor !== 0 ? -minor : minor;
}

/** 3990 in USD → "39.90"; 500 in JPY → "500". The inverse of parseMinor. */
export function formatMinor(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const sign = minor < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The amount in hundredths, which is what a feed with two decimals carries; null when a third decimal would be lost. */
export function toHundredths(minor: number, currency: string): number | null {
  const hundredths = minor * 10 ** (2 - currencyDecimals(currency));
  return Number.isInteger(hundredths) ? hundredths : null;
}
