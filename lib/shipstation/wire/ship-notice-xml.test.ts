import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";
import { hostileText } from "@/lib/testing/feed-orders";
import { faultOf, fullNotice, noticeOf, wrapped } from "@/lib/testing/notices";

describe("a notice", () => {
  test("is read whole", () => {
    expect(readShipNotice(fullNotice)).toEqual({
      ok: true,
      value: {
        orderId: "ord_1",
        orderNumber: "ABC123",
        customerCode: "customer@example.com",
        customerNotes: "",
        internalNotes: "Box & bag",
        notesToCustomer: "Thanks <3",
        notifyCustomer: false,
        labelCreatedAt: new Date("2026-10-19T12:56:00Z"),
        shipDate: "2026-10-20",
        carrier: "USPS",
        service: "Priority Mail",
        trackingNumber: "9400111",
        shippingCostCents: 495,
        customFields: ["A", "", "C"],
        requestedWarehouse: "",
        recipient: {
          name: "Jane Müller",
          company: "",
          address1: "543 Oak St",
          address2: "",
          city: "Austin",
          state: "TX",
          postalCode: "78701",
          country: "US",
        },
        items: [
          { lineItemId: "1", sku: "BRK-0042", name: "Brake pads", upc: "", quantity: 2 },
          { lineItemId: "2", sku: "OIL", name: "Oil", upc: "", quantity: 1 },
        ],
        warnings: [],
      },
    });
  });

  test("may come in another order, without items, in other words of the same meaning", () => {
    const notice = noticeOf(
      "<OrderID>7</OrderID><OrderNumber>R1</OrderNumber><NotifyCustomer>True</NotifyCustomer><ShipDate>1/2/2026</ShipDate>" +
        "<LabelCreateDate>12/8/2011 12:56 PM</LabelCreateDate><Carrier>UPS</Carrier><TrackingNumber>1Z</TrackingNumber>",
    );

    expect(notice).toMatchObject({
      notifyCustomer: true,
      shipDate: "2026-01-02",
      items: [],
      recipient: null,
    });
    expect(notice.labelCreatedAt).toEqual(new Date("2011-12-08T12:56:00Z"));
  });

  test("may say nothing at all", () => {
    expect(noticeOf("")).toMatchObject({ orderId: "", orderNumber: "", items: [], warnings: [] });
    expect(readShipNotice("<ShipNotice/>")).toMatchObject({ ok: true });
  });

  test.each(["00123", "1e5", "0x1F", "1.10", "-0", "true", "null", "٣"])(
    "keeps order number %s as it is",
    (number) => {
      expect(noticeOf(`<OrderNumber>${number}</OrderNumber>`).orderNumber).toBe(number);
    },
  );

  test("spells the id as its table does, too", () => {
    expect(noticeOf("<OrderId>7</OrderId>").orderId).toBe("7");
    expect(faultOf(wrapped("<OrderId>7</OrderId><OrderID>7</OrderID>"))).toBe("duplicate-element");
  });

  test("may hold elements we do not know", () => {
    const unknown =
      "<Extra a='1'><OrderNumber>x</OrderNumber><Extra/></Extra><__proto__>x</__proto__><constructor/>";

    expect(noticeOf(`${unknown}<OrderNumber>1</OrderNumber>`).orderNumber).toBe("1");
    expect(noticeOf(`<Items><Extra/><Item><SKU>a</SKU><Weird>b</Weird></Item></Items>`).items).toHaveLength(
      1,
    );
    expect(noticeOf("<Recipient><Items><Item/></Items><Name>Jo</Name></Recipient>").recipient?.name).toBe(
      "Jo",
    );
  });

  test("may declare namespaces; an element of another one is none of ours", () => {
    expect(
      readShipNotice(
        '<ShipNotice xmlns="urn:x" xmlns:xsi="urn:y"><OrderNumber xsi:z="1">1</OrderNumber></ShipNotice>',
      ),
    ).toMatchObject({ value: { orderNumber: "1" } });
    expect(
      readShipNotice('<n:ShipNotice xmlns:n="urn:x"><n:OrderNumber>1</n:OrderNumber></n:ShipNotice>'),
    ).toMatchObject({ value: { orderNumber: "1" } });
    expect(
      noticeOf('<OrderNumber>1</OrderNumber><OrderNumber xmlns="urn:evil">2</OrderNumber>').orderNumber,
    ).toBe("1");
  });

  test("has values in pieces: comments, CDATA and references make one text", () => {
    expect(noticeOf("<OrderNumber>1<!-- 2 -->3<![CDATA[4]]>&#53;&amp;</OrderNumber>").orderNumber).toBe(
      "1345&",
    );
  });

  test("has texts of a thousand characters at most", () => {
    expect(noticeOf(`<InternalNotes>${"x".repeat(3000)}</InternalNotes>`).internalNotes).toHaveLength(1000);
  });
});

