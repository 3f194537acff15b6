import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/shipstation/route";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { databaseNowMs } from "@/lib/shipstation/feed/writes";
import { pauseExport } from "@/lib/shipstation/pause-export";
import { resumeExport } from "@/lib/shipstation/resume-export";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-25T10:00:00Z");
const minuteMs = 60_000;
let shops = 0;

async function aShop() {
  const shop = await aConnectedShop(`P${++shops}`);
  return { ...shop, owner: await aMember(shop.scope, "owner", now) };
}

/** As ShipStation polls: windows that follow each other minute by minute, and never the same one again. */
async function aPoller(scope: SiteScope) {
  let next = (await thisMinute()) - 10 * minuteMs;
  const arrived = new Map<string, string>();
  return {
    arrived,
    poll: async () => {
      // Asked for more often than minutes pass, the windows run ahead of the clock.
      const end = Math.max(next, await thisMinute());
      const window = { start: new Date(next), end: new Date(end) };
      next = end + minuteMs;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const answer = await exportOrders(scope, { window, page });
        pages = answer.pages;
        for (const order of answer.xml.toString().split("</Order>").slice(0, -1))
          arrived.set(textOf(order, "OrderNumber"), textOf(order, "CustomerNotes"));
      }
    },
  };
}

async function thisMinute(): Promise<number> {
  return Math.floor((await databaseNowMs()) / minuteMs) * minuteMs;
}

function textOf(order: string, name: string): string {
  return new RegExp(`<${name}><!\\[CDATA\\[(.*?)\\]\\]>`).exec(order)?.[1] ?? "";
}

async function note(scope: SiteScope, number: string, text: string) {
  await database().order.updateMany({
    where: { siteId: scope.siteId, number },
    data: { customerNotes: text },
  });
}

describe("while the export is paused", () => {
  test("an import gets a valid page without orders, and a ship notice is taken", async () => {
    const shop = await aShop();
    await aStoredOrder(shop, "1001");
    await pauseExport(shop.owner, now);
    const ask = (query: string) =>
      new Request(`http://localhost:3000/api/shipstation?${query}`, {
        headers: { authorization: shop.authorization },
      });

    const page = await GET(ask("action=export"));
    const notice = await POST(
      new Request(
        "http://localhost:3000/api/shipstation?action=shipnotify&order_number=1001&carrier=UPS&service=&tracking_number=1Z",
        { method: "POST", headers: { authorization: shop.authorization } },
      ),
    );

    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<Orders pages="1">\s*<\/Orders>/);
    expect(notice.status).toBe(200);
    expect(await database().shipment.count({ where: { siteId: shop.siteId } })).toBe(1);
    const outcomes = async () => {
      const rows = await database().contact.findMany({ where: { siteId: shop.siteId } });
      return rows.map(({ outcome }) => outcome).sort();
    };
    await expect.poll(outcomes).toEqual(["paused", "recorded"]);
  });

  test("no window is closed", async () => {
    const shop = await aShop();
    await pauseExport(shop.owner, now);
    const served = () => database().siteClock.findUniqueOrThrow({ where: { siteId: shop.siteId } });
    const before = await served();

    await exportOrders(shop.scope, { window: null, page: 1 });

    expect((await served()).servedMs).toBe(before.servedMs);
  });

  test("pausing again keeps who paused first, and both ends are in the history once", async () => {
    const { owner, scope } = await aShop();
    const other = await aMember(scope, "manager", now);

    await pauseExport(owner, now);
    await pauseExport(other, new Date(now.getTime() + minuteMs));
    expect(
      await database().shipStationConnection.findUnique({ where: { siteId: scope.siteId } }),
    ).toMatchObject({ pausedAt: now, pausedBy: owner.name });
    await resumeExport(other, now);
    await resumeExport(other, now);

    const actions = (await changesOf(scope, "connection", scope.siteId)).map(({ action }) => action);
    expect(actions.filter((action) => /paused|resumed/.test(action))).toEqual([
      "connection.resumed",
      "connection.paused",
    ]);
  });

  test("a site that is not enabled has nothing to pause", async () => {
    const { owner, scope } = await aShop();
    await database().site.update({ where: { id: scope.siteId }, data: { shipStationEnabledAt: null } });

    expect(await pauseExport(owner, now)).toEqual({ ok: false, problem: { form: "not-enabled" } });
  });
});

