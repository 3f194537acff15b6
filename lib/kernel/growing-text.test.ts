import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingText } from "@/lib/kernel/growing-text";

test("the bytes are those of all pieces in a row, however much room was expected", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.nat(40), (pieces, expectedBytes) => {
      const text = new GrowingText(expectedBytes);
      for (const piece of pieces) text.add(piece);

      expect(text.bytes().equals(Buffer.from(pieces.join("")))).toBe(true);
    }),
  );
});
