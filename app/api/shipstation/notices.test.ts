import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/shipstation/route";
import { database } from "@/lib/platform/database/client";
import { openNotice } from "@/lib/shipstation/notice-inbox/sealed-notice";
import { useTestDatabase } from "@/lib/testing/database";
import { items, notice, tracked } from "@/lib/testing/notices-xml";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let neighbour: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  neighbour = await aConnectedShop("BOLT");
});

const endpoint = "http://localhost:3000/api/shipstation";

function notify(number: string, body: string, query = `order_number=${number}`) {
  return POST(
    new Request(`${endpoint}?action=shipnotify&${query}`, {
      method: "POST",
      headers: { authorization: shop.authorization, "content-length": String(Buffer.byteLength(body)) },
      body,
    }),
  );
}

async function stored(orderId: string, siteId = shop.siteId) {
  const where = { siteId, orderId };
  const order = await database().order.findUniqueOrThrow({ where: { siteId_id: { siteId, id: orderId } } });
  return {
    status: order.status,
    progress: order.shippingProgress,
    flags: order.flags,
    shipments: await database().shipment.count({ where }),
    history: await database().change.count({
      where: { siteId, subjectId: orderId, action: "shipment.recorded" },
    }),
    mails: await database().outbox.count({
      where: { siteId, payload: { path: ["orderId"], equals: orderId } },
    }),
  };
}

