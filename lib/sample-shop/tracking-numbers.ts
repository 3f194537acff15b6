import type { Dice } from "@/lib/sample-shop/dice";

// Numbers of the right shape with right check digits, so that they look and validate like the carriers' own.

export function trackingNumber(carrier: string, dice: Dice): string {
  switch (carrier) {
    case "UPS":
      return upsNumber(dice);
    case "USPS":
      return uspsNumber(dice);
    case "FedEx":
      return fedExNumber(dice);
    case "DHL Express":
      return dhlNumber(dice);
    default:
      return `6A${digits(11, dice)}`;
  }
}

function digits(count: number, dice: Dice): string {
  return Array.from({ length: count }, () => dice.between(0, 9)).join("");
}

function weighted(text: string, weights: readonly number[]): number {
  return [...text].reduce((sum, sign, at) => sum + valueOf(sign) * (weights[at % weights.length] ?? 0), 0);
}

/** UPS reads letters as digits too: A is 2. */
function valueOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10;
}

function upsNumber(dice: Dice): string {
  const body = `R4E58W03${digits(7, dice)}`;
  return `1Z${body}${(10 - (weighted(body, [1, 2]) % 10)) % 10}`;
}

function uspsNumber(dice: Dice): string {
  const body = `9400109${digits(14, dice)}`;
  return `${body}${(10 - (weighted(body, [3, 1]) % 10)) % 10}`;
}

function fedExNumber(dice: Dice): string {
  const body = `77${digits(9, dice)}`;
  return `${body}${(weighted(body, [3, 1, 7]) % 11) % 10}`;
}

function dhlNumber(dice: Dice): string {
  const body = `58${digits(7, dice)}`;
  return `${body}${Number(body) % 7}`;
}
