import { afterEach, beforeEach, expect, test } from "vitest";
import { readXml, textAt, type XmlElement } from "@/simulator/read-orders-xml";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import { type FakeStore, ordersAnswer, startFakeStore, xmlAnswer } from "@/simulator/testing/fake-store";
import { orderXml, settingsFor, theWindow } from "@/simulator/testing/order-xml";

let store: FakeStore;
let shipStation: ShipStation;
beforeEach(async () => {
  const lines = [
    { id: "901", sku: "A" },
    { id: "902", sku: "A", quantity: 3 },
    { id: "903", sku: "B", quantity: 1 },
  ];
  store = await startFakeStore((request) =>
    request.method === "POST" ? xmlAnswer("<Received/>") : ordersAnswer([orderXml({ lines })]),
  );
  shipStation = createShipStation(settingsFor(store.url));
  await shipStation.importOrders(theWindow);
});
afterEach(() => store.close());

const posts = () => store.requests.filter((request) => request.method === "POST");
function bodyOf(at: number): XmlElement {
  const reading = readXml(Buffer.from(posts()[at]?.body ?? ""));
  if (!reading.ok) throw new Error(reading.problem);
  return reading.root;
}
function itemsOf(at: number): string[] {
  const items = bodyOf(at).children.find((element) => element.name === "Items")?.children ?? [];
  return items.map((item) => `${textAt(item, "LineItemID")}: ${textAt(item, "Quantity")}`);
}