describe("a value", () => {
  test.each([
    ["true", true],
    ["True", true],
    [" YES ", true],
    ["1", true],
    ["on", true],
    ["false", false],
    ["FALSE", false],
    ["0", false],
    ["no", false],
    ["off", false],
    ["", null],
  ])("NotifyCustomer %j means %s", (text, means) => {
    expect(noticeOf(`<NotifyCustomer>${text}</NotifyCustomer>`)).toMatchObject({
      notifyCustomer: means,
      warnings: [],
    });
  });

  test.each([
    ["4.95", 495],
    ["0", 0],
    ["4", 400],
    ["4.", 400],
    ["4.9", 490],
    ["4.950", 495],
    ["4.955", 496],
    ["4.999", 500],
    ["9999999.99", 999_999_999],
    ["", null],
  ])("ShippingCost %j is %j cents", (text, cents) => {
    expect(noticeOf(`<ShippingCost>${text}</ShippingCost>`)).toMatchObject({
      shippingCostCents: cents,
      warnings: [],
    });
  });

  test.each([
    ["NotifyCustomer", "maybe"],
    ["LabelCreateDate", "2026-10-19T12:56:00Z"],
    ["LabelCreateDate", "02/30/2026 10:00"],
    ["ShipDate", "tomorrow"],
    ["ShippingCost", "4,95"],
    ["ShippingCost", "-4.95"],
    ["ShippingCost", "1e3"],
    ["ShippingCost", "$4.95"],
    ["ShippingCost", "10000000"],
  ])("%s %j is left out with a warning: a parcel is not refused for it", (name, text) => {
    const notice = noticeOf(`<${name}>${text}</${name}>`);

    expect(notice.warnings).toEqual([name]);
    expect([notice.notifyCustomer, notice.labelCreatedAt, notice.shipDate, notice.shippingCostCents]).toEqual(
      [null, null, null, null],
    );
  });

  test.each([
    ["1", 1],
    ["99999", 99_999],
    ["2.0", 2],
    [" 3 ", 3],
  ])("Quantity %j is %d", (text, quantity) => {
    expect(noticeOf(`<Items><Item><Quantity>${text}</Quantity></Item></Items>`).items[0]?.quantity).toBe(
      quantity,
    );
  });

  test.each(["0", "-1", "1.5", "100000", "1e2", "two", "٣", "0x1"])(
    "Quantity %j is never guessed",
    (text) => {
      expect(faultOf(wrapped(`<Items><Item><Quantity>${text}</Quantity></Item></Items>`))).toBe(
        "bad-quantity",
      );
    },
  );

  test("an item without a quantity is one, with a warning", () => {
    expect(noticeOf("<Items><Item><SKU>a</SKU></Item></Items>")).toMatchObject({
      items: [{ sku: "a", quantity: 1 }],
      warnings: ["Quantity"],
    });
  });

  test("of any text is read back as it was", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = text.replace(/[&<>\0-\x1f\ufffe\uffff]/g, "").toWellFormed();
        const notice = noticeOf(`<Carrier>${clean}</Carrier><Service><![CDATA[${clean}]]></Service>`);

        expect(notice.carrier).toBe(notice.service);
        expect(clean.trim().startsWith(notice.carrier)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
