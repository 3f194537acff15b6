import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  normalTracking,
  noticeFromQuery,
  noticeKey,
  noticePayloadHash,
  type ShipNotice,
  type ShipNoticeItem,
} from "@/lib/shipstation/wire/ship-notice";

const query = {
  orderNumber: "10042",
  carrier: "USPS",
  service: "Priority Mail",
  trackingNumber: "9400 1118",
};
const notice: ShipNotice = { ...noticeFromQuery(query), shipDate: "2026-11-24" };
const item = (over: Partial<ShipNoticeItem> = {}): ShipNoticeItem => ({
  lineItemId: "1",
  sku: "BRK-0042",
  name: "Brake pads",
  upc: "",
  quantity: 1,
  ...over,
});

test("without a body the query tells of the whole order", () => {
  expect(noticeFromQuery(query)).toMatchObject({ ...query, items: [], orderId: "", notifyCustomer: null });
});

test.each([
  ["1z 999 aa1", "1Z999AA1"],
  [" 9400\t1118\n", "94001118"],
  ["9400\u00a01118", "94001118"],
  ["", ""],
])("the label %j is %j", (text, normal) => {
  expect(normalTracking(text)).toBe(normal);
});

describe("the same parcel", () => {
  test("is known by its tracking number, however it is written and whatever else changed", () => {
    const again = {
      ...notice,
      trackingNumber: " 94001118 ",
      carrier: "UPS",
      service: "Ground",
      items: [item()],
    };

    expect(noticeKey(again)).toBe(noticeKey(notice));
    expect(noticeKey({ ...notice, trackingNumber: "94001119" })).not.toBe(noticeKey(notice));
  });

  test("without a tracking number is known by carrier, service, day and contents, in any order", () => {
    const untracked = { ...notice, trackingNumber: " " };
    const items = [item(), item({ lineItemId: "2", sku: "OIL" })];
    const base = noticeKey({ ...untracked, items });

    expect(noticeKey({ ...untracked, items: items.toReversed(), carrier: "usps" })).toBe(base);
    expect(noticeKey({ ...untracked, items, internalNotes: "new" })).toBe(base);
    expect(noticeKey({ ...untracked, items: [item()] })).not.toBe(base);
    expect(noticeKey({ ...untracked, items, shipDate: "2026-11-25" })).not.toBe(base);
    expect(noticeKey({ ...untracked, items, service: "First Class" })).not.toBe(base);
    expect(noticeKey({ ...untracked, items, carrier: "UPS" })).not.toBe(base);
  });

  test("is not taken for one whose texts only read alike when put together", () => {
    const one = { ...notice, trackingNumber: "", carrier: "a|b", service: "c" };
    const two = { ...notice, trackingNumber: "", carrier: "a", service: "b|c" };

    expect(noticeKey(one)).not.toBe(noticeKey(two));
  });

  test("has a key of 64 characters, whatever the notice says", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (trackingNumber, sku, quantity) => {
        expect(noticeKey({ ...notice, trackingNumber, items: [item({ sku, quantity })] })).toMatch(
          /^[\da-f]{64}$/,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("a repeat", () => {
  test("says nothing new, in whatever order it lists its items", () => {
    const items = [item(), item({ lineItemId: "2" })];

    expect(noticePayloadHash({ ...notice, items })).toBe(
      noticePayloadHash({ ...notice, items: items.toReversed() }),
    );
    expect(noticePayloadHash({ ...notice, warnings: ["ShipDate"] })).toBe(noticePayloadHash(notice));
  });

  test.each<Partial<ShipNotice>>([
    { orderId: "x" },
    { orderNumber: "x" },
    { customerCode: "x" },
    { customerNotes: "x" },
    { internalNotes: "x" },
    { notesToCustomer: "x" },
    { notifyCustomer: true },
    { notifyCustomer: false },
    { labelCreatedAt: new Date(0) },
    { shipDate: null },
    { carrier: "x" },
    { service: "x" },
    { trackingNumber: "x" },
    { shippingCostCents: 495 },
    { shippingCostCents: 0 },
    { customFields: ["", "", "x"] },
    { requestedWarehouse: "x" },
    {
      recipient: {
        name: "",
        company: "",
        address1: "",
        address2: "",
        city: "",
        state: "",
        postalCode: "",
        country: "",
      },
    },
    { items: [item()] },
  ])("that says %j is a changed one", (change) => {
    expect(noticePayloadHash({ ...notice, ...change })).not.toBe(noticePayloadHash(notice));
  });
});
