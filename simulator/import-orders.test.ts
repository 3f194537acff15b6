import { afterEach, beforeEach, expect, test } from "vitest";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import {
  type FakeAnswer,
  type FakeStore,
  ordersAnswer,
  startFakeStore,
  xmlAnswer,
} from "@/simulator/testing/fake-store";
import { orderXml, settingsFor, theWindow } from "@/simulator/testing/order-xml";

let store: FakeStore;
let shipStation: ShipStation;
beforeEach(async () => {
  store = await startFakeStore(() => ordersAnswer([orderXml()]));
  shipStation = createShipStation(settingsFor(store.url));
});
afterEach(() => store.close());

const page = (request: { query: URLSearchParams }) => Number(request.query.get("page"));

test("the orders of a window are imported with everything that was sent", async () => {
  const report = await shipStation.importOrders(theWindow);

  expect(report).toMatchObject({
    accepted: true,
    reason: null,
    created: ["WSM-1001"],
    warnings: [],
    notImported: [],
  });
  expect(shipStation.order("WSM-1001")).toMatchObject({
    orderId: "id-WSM-1001",
    status: "awaiting_shipment",
    statusText: "Processing",
    totalCents: 23_649,
    taxCents: 1450,
    shippingCents: 1800,
    currencyCode: "CAD",
    customerNotes: "Dock B ]]> ring <bell>",
    customFields: ["SAVE10", "", ""],
    lastModified: new Date("2026-11-23T09:05:00Z"),
    billTo: { email: "jane@example.com" },
    shipTo: { name: "Jane Müller", country: "US" },
    lines: [
      {
        lineItemId: "901",
        name: 'Brake rotor & pads, "front"',
        quantity: 2,
        unitPriceCents: 10_699,
        weightHundredths: 1950,
        options: [{ name: "Finish", value: "Zinc" }],
      },
      { adjustment: true, unitPriceCents: -999, sku: "" },
    ],
  });
});

test("every page is asked for, one after another", async () => {
  store.answer = (request) => ordersAnswer([orderXml({ number: `WSM-${page(request)}` })], 3);

  const report = await shipStation.importOrders(theWindow);

  expect(store.requests.map(page)).toEqual([1, 2, 3]);
  expect(report).toMatchObject({ accepted: true, pages: 3, pageSizes: [1, 1, 1], warnings: [] });
  expect(shipStation.orders().map((order) => order.orderNumber)).toEqual(["WSM-1", "WSM-2", "WSM-3"]);
});

test("a later import updates the order that is already there", async () => {
  await shipStation.importOrders(theWindow);
  store.answer = () => ordersAnswer([orderXml({ status: "Canceled" })]);

  const report = await shipStation.importOrders(theWindow);

  expect(report).toMatchObject({ created: [], updated: ["WSM-1001"] });
  expect(shipStation.orders()).toHaveLength(1);
  expect(shipStation.order("WSM-1001")).toMatchObject({ status: "cancelled", timesImported: 2 });
});

const noStore = { "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-store" };
const empty = '<?xml version="1.0"?><Orders pages="1"/>';

