import { GrowingText } from "@/lib/kernel/growing-text";

const minus = Buffer.from("-");
const point = Buffer.from(".");

/** 10699 → 106.99: a point, two decimals, no thousands separator, whatever the language of the machine. */
export function addDecimal(text: GrowingText, hundredths: number): void {
  const size = Math.abs(hundredths);
  if (hundredths < 0) text.addBytes(minus);
  text.addDigits(Math.trunc(size / 100));
  text.addBytes(point);
  text.addDigits(size % 100, 2);
}

/** The same as a text of its own. */
export function decimal(hundredths: number): string {
  const text = new GrowingText(16);
  addDecimal(text, hundredths);
  return text.bytes().toString();
}
