import { expect, test } from "vitest";
import { FeedReader, type FeedRow } from "@/lib/shipstation/feed/feed-row";

const site: FeedRow = [
  "0",
  null,
  "",
  null,
  { mapping: {}, mode: "site_names", unmappedPolicy: "hold_back" },
  false,
];

function line(place: string, position: string): FeedRow {
  return [place, position, `line-${position}`, null, [], true, "", "", null, "", "", "", 1, 0, 100, null];
}

/** Only what the reader looks at: the rest of an order is copied as it is. */
function order(place: string): FeedRow {
  return [place, null, `ord_${place}`, "1", null, false, ...Array(9).fill(""), 0] as unknown as FeedRow;
}

function read(rows: readonly FeedRow[]) {
  const seen: [id: string, lines: string[]][] = [];
  const reader = new FeedReader(({ id, content }) =>
    seen.push([id, content.lines.map(({ lineId }) => lineId)]),
  );
  for (const row of rows) reader.read(row);
  return { seen, rules: reader.end() };
}

test("each order has the lines that came before it, in their places", () => {
  const { seen, rules } = read([site, line("7", "1"), line("7", "0"), order("7"), order("9")]);

  expect(seen).toEqual([
    ["ord_7", ["line-0", "line-1"]],
    ["ord_9", []],
  ]);
  expect(rules.isPaused).toBe(false);
});

test.each([
  ["no site", []],
  ["an order before the site", [order("7"), site]],
  ["the site twice", [site, site]],
  ["lines behind their order", [site, order("7"), line("7", "0"), order("9")]],
  ["lines behind the last order", [site, order("7"), line("7", "0")]],
  ["a line between another order's", [site, line("7", "0"), line("9", "0"), order("7"), order("9")]],
])("rows in another order are an error, never another order's lines: %s", (_, rows) => {
  expect(() => read(rows)).toThrow("another order");
});