test.each<[string, FakeAnswer, string]>([
  [
    "a refusal",
    { status: 401, body: "<Error>no</Error>" },
    "(401) Unauthorized. We received: '<Error>no</Error>'",
  ],
  ["an empty 204", { status: 204 }, "(204) No Content."],
  ["a redirect", { status: 307, headers: { Location: "/" } }, "(307) Temporary Redirect."],
  ["nothing", xmlAnswer(""), "Invalid XML. Error: 'Root element is missing.' We received: ''"],
  ["a page of HTML", xmlAnswer("<!doctype html><html></html>"), "Invalid XML. Error: '"],
  ["a DOCTYPE", xmlAnswer("<!DOCTYPE Orders><Orders/>"), "For security reasons DTD is prohibited"],
  ["half a document", xmlAnswer('<Orders pages="1"><Order>'), "Invalid XML. Error: '"],
  ["a bare ampersand", xmlAnswer("<Orders>&</Orders>"), "Invalid XML. Error: '"],
  ["a forbidden character", xmlAnswer("<Orders>\u0001</Orders>"), "Invalid XML. Error: '"],
  ["another root", xmlAnswer("<Error/>"), 'The root element is "Error" and not "Orders".'],
  ["bytes that are not UTF-8", xmlAnswer(Buffer.from([0x3c, 0xff, 0x3e])), "The body is not UTF-8."],
  [
    "another encoding",
    xmlAnswer('<?xml version="1.0" encoding="utf-16"?><Orders/>'),
    "The body says it is utf-16.",
  ],
  ["a byte order mark", xmlAnswer(`\uFEFF${empty}`), "byte order mark"],
  [
    "another type",
    xmlAnswer(empty, { "Content-Type": "application/xml" }),
    'Content-Type is "application/xml"',
  ],
  ["no length", { headers: noStore, body: empty }, "Content-Length is missing."],
  ["a cached copy", xmlAnswer(empty, { "Cache-Control": "private" }), 'Cache-Control is "private"'],
  ["a compressed body", xmlAnswer(empty, { "Content-Encoding": "br" }), "The body is encoded (br)"],
  ["too many pages", ordersAnswer([], 32_768), 'The attribute pages is "32768"'],
  ["pages in words", ordersAnswer([], "one"), 'The attribute pages is "one"'],
  ["an unknown attribute", xmlAnswer('<Orders page="1"/>'), 'Orders knows no attribute "page".'],
  ["a stranger among the orders", ordersAnswer(["<Cart/>"]), 'Orders knows no element "Cart".'],
  ["text among the orders", ordersAnswer(["hello"]), "Text stands between the orders."],
])("%s turns auto-import off and says why", async (_what, answer, reason) => {
  store.answer = () => answer;

  const report = await shipStation.importOrders(theWindow);

  expect(report.accepted).toBe(false);
  expect(report.reason).toContain(reason);
  expect(shipStation.autoImport()).toMatchObject({ on: false, reason: report.reason });
  expect(await shipStation.testConnection()).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^We received an error testing the Custom store: /),
  });
});

test("one invalid order rejects the whole batch", async () => {
  store.answer = () =>
    ordersAnswer([orderXml({ number: "GOOD" }), orderXml({ number: "BAD" }).replace(">US<", ">USA<")]);

  const report = await shipStation.importOrders(theWindow);

  expect(report.reason).toBe(
    'page 1, order BAD, Customer/ShipTo/Country: "USA" is not a country of two letters (ISO 3166-1).',
  );
  expect(shipStation.orders()).toEqual([]);
});

test("an invalid order on the last page leaves nothing of the earlier pages", async () => {
  store.answer = (request) =>
    ordersAnswer(
      [orderXml({ number: `WSM-${page(request)}`, status: page(request) === 2 ? "Lost" : "New" })],
      3,
    );

  const report = await shipStation.importOrders(theWindow);

  expect(report.reason).toContain(
    'page 2, order WSM-2, OrderStatus: "Lost" stands in none of the five status fields',
  );
  expect(store.requests).toHaveLength(2);
  expect(shipStation.orders()).toEqual([]);
});

test("an order that comes twice in one import rejects it", async () => {
  store.answer = (request) => ordersAnswer([orderXml({ id: `id-${page(request)}` })], 2);

  const report = await shipStation.importOrders(theWindow);

  expect(report.reason).toBe(
    "page 2, order WSM-1001, OrderNumber: OrderNumber WSM-1001 came already on page 1 of this import.",
  );
});

test("an adjustment that is not negative rejects the batch", async () => {
  store.answer = () => ordersAnswer([orderXml().replace("-9.99", "9.99")]);

  expect((await shipStation.importOrders(theWindow)).accepted).toBe(false);
});

test("money that does not add up is imported with a warning", async () => {
  store.answer = () => ordersAnswer([orderXml({ total: "1.00" })]);

  const report = await shipStation.importOrders(theWindow);

  expect(report.accepted).toBe(true);
  expect(report.warnings).toMatchObject([{ page: 1, order: "WSM-1001", path: "OrderTotal" }]);
});

test("a wrong state leaves out that order alone", async () => {
  store.answer = () => ordersAnswer([orderXml(), orderXml({ number: "WSM-2" }).replace(">TX<", ">Texas<")]);

  const report = await shipStation.importOrders(theWindow);

  expect(report).toMatchObject({ accepted: true, created: ["WSM-1001"], notImported: [{ order: "WSM-2" }] });
});

test("pages that contradict each other or are missing are warned of", async () => {
  store.answer = (request) =>
    ordersAnswer(page(request) === 1 ? [orderXml()] : [], page(request) === 1 ? 2 : 3);
  expect((await shipStation.importOrders(theWindow)).warnings.map((warning) => warning.message)).toEqual([
    "The page says there are 3 pages, page 1 said 2.",
    "Page 2 of 2 is empty.",
  ]);

  store.answer = () => ordersAnswer([], null);
  expect((await shipStation.importOrders(theWindow)).warnings).toHaveLength(1);
});
