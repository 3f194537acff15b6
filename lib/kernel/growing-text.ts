/**
 * A long text that becomes UTF-8 piece by piece: none of its pieces is kept, and they are never put together as text,
 * only to be read once more.
 */
export class GrowingText {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** `expectedBytes` saves copying; the text may become longer. */
  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expectedBytes);
  }

  add(piece: string): void {
    // UTF-8 has three bytes at most for a unit of UTF-16.
    const needed = this.#length + piece.length * 3;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#bytes.write(piece, this.#length);
  }

  /** What was added so far. */
  bytes(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const longer = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
