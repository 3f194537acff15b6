import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlain } from "@/lib/kernel/clean-text";
import { GrowingText } from "@/lib/kernel/growing-text";

type Piece = { readonly written: string; readonly add: (text: GrowingText) => void };

const anyText = fc.string({ unit: "grapheme" });
const piece = (written: string, add: Piece["add"]): Piece => ({ written, add });
/** Where a digit more begins, something is easily wrong by one. */
const powerOfTen = fc.integer({ min: 0, max: 15 }).map((exponent) => 10 ** exponent);
const someNumber = fc.oneof(
  fc.maxSafeNat(),
  powerOfTen,
  powerOfTen.map((power) => power - 1),
);
const somePiece: fc.Arbitrary<Piece> = fc.oneof(
  anyText.map((given) => piece(given, (text) => text.add(given))),
  anyText.map((given) => piece(given, (text) => text.addBytes(Buffer.from(given)))),
  fc.oneof(fc.string(), anyText).map((given) => {
    const plain = isPlain(given);
    return piece(plain ? given : "", (text) => expect(text.addPlain(given)).toBe(plain));
  }),
  fc.tuple(someNumber, fc.integer({ min: 1, max: 6 })).map(([number, leastDigits]) => {
    const digits = String(number).padStart(leastDigits, "0");
    return piece(digits, (text) => text.addDigits(number, leastDigits));
  }),
);

const written = (pieces: readonly Piece[]) => Buffer.from(pieces.map((one) => one.written).join(""));

test("the bytes are those of all pieces in a row, however much room was expected", () => {
  fc.assert(
    fc.property(fc.array(somePiece), fc.nat(40), (pieces, expectedBytes) => {
      const text = new GrowingText(expectedBytes);
      for (const { add } of pieces) add(text);

      expect(text.bytes()).toEqual(written(pieces));
      expect(text.length).toBe(written(pieces).length);
    }),
    { numRuns: 1000 },
  );
});

test("what is taken out again leaves what was there before", () => {
  fc.assert(
    fc.property(fc.array(somePiece), fc.array(somePiece), fc.array(somePiece), (kept, taken, more) => {
      const text = new GrowingText(0);
      for (const { add } of kept) add(text);
      const { length } = text;
      for (const { add } of taken) add(text);
      text.cutTo(length);
      for (const { add } of more) add(text);

      expect(text.bytes()).toEqual(written([...kept, ...more]));
    }),
  );
});
