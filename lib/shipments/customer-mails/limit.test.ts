import { beforeAll, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { deliveriesOf } from "@/lib/jobs/reads";
import { retryMail } from "@/lib/jobs/retry-mail";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { recordShipment } from "@/lib/shipments/record-shipment";
import { shipmentReport } from "@/lib/shipstation/receive-ship-notice";
import { noticeFromQuery, noticePayloadHash } from "@/lib/shipstation/wire/ship-notice";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let scope: SiteScope;

beforeAll(async () => {
  ({ scope } = await aConnectedShop("ACME"));
});

/** A parcel of the order leaves, and its customer is to be told. */
function leaves(number: string, trackingNumber: string, at: Date) {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    if (!order) throw new Error(`There is no order ${number}.`);
    const notice = noticeFromQuery({
      orderNumber: number,
      carrier: "UPS",
      service: "Ground",
      trackingNumber,
    });
    const report = shipmentReport(order, notice, noticePayloadHash(notice));
    const rules = { statusWhenComplete: null, orderFlags: [], isMailDue: true };
    return recordShipment(scope, order, report, rules, { kind: "shipstation", name: "ShipStation" }, at, tx);
  });
}

const mails = async (orderId: string) =>
  (await deliveriesOf(scope, 100)).filter((mail) => mail.orderId === orderId).reverse();

test("a customer gets twenty mails of one order a day; the others wait in the delivery log for a person", async () => {
  const orderId = await aStoredOrder(scope, "M-1");
  const otherId = await aStoredOrder(scope, "M-2");
  // All at once, as an attack would come.
  await Promise.all(Array.from({ length: 8 }, (_, at) => leaves("M-1", `first-${at}`, now)));
  for (let at = 0; at < 15; at++) await leaves("M-1", `T-${at}`, inHours(1));
  await leaves("M-2", "T-other", inHours(1));

  const given = await mails(orderId);
  expect(given).toHaveLength(23);
  expect(given.filter(({ state }) => state === "pending")).toHaveLength(20);
  expect(given.slice(20)).toMatchObject(
    Array.from({ length: 3 }, () => ({ state: "dead", lastError: "too-many-mails" })),
  );
  expect(await mails(otherId)).toMatchObject([{ state: "pending", lastError: null }]);
  expect(await database().shipment.count({ where: { siteId: scope.siteId, orderId } })).toBe(23);

  expect(await retryMail(scope, given[22]?.id ?? "", inHours(2))).toMatchObject({ ok: true });
  expect((await mails(orderId))[22]).toMatchObject({ state: "pending" });
});

test("the next day mails go out again", async () => {
  const orderId = await aStoredOrder(scope, "M-3");
  for (let at = 0; at < 21; at++) await leaves("M-3", `T-${at}`, now);

  await leaves("M-3", "T-later", inHours(25));

  expect((await mails(orderId)).slice(-2)).toMatchObject([{ state: "dead" }, { state: "pending" }]);
});
