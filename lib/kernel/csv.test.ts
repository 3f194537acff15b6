import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "@/lib/kernel/csv";

/** Reads CSV as RFC 4180 describes it, to see what a spreadsheet would. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^,\r\n]*/y;
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const match = quoted.exec(text);
    row.push(match ? (match[1] ?? "").replaceAll('""', '"') : (plain.exec(text)?.[0] ?? ""));
    at = match ? quoted.lastIndex : plain.lastIndex;
    if (text[at] === ",") at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

describe("a CSV file", () => {
  test("is read back as it was written, whatever the texts hold", () => {
    const cell = fc.string({ unit: "binary" }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readCsv(rows.map(csvLine).join(""))).toEqual(rows);
      }),
    );
  });

  test("never has a cell that a spreadsheet would run", () => {
    const risky = fc.constantFrom("=", "+", "-", "@", "\t", "\r");
    fc.assert(
      fc.property(risky, fc.string(), (sign, rest) => {
        expect(readCsv(csvLine([sign + rest]))).toEqual([[`'${sign}${rest}`]]);
      }),
    );
  });

  test.each([
    [["a", "b"], "a,b\r\n"],
    [['say "hi"', "x,y"], '"say ""hi""","x,y"\r\n'],
    [["two\r\nlines", ""], '"two\r\nlines",\r\n'],
    [["=1+1"], "'=1+1\r\n"],
  ])("writes %j", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });
});
