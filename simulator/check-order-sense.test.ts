import { expect, test } from "vitest";
import { brokenRules, doubts, reasonNotImported } from "@/simulator/check-order-sense";
import { readOrder } from "@/simulator/imported-order";
import { readXml } from "@/simulator/read-orders-xml";
import { orderXml, theWindow } from "@/simulator/testing/order-xml";

function orderOf(xml: string) {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) throw new Error(reading.problem);
  return readOrder(reading.root, "awaiting_shipment");
}
const changed = (from: string | RegExp, to: string) => orderOf(orderXml().replace(from, to));

test("an ordinary order raises no doubt", () => {
  expect(brokenRules(orderOf(orderXml()))).toEqual([]);
  expect(doubts(orderOf(orderXml()), theWindow)).toEqual([]);
  expect(reasonNotImported(orderOf(orderXml()))).toBeNull();
});

test("money that does not add up is a warning with the sum in it", () => {
  expect(doubts(changed(">236.49<", ">236.50<"), theWindow)).toEqual([
    {
      path: "OrderTotal",
      message: "Lines 203.99 + tax 14.50 + shipping 18.00 make 236.49, the total says 236.50.",
    },
  ]);
});

test.each([
  ["An adjustment line must have a negative price.", "-9.99", "9.99"],
  ["Only an adjustment line may have a negative price.", ">106.99", ">-106.99"],
])("%s", (message, from, to) => {
  expect(brokenRules(changed(from, to)).map((problem) => problem.message)).toEqual([message]);
});

test.each([
  ["a state in full", "<State>TX", "<State>Texas", 'A ship-to state of US is two letters, and "Texas" came.'],
  ["no state", "<State>TX</State>", "", 'A ship-to state of US is two letters, and "" came.'],
  ["a wrong ZIP code", "78701", "7870", '"7870" is not a ZIP code.'],
  [
    "a wrong Canadian code",
    /TX<\/State>\s*<PostalCode>78701<\/PostalCode><Country>US/,
    "QC</State><PostalCode>H2X</PostalCode><Country>CA",
    '"H2X" is not a Canadian postal code.',
  ],
])("an address with %s is left out in silence", (_what, from, to, reason) => {
  expect(reasonNotImported(changed(from, to))).toBe(reason);
});

test("a country without states needs none", () => {
  expect(reasonNotImported(changed(/<State>[\s\S]*US/, "<PostalCode></PostalCode><Country>SG"))).toBeNull();
});

test.each([
  ["The order was changed outside the window that was asked for.", "11/23/2026 09:05", "11/23/2026 10:01"],
  ["A line without a SKU is merged with others like it.", "BRK-0042", ""],
  ["Without a LineItemID a shipment cannot name this line.", "<LineItemID>901</LineItemID>", ""],
  ["LineItemID adj-1 names two lines.", ">901<", ">adj-1<"],
  ["The weight has no unit.", "<WeightUnits>Pounds</WeightUnits>", ""],
  ["A text holds an HTML entity and would be printed with it.", "pads, ", "pads&eacute; "],
])("doubt: %s", (message, from, to) => {
  expect(doubts(changed(from, to), theWindow).map((doubt) => doubt.message)).toEqual([message]);
});

test("a negative total is doubted, not refused", () => {
  const order = changed(">236.49<", ">-236.49<");

  expect(brokenRules(order)).toEqual([]);
  expect(doubts(order, theWindow).map((doubt) => doubt.message)).toContain("The total is negative.");
});

test("an order of discounts only has nothing to ship", () => {
  const messages = doubts(changed(/<Items>[\s\S]*?<\/Item>/, "<Items>"), theWindow).map(
    (doubt) => doubt.message,
  );

  expect(messages).toContain("The order has nothing to ship.");
});
