import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allotItems, type OpenLine } from "@/lib/shipments/allot-items";
import type { ReportedItem } from "@/lib/shipments/shipment-report";

const line = (lineId: string, sku: string, open: number): OpenLine => ({
  lineId,
  sku,
  name: sku,
  upc: "",
  open,
  isShippable: true,
});
const item = (lineItemId: string, sku: string, quantity: number): ReportedItem => ({
  lineItemId,
  sku,
  name: sku,
  upc: "",
  quantity,
});
const told = (lines: OpenLine[], items: ReportedItem[]) =>
  allotItems(lines, items).items.map(({ lineId, quantityCounted }) => [lineId, quantityCounted]);

describe("the line of an item in a parcel", () => {
  test("is the one its line id names", () => {
    expect(told([line("1", "PAD", 2), line("2", "PAD", 2)], [item("2", "PAD", 1)])).toEqual([["2", 1]]);
  });

  test("is found by SKU without case, in line order, when there is no line id", () => {
    expect(
      told([line("1", "PAD", 2), line("2", "PAD", 2)], [item("", "pad", 1), item("", "Pad", 2)]),
    ).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
  });

  test("is never taken twice, and an item that names it comes first", () => {
    expect(
      told([line("1", "PAD", 2), line("2", "PAD", 2)], [item("", "PAD", 1), item("1", "PAD", 2)]),
    ).toEqual([
      ["2", 1],
      ["1", 2],
    ]);
  });

  test("is none for a foreign item, which is kept and flagged", () => {
    const { items, flags } = allotItems([line("1", "PAD", 2)], [item("", "ROTOR", 1)]);

    expect(items[0]).toMatchObject({ sku: "ROTOR", quantity: 1, lineId: null, quantityCounted: 0 });
    expect(flags).toEqual(["unmatched-item"]);
  });
});

test("more than was open counts only what was open, and is flagged", () => {
  const { items, flags } = allotItems([line("1", "PAD", 2)], [item("1", "PAD", 5)]);

  expect(items[0]).toMatchObject({ quantity: 5, quantityCounted: 2 });
  expect(flags).toEqual(["over-shipped"]);
});

test("a parcel without items holds everything still open", () => {
  expect(told([line("1", "PAD", 2), line("2", "GIFT", 0), line("3", "ROTOR", 1)], [])).toEqual([
    ["1", 2],
    ["3", 1],
  ]);
});

test("a download that ShipStation names is no surplus, and is in no parcel unasked", () => {
  const download = { ...line("2", "MANUAL", 1), isShippable: false };

  expect(
    allotItems([line("1", "PAD", 1), download], [item("1", "PAD", 1), item("2", "MANUAL", 1)]).flags,
  ).toEqual([]);
  expect(told([line("1", "PAD", 1), download], [])).toEqual([["1", 1]]);
});

test("no parcel ever counts more than was open, and no line is counted twice", () => {
  const lines = fc.uniqueArray(
    fc.record({
      lineId: fc.constantFrom("1", "2", "3", "4"),
      sku: fc.constantFrom("A", "b", ""),
      open: fc.nat(5),
    }),
    { selector: (one) => one.lineId },
  );
  const items = fc.array(
    fc.record({
      lineItemId: fc.constantFrom("", "1", "2", "9"),
      sku: fc.constantFrom("", "a", "B", "x"),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, items, (someLines, someItems) => {
      const open = someLines.map((one) => ({ ...one, name: "", upc: "", isShippable: true }));
      const allotted = allotItems(
        open,
        someItems.map((one) => ({ ...one, name: "", upc: "" })),
      ).items.filter((one) => one.lineId !== null);

      expect(new Set(allotted.map((one) => one.lineId)).size).toBe(allotted.length);
      for (const one of allotted) {
        const target = open.find((candidate) => candidate.lineId === one.lineId);
        expect(one.quantityCounted).toBeLessThanOrEqual(target?.open ?? -1);
      }
    }),
    { numRuns: 1000 },
  );
});
