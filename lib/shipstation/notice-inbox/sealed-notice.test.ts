import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/require-actor";
import { database } from "@/lib/platform/database/client";
import { receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { purgeContacts } from "@/lib/shipstation/request-log/purge-contacts";
import { readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";
import { useTestDatabase } from "@/lib/testing/database";
import { notice, tracked } from "@/lib/testing/notices-xml";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";
import { dismissNotice } from "./dismiss-notice";
import { unknownNotices } from "./reads";
import { openNotice } from "./sealed-notice";
import { settleNotice } from "./settle-notice";

useTestDatabase();

const now = new Date("2026-11-23T18:30:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
let shop: ConnectedShop;
let owner: Actor;
let shops = 0;

beforeEach(async () => {
  shop = await aConnectedShop(`SEAL${++shops}`);
  owner = await aMember(shop.scope, "owner", now, { name: `Olga ${shops}` });
});

async function arrives(body: string): Promise<string> {
  const read = readShipNotice(body);
  if (!read.ok) throw new Error(read.problem);
  const query = `order_number=${read.value.orderNumber}`;
  await receiveShipNotice(shop.scope, { notice: read.value, queryOrderNumber: "", body, query }, now);
  return (await receipts()).at(-1)?.id ?? "";
}

const receipts = () =>
  database().noticeReceipt.findMany({ where: { siteId: shop.siteId }, orderBy: { id: "asc" } });

const listed = async (isSettled: boolean) =>
  (await unknownNotices(shop.scope, { isSettled, page: 1, pageSize: 10 })).rows;

describe("a notice that is kept for later", () => {
  test("can be read in the database by nobody, and on another receipt not at all", async () => {
    await arrives(tracked("S-1", "T-1"));
    await arrives(tracked("S-2", "T-2"));

    const [first, second] = await receipts();
    expect(JSON.stringify([first, second])).not.toMatch(/T-1|ShipNotice|order_number=/);
    if (!first || !second) throw new Error("Nothing was kept.");
    expect(openNotice(first)).toEqual({ body: tracked("S-1", "T-1"), query: "order_number=S-1" });
    expect(openNotice({ ...first, body: second.body })).toBeNull();
    expect(await listed(false)).toMatchObject([{ trackingNumber: "T-2" }, { trackingNumber: "T-1" }]);
  });

  test("of the first days, which is not sealed, is processed all the same", async () => {
    const receiptId = await arrives(tracked("S-old", "T-old"));
    await database().noticeReceipt.update({
      where: { siteId_id: { siteId: shop.siteId, id: receiptId } },
      data: { body: tracked("S-old", "T-old"), query: "order_number=S-old" },
    });
    await aStoredOrder(shop, "S-old");

    expect(await listed(false)).toMatchObject([{ trackingNumber: "T-old" }]);
    expect(await settleNotice(owner, { receiptId }, {}, now)).toMatchObject({ ok: true });
  });

  test("that can not be opened any more is listed, and says that it is gone", async () => {
    const receiptId = await arrives(tracked("S-lost", "T-lost"));
    await database().noticeReceipt.update({
      where: { siteId_id: { siteId: shop.siteId, id: receiptId } },
      data: { body: "v1.00000000.AAAA" },
    });

    expect(await listed(false)).toMatchObject([{ orderNumber: "S-lost", trackingNumber: "" }]);
    expect(await settleNotice(owner, { receiptId }, {}, now)).toEqual({ ok: false, problem: "notice-gone" });
  });
});

test("what it said is forgotten after the retention once it is settled; what waits stays, for however long", async () => {
  const dismissed = await arrives(tracked("S-3", "T-3"));
  const waiting = await arrives(tracked("S-4", "T-4"));
  await aStoredOrder(shop, "S-5");
  const two = await aStoredOrder(shop, "S-6");
  const torn = await arrives(notice("S-5", `<OrderID>${two}</OrderID><TrackingNumber>T-5</TrackingNumber>`));
  await dismissNotice(owner, dismissed, true, inDays(10));
  const repeat = await arrives(tracked("S-3", "T-3"));
  const kept = async () => (await receipts()).flatMap(({ id, body }) => (body === null ? [] : [id]));

  await purgeContacts(inDays(29));
  expect(await kept()).toEqual([dismissed, waiting, torn, repeat]);
  await purgeContacts(inDays(31));
  expect(await kept()).toEqual([dismissed, waiting, repeat]);
  await purgeContacts(inDays(41));
  await purgeContacts(inDays(300));
  expect(await kept()).toEqual([waiting]);

  expect(await listed(true)).toMatchObject([{ orderNumber: "S-3", settled: { how: "dismissed" } }]);
});