describe("a ship notice", () => {
  test("sixteen times at once is one parcel, one entry, one mail and sixteen times 200", async () => {
    const id = await aStoredOrder(shop, "N-16");
    const body = tracked("N-16", "1Z999AA10123456784");

    const answers = await Promise.all(Array.from({ length: 16 }, () => notify("N-16", body)));

    expect(answers.map((answer) => answer.status)).toEqual(Array(16).fill(200));
    expect(await stored(id)).toEqual({
      status: "Shipped",
      progress: "complete",
      flags: [],
      shipments: 1,
      history: 1,
      mails: 1,
    });
  });

  test("of a part, repeated, is still a part", async () => {
    const id = await aStoredOrder(shop, "N-part");
    const body = tracked("N-part", "TRACK-A", items(["1", 1]));

    for (let round = 0; round < 3; round++) expect((await notify("N-part", body)).status).toBe(200);
    expect(await stored(id)).toMatchObject({
      status: "Processing",
      progress: "partial",
      shipments: 1,
      mails: 1,
    });

    await notify("N-part", tracked("N-part", "TRACK-B", items(["1", 1], ["2", 1])));
    expect(await stored(id)).toMatchObject({
      status: "Shipped",
      progress: "complete",
      shipments: 2,
      mails: 2,
    });
  });

  test("that says something new updates its parcel without a second mail", async () => {
    const id = await aStoredOrder(shop, "N-new");
    await notify("N-new", tracked("N-new", "T-NEW", "<ShippingCost>4.95</ShippingCost>"));
    await notify("N-new", tracked("N-new", " t-new ", "<ShippingCost>5.15</ShippingCost>"));

    expect(await stored(id)).toMatchObject({ shipments: 1, mails: 1, history: 1 });
    const shipment = await database().shipment.findMany({ where: { siteId: shop.siteId, orderId: id } });
    expect(shipment[0]?.costCents).toBe(515);
  });

  test("with an empty body ships the whole order by what the query says", async () => {
    const id = await aStoredOrder(shop, "N-empty");

    const answer = await notify("N-empty", "", "order_number=N-empty&carrier=USPS&tracking_number=9400");

    expect(answer.status).toBe(200);
    expect(await stored(id)).toMatchObject({ status: "Shipped", progress: "complete", mails: 0 });
  });

  test("of a canceled or unpaid order is kept and flagged, and its status stays", async () => {
    const canceled = await aStoredOrder(shop, "N-cancel", { status: "Canceled" });
    const unpaid = await aStoredOrder(shop, "N-unpaid", { status: "New" });

    expect((await notify("N-cancel", tracked("N-cancel", "T-C"))).status).toBe(200);
    expect((await notify("N-unpaid", tracked("N-unpaid", "T-U"))).status).toBe(200);

    expect(await stored(canceled)).toMatchObject({ status: "Canceled", flags: ["shipped-after-cancel"] });
    expect(await stored(unpaid)).toMatchObject({ status: "New", flags: ["shipped-unpaid"] });
  });

  test("of more than was ordered counts what was ordered and is flagged", async () => {
    const id = await aStoredOrder(shop, "N-more");
    await notify("N-more", tracked("N-more", "T-M", items(["1", 9], ["2", 1])));

    expect(await stored(id)).toMatchObject({ progress: "complete", flags: ["over-shipped"] });
  });

  test("that names a fee and a discount of the feed counts the articles alone", async () => {
    const id = await aStoredOrder(shop, "N-fee");
    await database().order.update({
      where: { siteId_id: { siteId: shop.siteId, id } },
      data: {
        fees: [{ name: "Core charge", amountMinor: 500 }],
        discounts: [{ code: "FALL", name: "", amountMinor: 500 }],
      },
    });

    await notify(
      "N-fee",
      tracked("N-fee", "T-FEE", items(["1", 2], ["2", 1], ["fee-1", 1], ["discount-1", 1])),
    );

    expect(await stored(id)).toMatchObject({ status: "Shipped", progress: "complete", flags: [] });
  });

  test("of an order that is not here, or is another site's, is 404 and kept whole", async () => {
    await aStoredOrder(neighbour, "N-foreign");
    const body = tracked("N-foreign", "T-F");

    const answer = await notify("N-foreign", body);

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Order N-foreign does not exist in this store.");
    const receipts = await database().noticeReceipt.findMany({
      where: { siteId: shop.siteId, orderNumber: "N-foreign" },
    });
    expect(receipts).toMatchObject([{ outcome: "order-unknown", body: expect.stringMatching(/^v1\./) }]);
    expect(receipts.map(openNotice)).toMatchObject([{ body }]);
    expect(await database().shipment.count({ where: { siteId: neighbour.siteId } })).toBe(0);
  });

  test("that names two different orders changes neither", async () => {
    const one = await aStoredOrder(shop, "N-one");
    const two = await aStoredOrder(shop, "N-two");
    const body = notice("N-one", `<OrderID>${two}</OrderID><TrackingNumber>T-1</TrackingNumber>`);

    expect((await notify("N-one", body)).status).toBe(409);
    expect((await notify("N-two", tracked("N-one", "T-2"))).status).toBe(409);

    expect(await stored(one)).toMatchObject({ shipments: 0 });
    expect(await stored(two)).toMatchObject({ shipments: 0 });
  });

  test.each([
    ["cut off", tracked("N-bad", "T").slice(0, -5), 400],
    ["a DOCTYPE", `<!DOCTYPE x><ShipNotice><OrderNumber>N-bad</OrderNumber></ShipNotice>`, 400],
    ["not XML", "hello", 400],
    ["too large", tracked("N-bad", "T", `<InternalNotes>${"x".repeat(300_000)}</InternalNotes>`), 413],
  ])("that is %s is refused whatever the query says", async (_, body, status) => {
    const id = `ord_${shop.siteId}_N-bad`;
    if (!(await database().order.findUnique({ where: { siteId_id: { siteId: shop.siteId, id } } }))) {
      await aStoredOrder(shop, "N-bad");
    }

    expect((await notify("N-bad", body)).status).toBe(status);
    expect(await stored(id)).toMatchObject({ shipments: 0, status: "Processing" });
  });

  test("without an order number changes nothing", async () => {
    const before = await database().shipment.count();

    expect((await notify("", notice("", "<TrackingNumber>T</TrackingNumber>"), "order_number=")).status).toBe(
      400,
    );
    expect(await database().shipment.count()).toBe(before);
  });
});