describe("after a pause", () => {
  test("what changed before and during it arrives, though the windows moved on", async () => {
    const { owner, scope, ...shop } = await aShop();
    for (const number of ["1", "2", "3"]) await aStoredOrder(shop, number);
    const { poll, arrived } = await aPoller(scope);
    for (const number of ["1", "2", "3"]) await note(scope, number, "old");
    await poll();
    await note(scope, "1", "before the pause");
    await pauseExport(owner, now);
    await note(scope, "2", "in the pause");
    await poll();
    await poll();
    expect(Object.fromEntries(arrived)).toEqual({ 1: "old", 2: "old", 3: "old" });

    const resumed = await resumeExport(owner, now);
    await poll();

    expect(resumed).toEqual({ ok: true, value: { restamped: 2 } });
    expect(Object.fromEntries(arrived)).toEqual({ 1: "before the pause", 2: "in the pause", 3: "old" });
  });

  test("the pages that an import did not get any more arrive too", async () => {
    const { owner, scope, ...shop } = await aShop();
    await database().exportPageSize.create({ data: { siteId: scope.siteId, afterMs: 0, size: 25 } });
    for (let number = 1; number <= 26; number++) await aStoredOrder(shop, String(number));
    const end = await thisMinute();
    const window = { start: new Date(end - 10 * minuteMs), end: new Date(end) };
    const first = await exportOrders(scope, { window, page: 1 });
    expect(first).toMatchObject({ pages: 2, ordersSent: 25 });

    await pauseExport(owner, now);
    await exportOrders(scope, { window, page: 2 });
    await resumeExport(owner, now);

    const later = new Date(end + minuteMs);
    const next = await exportOrders(scope, { window: { start: later, end: later }, page: 2 });
    expect(next).toMatchObject({ pages: 2, ordersSent: 1 });
  });

  test("that nobody noticed nothing is sent again", async () => {
    const { owner, ...shop } = await aShop();
    await aStoredOrder(shop, "1");
    await pauseExport(owner, now);

    expect(await resumeExport(owner, now)).toEqual({ ok: true, value: { restamped: 0 } });
  });

  test("in whatever order things happen, each order arrives as it last was", async () => {
    const { owner } = await aShop();
    const step = fc.oneof(
      fc.record({ kind: fc.constant("change" as const), number: fc.constantFrom("1", "2", "3") }),
      fc.record({ kind: fc.constantFrom("poll" as const, "pause" as const, "resume" as const) }),
    );

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const siteId = `site_m${++shops}`;
        await database().site.create({
          data: { id: siteId, tag: `M${shops}`, name: "M", shipStationEnabledAt: now },
        });
        const scope = scopeForSystem(siteId);
        const actor = { ...owner, scope };
        await database().orderStatus.create({
          data: { siteId, name: "Processing", nameKey: "processing", labelFr: "", labelEn: "", position: 1 },
        });
        await database().statusMapping.create({
          data: { siteId, status: "Processing", target: "awaiting_shipment" },
        });
        const { poll, arrived } = await aPoller(scope);
        const last = new Map<string, string>();
        let polls = 0;
        for (const number of ["1", "2", "3"]) await aStoredOrder({ siteId }, number);

        for (const [index, one] of steps.entries()) {
          if (one.kind === "change") {
            last.set(one.number, `text ${index}`);
            await note(scope, one.number, `text ${index}`);
          }
          // The window's end may be ten minutes ahead of the clock, no more.
          if (one.kind === "poll" && ++polls <= 7) await poll();
          if (one.kind === "pause") await pauseExport(actor, now);
          if (one.kind === "resume") await resumeExport(actor, now);
        }
        await resumeExport(actor, now);
        await poll();
        await poll();

        for (const [number, text] of last) expect(arrived.get(number)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });
});
