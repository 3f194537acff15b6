import { expect, test } from "vitest";
import { checkOrder } from "@/simulator/check-order";
import { readXml } from "@/simulator/read-orders-xml";
import { orderXml } from "@/simulator/testing/order-xml";

function problemsOf(xml: string): string[] {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) throw new Error(reading.problem);
  return checkOrder(reading.root).map(({ path, message }) => `${path}: ${message}`);
}

test("a whole order is taken", () => {
  expect(problemsOf(orderXml())).toEqual([]);
});

const unknown = "ShipStation knows no element of this name here.";
const missing = "The element is missing.";
const tooLong = (length: number, most: number) => `The text has ${length} characters, ${most} are allowed.`;
const notDecimal = (text: string) =>
  `"${text}" is not a decimal of at most 7 digits before and 2 after the point.`;
const customer = "Customer/ShipTo";

test.each([
  ["an unknown element", "<Gift>", "<Tags>x</Tags><Gift>", `Tags: ${unknown}`],
  ["the name of an object's own method", "<Gift>", "<toString>x</toString><Gift>", `toString: ${unknown}`],
  ["Address3", "<City>Austin", "<Address3>x</Address3><City>Austin", `${customer}/Address3: ${unknown}`],
  ["no OrderID", /<OrderID>.*<\/OrderID>/, "", `OrderID: ${missing}`],
  ["no ship-to country", "<Country>US</Country>", "", `${customer}/Country: ${missing}`],
  ["no items", /<Items>[\s\S]*<\/Items>/, "", `Items: ${missing}`],
  ["no SKU element", "<SKU></SKU>", "", `Items/Item[2]/SKU: ${missing}`],
  [
    "two totals",
    "<OrderTotal>",
    "<OrderTotal>1.00</OrderTotal><OrderTotal>",
    "OrderTotal: The element is there more than once.",
  ],
  ["an empty order number", "<![CDATA[WSM-1001]]>", "", "OrderNumber: The element is empty."],
  ["a long order number", "WSM-1001]]", `${"9".repeat(51)}]]`, `OrderNumber: ${tooLong(51, 50)}`],
  ["26 emoji, 52 units", "Credit Card", "📦".repeat(26), `PaymentMethod: ${tooLong(52, 50)}`],
  [
    "an empty Address2",
    "<City>Austin",
    "<Address2></Address2><City>Austin",
    `${customer}/Address2: The element is empty.`,
  ],
  [
    "a state of one letter",
    "<State>TX",
    "<State>T",
    `${customer}/State: The text has fewer than 2 characters.`,
  ],
  ["a thousands separator", ">236.49<", ">1,236.49<", `OrderTotal: ${notDecimal("1,236.49")}`],
  ["three decimals", ">236.49<", ">236.490<", `OrderTotal: ${notDecimal("236.490")}`],
  ["eight digits", ">236.49<", ">12345678<", `OrderTotal: ${notDecimal("12345678")}`],
  ["an empty amount", ">14.50<", "><", `TaxAmount: ${notDecimal("")}`],
  ["blanks round an amount", ">14.50<", "> 14.50 <", `TaxAmount: ${notDecimal(" 14.50 ")}`],
  ["an exponent", ">14.50<", ">1e1<", `TaxAmount: ${notDecimal("1e1")}`],
  ["a capital True", "<Gift>false", "<Gift>False", 'Gift: "False" is none of true, false.'],
  ["kilograms", "Pounds", "kg", 'Items/Item[1]/WeightUnits: "kg" is none of Pounds, Ounces, Grams.'],
  [
    "an ISO date",
    "11/22/2026 16:04",
    "2026-11-22T16:04",
    'OrderDate: "2026-11-22T16:04" is not a date and time as MM/dd/yyyy HH:mm.',
  ],
  [
    "a country of three letters",
    ">US<",
    ">USA<",
    `${customer}/Country: "USA" is not a country of two letters (ISO 3166-1).`,
  ],
  [
    "a country that is none",
    ">US<",
    ">QQ<",
    `${customer}/Country: "QQ" is not a country of two letters (ISO 3166-1).`,
  ],
  ["a currency sign", ">CAD<", ">$<", 'CurrencyCode: "$" is not a currency of three letters (ISO 4217).'],
  [
    "no units",
    "<Quantity>2",
    "<Quantity>0",
    'Items/Item[1]/Quantity: "0" is not a whole number from 1 to 99999.',
  ],
  [
    "too many units",
    "<Quantity>2",
    "<Quantity>100000",
    'Items/Item[1]/Quantity: "100000" is not a whole number from 1 to 99999.',
  ],
  [
    "half a unit",
    "<Quantity>2",
    "<Quantity>1.5",
    'Items/Item[1]/Quantity: "1.5" is not a whole number from 1 to 99999.',
  ],
  [
    "a UPC of 13 digits",
    "012345678905",
    "0123456789050",
    'Items/Item[1]/UPC: "0123456789050" is not a number of at most 12 digits.',
  ],
  ["an attribute", "<Order>", '<Order id="1">', 'Order: ShipStation knows no attribute "id" here.'],
  [
    "an attribute of an item",
    "<Items>\n    <Item>",
    '<Items>\n    <Item no="1">',
    'Items/Item[1]: ShipStation knows no attribute "no" here.',
  ],
  ["text between elements", "<Customer>", "<Customer>Jane", "Customer: Text stands between the elements."],
  ["an element inside a text", ">Credit Card<", "><b>Card</b><", "PaymentMethod: Only text may stand here."],
  ["a stranger among the items", "<Items>", "<Items><Fee/>", `Items/Fee[1]: ${unknown}`],
])("an order with %s is refused", (_what, from, to, problem) => {
  const xml = orderXml().replace(from, to);

  expect(xml).not.toBe(orderXml());
  expect(problemsOf(xml)).toEqual([problem]);
});

test("a ship-to without a state may say so with an empty element or with none", () => {
  expect(problemsOf(orderXml().replace("<State>TX</State>", "<State></State>"))).toEqual([]);
  expect(problemsOf(orderXml().replace("<State>TX</State>", ""))).toEqual([]);
});

test("eleven options are one too many", () => {
  const option = "<Option><Name>Finish</Name><Value>Zinc</Value></Option>";

  expect(problemsOf(orderXml().replace(option, option.repeat(10)))).toEqual([]);
  expect(problemsOf(orderXml().replace(option, option.repeat(11)))).toEqual([
    "Items/Item[1]/Options: There are 11, 10 are allowed.",
  ]);
});

test("every problem of an order is listed", () => {
  const xml = orderXml().replace(">US<", "><").replace("<Gift>false", "<Gift>");

  expect(problemsOf(xml)).toHaveLength(2);
});
