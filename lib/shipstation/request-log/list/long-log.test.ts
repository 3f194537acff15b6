import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { type ContactFilter, everyContact } from "@/lib/shipstation/request-log/contact-filter";
import { contactEntries, mostListed } from "@/lib/shipstation/request-log/list/reads";
import { aContact } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
const now = new Date("2026-11-23T18:00:00Z");

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  const old = new Date("2026-01-01T00:00:00Z");
  const notice = { action: "shipnotify", outcome: "recorded", runId: null };
  await aContact(shop.scope, { ...notice, at: old, orderNumber: "QX7", trackingNumber: "1Z 99 AA" });
  await database().$executeRaw`
    INSERT INTO contact (site_id, id, at, action, outcome, status, duration_ms, method, caller_ip)
    SELECT ${shop.siteId}, 'req_' || n, ${now}::timestamptz - n * interval '1 minute', 'export', 'ok', 200, 5, 'GET',
      '198.51.100.7'
    FROM generate_series(1, ${mostListed}) n`;
});

const found = (filter: Partial<ContactFilter>) =>
  contactEntries(shop.scope, { ...everyContact, ...filter, page: 1, pageSize: 50 });

test("three characters find a request as old as the log", async () => {
  expect(await found({ search: "qx7" })).toMatchObject({ total: 1, isCut: false });
  expect(await found({ search: "1Z99" })).toMatchObject({ total: 1, isCut: false });
});

test("one or two are looked for among those that are listed, and it is said that there are older ones", async () => {
  expect(await found({ search: "qx" })).toMatchObject({ total: 0, isCut: true });
  expect(await found({ ip: ".7" })).toMatchObject({ total: mostListed, isCut: true });
});
