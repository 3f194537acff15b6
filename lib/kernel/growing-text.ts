import { isPlainCode } from "@/lib/kernel/clean-text";

const zero = 0x30;

/**
 * A long text that becomes UTF-8 piece by piece: none of its pieces is kept, and they are never put together as text,
 * only to be read once more. What most of it is made of, known pieces, plain texts and numbers, is written byte by byte:
 * joining texts of a few letters takes V8 longer than the letters.
 */
export class GrowingText {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** `expectedBytes` saves copying; the text may become longer. */
  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expectedBytes);
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    // UTF-8 has three bytes at most for a unit of UTF-16.
    this.#makeRoom(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** UTF-8 already. */
  addBytes(piece: Uint8Array): void {
    const { length } = piece;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    const from = this.#length;
    for (let index = 0; index < length; index++) bytes[from + index] = piece[index] as number;
    this.#length = from + length;
  }

  /** False for a text that is not plain (clean-text.ts): nothing of it was added. */
  addPlain(text: string): boolean {
    const { length } = text;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    const from = this.#length;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (!isPlainCode(code)) return false;
      bytes[from + index] = code;
    }
    this.#length = from + length;
    return true;
  }

  /** A whole number from 0 on, with zeros before it where it has fewer digits. */
  addDigits(number: number, leastDigits = 1): void {
    let digits = leastDigits;
    for (let over = 10 ** leastDigits; number >= over; over *= 10) digits++;
    this.#makeRoom(digits);
    const bytes = this.#bytes;
    const from = this.#length;
    for (let index = from + digits - 1, left = number; index >= from; index--) {
      const tens = Math.trunc(left / 10);
      bytes[index] = zero + (left - tens * 10);
      left = tens;
    }
    this.#length = from + digits;
  }

  /** Takes out what was added after it was that long. */
  cutTo(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** What was added so far. */
  bytes(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more > this.#bytes.length) this.#grow(this.#length + more);
  }

  #grow(needed: number): void {
    const longer = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
