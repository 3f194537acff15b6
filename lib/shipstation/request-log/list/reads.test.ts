import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { resultClass, resultClasses } from "@/lib/shipstation/request-log/contact";
import { runSummary } from "@/lib/shipstation/request-log/contact-entry";
import { type ContactFilter, everyContact } from "@/lib/shipstation/request-log/contact-filter";
import { contactFromRow } from "@/lib/shipstation/request-log/reads";
import { aContact, aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";
import { contactEntries } from "./reads";

useTestDatabase();

let shop: ConnectedShop;
const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 18, n));

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  const other = await aConnectedShop("BOLT");
  for (const page of [1, 2, 3]) {
    await aContact(shop.scope, {
      at: minute(page),
      runId: "run_1",
      page,
      pages: 3,
      ordersSent: page === 3 ? 32 : 50,
      heldBack: page === 1 ? 1 : 0,
    });
  }
  await aContact(shop.scope, { at: minute(10) });
  await aContact(shop.scope, { at: minute(11), outcome: "paused" });
  await aRefusal(shop.scope, "unauthorized", 401, {
    at: minute(12),
    userName: "somebody",
    callerIp: "203.0.113.9",
  });
  await aRefusal(shop.scope, "too-many-failures", 429, { at: minute(13), runId: null });
  await aRefusal(shop.scope, "server", 500, { at: minute(14), runId: null });
  const notice = { action: "shipnotify", orderNumber: "100%_1", trackingNumber: "1Z 999 AA1", runId: null };
  await aContact(shop.scope, { ...notice, at: minute(15), outcome: "recorded" });
  await aContact(shop.scope, {
    ...notice,
    orderNumber: "2",
    trackingNumber: "T2",
    at: minute(16),
    outcome: "recorded",
    details: { flags: ["over-shipped"] },
  });
  await aContact(other.scope, { at: minute(17) });
});

async function found(filter: Partial<ContactFilter>, page = 1, pageSize = 50) {
  return contactEntries(shop.scope, { ...everyContact, ...filter, page, pageSize });
}

test("an import is one entry with its pages and what it came to; the latest entry is first", async () => {
  const { rows, total } = await found({});

  expect(total).toBe(8);
  expect(rows[0]?.contacts[0].orderNumber).toBe("2");
  const run = rows.at(-1);
  expect(run?.contacts.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(run && runSummary(run)).toEqual({
    pagesAsked: 3,
    pages: 3,
    ordersSent: 132,
    heldBack: 1,
    durationMs: 120,
    result: "warning",
  });
});

test("pages of the list hold whole entries, each once", async () => {
  const keys = [];
  for (const page of [1, 2, 3]) keys.push(...(await found({}, page, 3)).rows.map(({ key }) => key));

  expect(new Set(keys).size).toBe(8);
  expect(keys.at(-1)).toBe("run_1");
});

describe("filters", () => {
  test.each<[string, Partial<ContactFilter>, number]>([
    ["a period", { since: minute(10), until: minute(12) }, 2],
    ["an action", { action: "shipnotify" }, 2],
    ["a status code", { status: 500 }, 1],
    ["orders held back", { isHeldBack: true }, 1],
    ["a user, without case", { userName: "SOMEBODY" }, 1],
    ["an address", { ip: "203.0.113" }, 1],
    ["a tracking number with other blanks", { search: "1z999 aa1" }, 1],
    ["an order number with letters that mean something to a database", { search: "100%_1" }, 1],
    ["nothing that is here", { search: "%" }, 1],
    ["a NUL, which no row has", { search: "\0zzz" }, 0],
  ])("by %s", async (_, filter, count) => {
    expect((await found(filter)).total).toBe(count);
  });

  test("by result say what the badge of each request says", async () => {
    const rows = (await database().contact.findMany({ where: { siteId: shop.siteId } })).map(contactFromRow);

    for (const result of resultClasses) {
      const wanted = new Set(
        rows.filter((row) => resultClass(row) === result).map(({ runId, id }) => runId ?? id),
      );
      expect(new Set((await found({ result })).rows.map(({ key }) => key))).toEqual(wanted);
    }
  });
});
