import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/shipstation/route";
import type { Actor } from "@/lib/access/require-actor";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";
import { purgeContacts } from "./purge-contacts";
import { exchangeOfContact } from "./reads";
import { revealCustomerData } from "./reveal-customer-data";
import { saveBodyRetention } from "./save-body-retention";

useTestDatabase();

let shop: ConnectedShop;
let owner: Actor;
const dayMs = 86_400_000;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  owner = await aMember(shop.scope, "owner", new Date(), { name: "Olga" });
});

async function aRequest(authorization: string): Promise<void> {
  await GET(
    new Request("http://localhost:3000/api/shipstation?action=export", { headers: { authorization } }),
  );
  await finishAfterAnswer();
}

const counts = async () => [await database().contact.count(), await database().contactBody.count()];

test("contents go after the days the site chose, facts after thirteen months, and twice is once", async () => {
  await aRequest(shop.authorization);
  await aRequest("Basic bm9ib2R5Omhlcmu=");
  const now = Date.now();
  expect(await counts()).toEqual([2, 2]);

  await purgeContacts(new Date(now + 29 * dayMs));
  expect(await counts()).toEqual([2, 2]);

  await saveBodyRetention(owner, 7, new Date());
  await purgeContacts(new Date(now + 8 * dayMs));
  // Nobody's keep the ordinary thirty days.
  expect(await counts()).toEqual([2, 1]);

  await purgeContacts(new Date(now + 31 * dayMs));
  await purgeContacts(new Date(now + 31 * dayMs));
  expect(await counts()).toEqual([2, 0]);

  await purgeContacts(new Date(now + 394 * dayMs));
  expect(await counts()).toEqual([2, 0]);
  await purgeContacts(new Date(now + 400 * dayMs));
  expect(await counts()).toEqual([0, 0]);
});

test("how long contents are kept is in the change history, and is no save of the General page", async () => {
  const where = { siteId: shop.siteId };
  const before = await database().shipStationConnection.findUniqueOrThrow({ where });

  await saveBodyRetention(owner, 90, new Date());
  await saveBodyRetention(owner, 90, new Date());

  const after = await database().shipStationConnection.findUniqueOrThrow({ where });
  expect([after.bodyRetentionDays, after.version]).toEqual([90, before.version]);
  expect(
    await database().change.findMany({
      where: { ...where, details: { path: ["bodyRetentionDays.new"], equals: 90 } },
    }),
  ).toMatchObject([{ actorName: "Olga", details: { "bodyRetentionDays.old": 7 } }]);
});

test("who looks at customers' data is written down", async () => {
  await aRequest(shop.authorization);
  const [contact] = await database().contact.findMany({ where: { siteId: shop.siteId } });
  const id = contact?.id ?? "";

  const revealed = await revealCustomerData(owner, id, new Date());

  expect(revealed).toEqual({ ok: true, value: await exchangeOfContact(shop.scope, id) });
  expect(
    await database().change.findMany({
      where: { siteId: shop.siteId, action: "request.customer-data-shown" },
    }),
  ).toMatchObject([{ subject: "connection", actorName: "Olga", details: { request: id } }]);
  expect(await revealCustomerData(owner, "req_gone", new Date())).toEqual({
    ok: false,
    problem: "body-gone",
  });
});
