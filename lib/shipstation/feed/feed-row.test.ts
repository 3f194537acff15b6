import fc from "fast-check";
import { expect, test } from "vitest";
import { lineFields } from "@/lib/shipstation/feed/feed-line";
import { MarkInText, newMarks, usualMarks } from "@/lib/shipstation/feed/feed-marks";
import { orderFields } from "@/lib/shipstation/feed/feed-order";
import { FeedReader, type FeedRow } from "@/lib/shipstation/feed/feed-row";

const { field, line: betweenLines } = usualMarks;
const rules = { isPaused: false, mapping: {}, mode: "site_names", unmappedPolicy: "hold_back" };
const site: FeedRow = [JSON.stringify(rules), "", 0];

function line(position: string, name = ""): string[] {
  const rest = Array<string>(lineFields.length - 6).fill("0");
  return [position, `line-${position}`, "[]", "t", "", name, ...rest];
}

/** Only what the reader looks at: the rest of an order is copied as it is. */
function order(id: string, lines: readonly string[][], marks = usualMarks): FeedRow {
  const fields = orderFields.map((sql): string => (/bill_to|ship_to/.test(sql) ? "null" : "[]"));
  const texts = lines.map((texts) => texts.join(marks.field));
  return [fields.with(0, id).join(marks.field), texts.join(marks.line), lines.length];
}

function read(rows: readonly FeedRow[], marks = usualMarks) {
  const seen: [id: string, lines: string[][]][] = [];
  const reader = new FeedReader(marks, ({ content }) =>
    seen.push([content.id, content.lines.map(({ lineId, name }) => [lineId, name])]),
  );
  for (const row of rows) reader.read(row);
  return { seen, rules: reader.end() };
}

test("each order has its lines in their places, whatever order they come in", () => {
  const { seen, rules } = read([site, order("ord_7", [line("10"), line("9")]), order("ord_9", [])]);

  expect(seen).toEqual([
    [
      "ord_7",
      [
        ["line-9", ""],
        ["line-10", ""],
      ],
    ],
    ["ord_9", []],
  ]);
  expect(rules.isPaused).toBe(false);
});

test("a page without its site is an error", () => {
  expect(() => read([])).toThrow("without its site");
});

/** In the place of a name: the rest of its line, and another line up to a name. */
const forged = [
  ["a", ...Array<string>(lineFields.length - 6).fill("0")].join(field),
  ["9", "forged", "[]", "t", "", "b"].join(field),
].join(betweenLines);

test.each([
  ["a field's", `a${field}b`],
  ["a line's", `a${betweenLines}b`],
  ["those of a whole line", forged],
])("a text with %s mark in it never moves what stands beside it", (_, name) => {
  const rows = (marks = usualMarks) => [site, order("ord_7", [line("0", name), line("1", "c")], marks)];
  const marks = newMarks();

  expect(() => read(rows())).toThrow(MarkInText);
  expect(read(rows(marks), marks).seen).toEqual([
    [
      "ord_7",
      [
        ["line-0", name],
        ["line-1", "c"],
      ],
    ],
  ]);
});

test("texts made of marks are refused or read as they are", () => {
  const piece = fc.constantFrom(field, betweenLines, "0", "[]", "t");
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (names) => {
      const rows = [
        site,
        order(
          "ord_7",
          names.map((name, index) => line(`${index}`, name)),
        ),
      ];
      const hasMark = names.some((name) => name.includes(field) || name.includes(betweenLines));
      if (hasMark) expect(() => read(rows)).toThrow(MarkInText);
      else expect(read(rows).seen[0]?.[1].map(([, name]) => name)).toEqual(names);
    }),
  );
});
