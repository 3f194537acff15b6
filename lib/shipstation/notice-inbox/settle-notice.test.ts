import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/shipstation/route";
import type { Actor } from "@/lib/access/require-actor";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { notice, tracked } from "@/lib/testing/notices-xml";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";
import { dismissNotice } from "./dismiss-notice";
import { openNoticesCount, unknownNotices } from "./reads";
import { settleNotice } from "./settle-notice";

useTestDatabase();

let shop: ConnectedShop;
let owner: Actor;
const now = new Date("2026-11-23T18:30:00Z");

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  owner = await aMember(shop.scope, "owner", new Date(), { name: "Olga" });
});

/** ShipStation's notice, through the door; answers the status. */
async function notify(number: string, body: string) {
  const answer = await POST(
    new Request(`http://localhost:3000/api/shipstation?action=shipnotify&order_number=${number}`, {
      method: "POST",
      headers: { authorization: shop.authorization, "content-length": String(Buffer.byteLength(body)) },
      body,
    }),
  );
  await finishAfterAnswer();
  return answer.status;
}

async function waiting(number: string) {
  const { rows } = await unknownNotices(shop.scope, { isSettled: false, page: 1, pageSize: 50 });
  return rows.find((row) => row.orderNumber === number);
}

async function settledOne(number: string) {
  const { rows } = await unknownNotices(shop.scope, { isSettled: true, page: 1, pageSize: 50 });
  return rows.find((row) => row.orderNumber === number);
}

const parcels = (orderId: string) => database().shipment.count({ where: { siteId: shop.siteId, orderId } });
const mails = (orderId: string) =>
  database().outbox.count({
    where: { siteId: shop.siteId, payload: { path: ["orderId"], equals: orderId } },
  });
const history = (subjectId: string) =>
  database().change.findMany({
    where: { siteId: shop.siteId, subjectId, action: { startsWith: "notice." } },
    select: { action: true, actorName: true },
  });

describe("a notice that came before its order", () => {
  test("waits once, however often ShipStation repeats it", async () => {
    const before = await openNoticesCount(shop.scope);
    for (let round = 0; round < 3; round++) expect(await notify("U-1", tracked("U-1", "T-1"))).toBe(404);

    expect(await waiting("U-1")).toMatchObject({ times: 3, carrier: "UPS", trackingNumber: "T-1" });
    expect(await openNoticesCount(shop.scope)).toBe(before + 1);
  });

  test("is still unknown when it is processed again too early, and goes on waiting", async () => {
    await notify("U-2", tracked("U-2", "T-2"));
    const row = await waiting("U-2");

    const early = await settleNotice(owner, { receiptId: row?.receiptId ?? "" }, {}, now);

    expect(early).toEqual({ ok: false, problem: "order-unknown" });
    expect(await waiting("U-2")).toMatchObject({ times: 1 });
  });

  test("ships the order once it is here, one time, with who did it in its history", async () => {
    await notify("U-3", tracked("U-3", "T-3"));
    const receiptId = (await waiting("U-3"))?.receiptId ?? "";
    const orderId = await aStoredOrder(shop, "U-3");

    const results = await Promise.all(
      Array.from({ length: 6 }, () => settleNotice(owner, { receiptId }, {}, now)),
    );

    const outcomes = results.map((result) => (result.ok ? result.value.outcome : result.problem)).sort();
    expect(outcomes).toEqual(["recorded", ...Array(5).fill("repeated")]);
    expect([await parcels(orderId), await mails(orderId)]).toEqual([1, 1]);
    expect(await history(orderId)).toEqual([{ action: "notice.processed-again", actorName: "Olga" }]);
    expect(await waiting("U-3")).toBeUndefined();
    expect((await settledOne("U-3"))?.settled).toMatchObject({
      by: "Olga",
      how: "processed",
      orderNumber: "U-3",
    });
  });

  test("is settled by itself when ShipStation sends it again after the order came", async () => {
    await notify("U-4", tracked("U-4", "T-4"));
    await aStoredOrder(shop, "U-4");

    expect(await notify("U-4", tracked("U-4", "T-4"))).toBe(200);

    expect(await waiting("U-4")).toBeUndefined();
    expect((await settledOne("U-4"))?.settled).toMatchObject({ by: "ShipStation", how: "arrived-again" });
  });

  test("with an empty body is kept by its query", async () => {
    await notify("U-5&tracking_number=T-5", "");
    expect(await waiting("U-5")).toMatchObject({ trackingNumber: "T-5" });
  });
});

