import { createHash } from "node:crypto";

/** An endless row of tracking numbers that pass each carrier's own check digit; the same seed, the same row. */
export function createTrackingNumbers(seed: string): (carrier: string) => string {
  let count = 0;
  return (carrier) => {
    count += 1;
    const digits = digitsFrom(`${seed}:${count}:${carrier.toLowerCase()}`);
    switch (carrier.toLowerCase()) {
      case "usps":
        return withCheckDigit(`9400111${digits.slice(0, 14)}`, modTenCheckDigit);
      case "ups":
        // Shipper, service 03 (Ground), parcel.
        return `1Z${withCheckDigit(`${digits[0]}R${digits.slice(1, 5)}03${digits.slice(5, 12)}`, upsCheckDigit)}`;
      case "fedex":
      case "fedexcanada":
        return withCheckDigit(digits.slice(0, 11), fedExCheckDigit);
      case "canadapost":
        return withCheckDigit(`70${digits.slice(0, 13)}`, modTenCheckDigit);
      case "dhl":
      case "dhlcanada":
        return withCheckDigit(`1${digits.slice(0, 8)}`, (body) => Number(body) % 7);
      default:
        return `T${digits.slice(0, 12)}`;
    }
  };
}

function digitsFrom(text: string): string {
  return [...createHash("sha256").update(text).digest()].map((byte) => byte % 10).join("");
}

/** USPS and Canada Post: weights 3 and 1 from the right. */
export function modTenCheckDigit(body: string): number {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** UPS, of the fifteen characters after 1Z: weights 1 and 2, and a letter counts as a digit from A = 2. */
export function upsCheckDigit(body: string): number {
  const sum = [...body].reduce((total, character, at) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10;
    return total + value * (at % 2 === 0 ? 1 : 2);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** FedEx Express, of eleven digits: weights 3, 1, 7, modulo 11, and ten counts as nought. */
export function fedExCheckDigit(body: string): number {
  const weights = [3, 1, 7];
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at % 3] ?? 0), 0);
  return (sum % 11) % 10;
}

function withCheckDigit(body: string, checkDigit: (body: string) => number): string {
  return body + checkDigit(body);
}