test("a whole order is shipped with one notice that has every field", async () => {
  const shipping = await shipStation.ship("WSM-1001");

  expect(shipping).toMatchObject({ ok: true, problem: null, notices: [{ accepted: true }] });
  expect(posts()[0]?.target).toMatch(
    /^\/api\/shipstation\?action=shipnotify&order_number=WSM-1001&carrier=UPS&service=UPS\+Ground&tracking_number=1Z\w{16}$/,
  );
  expect(posts()[0]?.body).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <ShipNotice>
      <OrderNumber>WSM-1001</OrderNumber>
      <OrderID>id-WSM-1001</OrderID>
      <CustomerCode>jane@example.com</CustomerCode>
      <CustomerNotes>Dock B ]]&gt; ring &lt;bell&gt;</CustomerNotes>
      <InternalNotes></InternalNotes>
      <NotesToCustomer></NotesToCustomer>
      <NotifyCustomer>true</NotifyCustomer>
      <LabelCreateDate>11/23/2026 10:00</LabelCreateDate>
      <ShipDate>11/23/2026</ShipDate>
      <Carrier>UPS</Carrier>
      <Service>UPS Ground</Service>
      <TrackingNumber>1Z1R91720312544869</TrackingNumber>
      <ShippingCost>14.25</ShippingCost>
      <CustomField1>SAVE10</CustomField1>
      <CustomField2></CustomField2>
      <CustomField3></CustomField3>
      <Recipient>
        <Name>Jane Müller</Name>
        <Company></Company>
        <Address1>12 Main St</Address1>
        <Address2></Address2>
        <City>Austin</City>
        <State>TX</State>
        <PostalCode>78701</PostalCode>
        <Country>US</Country>
      </Recipient>
      <Items>
        <Item>
          <SKU>A</SKU>
          <Name>Brake rotor &amp; pads, "front"</Name>
          <Quantity>2</Quantity>
          <LineItemID>901</LineItemID>
          <UPC>012345678905</UPC>
        </Item>
        <Item>
          <SKU>A</SKU>
          <Name>Brake rotor &amp; pads, "front"</Name>
          <Quantity>3</Quantity>
          <LineItemID>902</LineItemID>
          <UPC>012345678905</UPC>
        </Item>
        <Item>
          <SKU>B</SKU>
          <Name>Brake rotor &amp; pads, "front"</Name>
          <Quantity>1</Quantity>
          <LineItemID>903</LineItemID>
          <UPC>012345678905</UPC>
        </Item>
      </Items>
    </ShipNotice>
    "
  `);
  expect(itemsOf(0)).toEqual(["901: 2", "902: 3", "903: 1"]);
  expect(shipStation.order("WSM-1001")?.status).toBe("shipped");
});

test("parcels that name their items ship only those", async () => {
  const shipping = await shipStation.ship("WSM-1001", {
    parcels: [
      {
        items: [{ lineItemId: "902", quantity: 1 }],
        carrier: "CanadaPost",
        costCents: 1205,
        notifyCustomer: false,
      },
      { items: [{ sku: "A", quantity: 3 }], tracking: "MINE", service: "", notesToCustomer: "Two & <more>" },
    ],
  });

  expect(shipping.ok).toBe(true);
  expect([itemsOf(0), itemsOf(1)]).toEqual([["902: 1"], ["901: 2", "902: 1"]]);
  expect(textAt(bodyOf(0), "NotifyCustomer")).toBe("false");
  expect(textAt(bodyOf(0), "ShippingCost")).toBe("12.05");
  expect(textAt(bodyOf(1), "TrackingNumber")).toBe("MINE");
  expect(textAt(bodyOf(1), "NotesToCustomer")).toBe("Two & <more>");
  expect(shipStation.order("WSM-1001")?.status).toBe("awaiting_shipment");

  await shipStation.ship("WSM-1001");
  expect(itemsOf(2)).toEqual(["902: 1", "903: 1"]);
  expect(shipStation.order("WSM-1001")?.status).toBe("shipped");
});

test("a number of parcels shares out every unit once", async () => {
  await shipStation.ship("WSM-1001", { parcels: 2 });

  expect([itemsOf(0), itemsOf(1)]).toEqual([
    ["901: 1", "902: 2"],
    ["901: 1", "902: 1", "903: 1"],
  ]);
  const [one, two] = shipStation.notices().map((sent) => sent.notice.trackingNumber);
  expect(one).not.toBe(two);
});

test("what has a label stays labelled after the next import", async () => {
  await shipStation.ship("WSM-1001", { parcels: [{ items: [{ lineItemId: "903", quantity: 1 }] }] });
  await shipStation.importOrders(theWindow);

  await shipStation.ship("WSM-1001");

  expect(itemsOf(1)).toEqual(["901: 2", "902: 3"]);
});

test.each([
  ["Order NONE was never imported.", "NONE", {}],
  ["Order WSM-1001 has fewer open units than 7 parcel(s) need.", "WSM-1001", { parcels: 7 }],
  ["A shipment has at least one parcel.", "WSM-1001", { parcels: [] }],
  [
    "Order WSM-1001 has 1 open of SKU B, not 2.",
    "WSM-1001",
    { parcels: [{ items: [{ sku: "B", quantity: 2 }] }] },
  ],
  [
    "Order WSM-1001 has 0 open of line adj-1, not 1.",
    "WSM-1001",
    { parcels: [{ items: [{ lineItemId: "adj-1", quantity: 1 }] }] },
  ],
  [
    "A quantity of SKU B is not 1 or more.",
    "WSM-1001",
    { parcels: [{ items: [{ sku: "B", quantity: 0 }] }] },
  ],
  ["Either every parcel names its items, or none does.", "WSM-1001", { parcels: [{}, { items: [] }] }],
])("%s", async (problem, orderNumber, options) => {
  expect(await shipStation.ship(orderNumber, options)).toEqual({ ok: false, problem, notices: [] });
  expect(posts()).toEqual([]);
});

test("a refused notice is repeated until it is accepted, and every answer is told", async () => {
  let count = 0;
  store.answer = () => (++count < 3 ? { status: 503, body: "busy" } : xmlAnswer("<Received/>"));

  const shipping = await shipStation.ship("WSM-1001");

  expect(shipping.ok).toBe(true);
  expect(shipping.notices[0]?.answers).toMatchObject([
    {
      accepted: false,
      status: 503,
      message: expect.stringContaining("(503) Service Unavailable. We received: 'busy'"),
    },
    { accepted: false, status: 503 },
    { accepted: true, status: 200, message: "<Received/>" },
  ]);
  expect(new Set(posts().map((post) => post.target + post.body)).size).toBe(1);
});

test("a notice that is never accepted is given up, and the label stays", async () => {
  store.answer = () => ({ status: 404, body: "unknown" });

  const shipping = await shipStation.ship("WSM-1001", { attempts: 2 });

  expect(shipping.ok).toBe(false);
  expect(shipping.notices[0]?.answers).toHaveLength(2);
  expect(await shipStation.ship("WSM-1001")).toMatchObject({ ok: false, notices: [] });
});

test("a notice goes out again byte for byte, or changed, and every sending is on the list", async () => {
  const [sent] = (await shipStation.ship("WSM-1001")).notices;
  if (!sent) throw new Error("no notice");

  await shipStation.resend(sent);
  await shipStation.resendChanged(sent, { shippingCostCents: 99 });

  expect(posts()[1]?.body).toBe(posts()[0]?.body);
  expect(posts()[1]?.target).toBe(posts()[0]?.target);
  expect(textAt(bodyOf(2), "ShippingCost")).toBe("0.99");
  expect(textAt(bodyOf(2), "TrackingNumber")).toBe(sent.notice.trackingNumber);
  expect(shipStation.notices()).toHaveLength(3);
});

test("a notice that no label would make can be sent raw", async () => {
  const answers = await shipStation.sendRaw({ query: [["order_number", "WSM-1001"]], body: "" });

  expect(answers).toMatchObject([{ accepted: true }]);
  expect(posts()[0]).toMatchObject({
    target: "/api/shipstation?action=shipnotify&order_number=WSM-1001",
    body: "",
  });
});