describe("a notice for a number that differs here", () => {
  test("is linked to the order that staff names, and its repeats are known from then on", async () => {
    const orderId = await aStoredOrder(shop, "L-1");
    const body = notice("L-1-2", "<TrackingNumber>T-L</TrackingNumber><OrderID>999</OrderID>");
    expect(await notify("L-1-2", body)).toBe(404);
    const receiptId = (await waiting("L-1-2"))?.receiptId ?? "";

    expect(await settleNotice(owner, { receiptId }, { linkTo: "L-none" }, now)).toMatchObject({
      problem: "order-unknown",
    });
    expect(await settleNotice(owner, { receiptId }, { linkTo: "L-1" }, now)).toMatchObject({
      value: { outcome: "recorded", orderId },
    });

    expect(await notify("L-1-2", body)).toBe(200);
    expect(await parcels(orderId)).toBe(1);
    expect(await history(orderId)).toEqual([{ action: "notice.linked", actorName: "Olga" }]);
    expect((await settledOne("L-1-2"))?.settled).toMatchObject({ how: "linked", orderNumber: "L-1" });
  });

  test("is linked once, also when two people do it at once", async () => {
    const orders = [await aStoredOrder(shop, "L-2"), await aStoredOrder(shop, "L-3")];
    await notify("L-2-b", tracked("L-2-b", "T-M"));
    const receiptId = (await waiting("L-2-b"))?.receiptId ?? "";

    const results = await Promise.all(
      ["L-2", "L-3"].map((linkTo) => settleNotice(owner, { receiptId }, { linkTo }, now)),
    );

    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await parcels(orders[0] ?? "")) + (await parcels(orders[1] ?? ""))).toBe(1);
  });
});

test("a dismissed notice waits no more, not even when it is repeated, until it is put back", async () => {
  await notify("D-1", tracked("D-1", "T-D"));
  const receiptId = (await waiting("D-1"))?.receiptId ?? "";

  await dismissNotice(owner, receiptId, true, now);
  await notify("D-1", tracked("D-1", "T-D"));
  expect(await waiting("D-1")).toBeUndefined();
  expect((await settledOne("D-1"))?.settled).toMatchObject({
    by: "Olga",
    how: "dismissed",
    orderNumber: null,
  });

  await dismissNotice(owner, receiptId, false, now);
  expect(await waiting("D-1")).toMatchObject({ times: 2 });
});

describe("a notice of the log", () => {
  test("is processed again from what was kept of it, without a second parcel or mail", async () => {
    const orderId = await aStoredOrder(shop, "P-1");
    await notify("P-1", tracked("P-1", "T-P"));
    const [contact] = await database().contact.findMany({
      where: { siteId: shop.siteId, orderNumber: "P-1" },
    });

    const again = await settleNotice(owner, { contactId: contact?.id ?? "" }, {}, now);

    expect(again).toMatchObject({ ok: true, value: { outcome: "repeated", orderNumber: "P-1" } });
    expect([await parcels(orderId), await mails(orderId)]).toEqual([1, 1]);
    expect(await history(orderId)).toEqual([]);
  });

  test("whose contents are gone says so", async () => {
    expect(await settleNotice(owner, { contactId: "req_gone" }, {}, now)).toEqual({
      ok: false,
      problem: "notice-gone",
    });
  });

  test("of another store is none of ours", async () => {
    const other = await aConnectedShop("BOLT");
    const stranger = await aMember(other.scope, "owner", new Date());
    await notify("P-2", tracked("P-2", "T-Q"));
    const receiptId = (await waiting("P-2"))?.receiptId ?? "";

    expect(await settleNotice(stranger, { receiptId }, {}, now)).toMatchObject({ problem: "notice-gone" });
    expect(await openNoticesCount(other.scope)).toBe(0);
  });
});
