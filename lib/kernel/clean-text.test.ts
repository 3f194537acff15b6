import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanText,
  clip,
  forbiddenCharacterCount,
  isBlank,
  isPlain,
  markedText,
  xmlSafeText,
} from "@/lib/kernel/clean-text";
import { decodeEntities } from "@/lib/kernel/html-entities";
import { hostileText } from "@/lib/testing/feed-orders";

const runs = { numRuns: 1000 };

describe("cleaning", () => {
  test.each([
    ["Caf&eacute; &amp; Co", "Café & Co"],
    ["&#233;&#xE9;&#Xe9;", "ééé"],
    ["5 &euro; &ndash; &frac12; &sup2;", "5 € – ½ ²"],
    ["&#128;&#146;", "€’"],
    ["&apos;&quot;&lt;b&gt;", "'\"<b>"],
    ["&there4; &hearts; &Omega;&omega;", "∴ ♥ Ωω"],
    ["a &bogus; b &amp b &; &#; &#x;", "a &bogus; b &amp b &; &#; &#x;"],
    ["&constructor; &toString;", "&constructor; &toString;"],
    ["&#x110000; &#99999999;", "&#x110000; &#99999999;"],
    ["&#x1F600;", "\u{1f600}"],
  ])("%j reads as %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("what is taken for plain comes out as the long way would leave it", () => {
    const longWay = (text: string) => xmlSafeText(decodeEntities(text)).trim();
    const every = Array.from({ length: 0x1_0000 }, (_, code) => `a${String.fromCharCode(code)}lt; b`);

    expect(every.filter((text) => cleanText(text) !== longWay(text))).toEqual([]);
    expect(every.filter(isPlain)).toHaveLength(0x7f - 0x20 - 3);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(cleanText(text)).toBe(longWay(text));
      }),
      runs,
    );
  });

  test("entities are read once, so an escaped entity stays an entity", () => {
    expect(cleanText("&amp;eacute; &amp;amp;")).toBe("&eacute; &amp;");
  });

  test.each([
    ["A\0B\u0008\u000b\u000c\u001fC", "ABC"],
    ["tab\tand\nnewline", "tab\tand\nnewline"],
    ["windows\r\nold mac\rend", "windows\nold mac\nend"],
    ["half \ud83d pair", "half \ufffd pair"],
    ["\ude00", "\ufffd"],
    ["x\ufffe\uffffy", "xy"],
    ["\u{1f600}", "\u{1f600}"],
    ["&#0;&#1;&#xFFFE;z", "z"],
    ["&#xD83D;", "\ufffd"],
    ["  \u00a0 blanks \n", "blanks"],
  ])("%j keeps what XML can carry: %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("identifiers are not decoded or trimmed", () => {
    expect(xmlSafeText(" A&amp;B ")).toBe(" A&amp;B ");
  });

  test("where a lookup must not be fooled, what is taken out leaves a mark", () => {
    expect(markedText("A\0B\r\n\ud83d")).toBe("A\ufffdB\n\ufffd");
    expect(markedText("10042")).toBe("10042");
  });

  test("whatever comes in, only characters of XML 1.0 come out", () => {
    const allowed = /^[\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(xmlSafeText(text)).toMatch(allowed);
        expect(xmlSafeText(xmlSafeText(text))).toBe(xmlSafeText(text));
        expect(cleanText(text)).toMatch(allowed);
      }),
      runs,
    );
  });

  test("text without anything odd stays as it is", () => {
    // Among these are blanks such as the em space, which are taken off its ends.
    const letters = fc.stringMatching(/^[\x21-\x25\x27-\x7e\u00a1-\ud7ff]{1,40}$/);
    fc.assert(
      fc.property(
        letters.map((text) => text.trim()),
        (text) => {
          expect(cleanText(text)).toBe(text);
          expect(forbiddenCharacterCount(text)).toBe(0);
        },
      ),
      runs,
    );
  });

  test("removed and replaced characters are counted, line ends are not", () => {
    expect(forbiddenCharacterCount("a\0b\u001f\ud83d\r\n\ufffe")).toBe(4);
    expect(forbiddenCharacterCount("\u{1f600}\r\n\t")).toBe(0);
  });
});

describe("clipping", () => {
  test("a pair of surrogates is never split", () => {
    expect(clip("ab\u{1f600}", 3)).toBe("ab");
    expect(clip("ab\u{1f600}", 4)).toBe("ab\u{1f600}");
  });

  test("the clipped text is the longest sound beginning within the limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 60 }), (text, max) => {
        const clipped = clip(text, max);

        expect(text.startsWith(clipped)).toBe(true);
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.length).toBeGreaterThanOrEqual(Math.min(text.length, max - 1));
        if (text.isWellFormed()) expect(clipped.isWellFormed()).toBe(true);
      }),
      runs,
    );
  });
});

test.each([
  ["", true],
  [" \t\n\u00a0\u3000", true],
  ["\u200b\u200e\ufeff", true],
  ["\0\u0001", true],
  ["-", false],
  ["\u{1f600}", false],
  ["日", false],
])("%j shows nothing to a reader: %s", (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
