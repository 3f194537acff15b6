import { beforeEach, describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { jobPayloads } from "@/lib/jobs/definitions";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { watchConnections } from "@/lib/shipstation/incidents/watch-connections";
import { aContact, aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

const start = new Date("2026-11-20T08:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

let shop: ConnectedShop;
let scope: SiteScope;
let shops = 0;

/** A shop with an import every half hour, the last one at the start. */
beforeEach(async () => {
  await database().site.updateMany({ data: { shipStationEnabledAt: null } });
  shop = await aConnectedShop(`W${++shops}`);
  scope = shop.scope;
  for (const ago of [120, 90, 60, 30, 0]) await aContact(scope, { at: minutes(-ago) });
});

async function mails() {
  const rows = await database().outbox.findMany({
    where: { siteId: scope.siteId, kind: "connection-alert" },
    orderBy: { id: "asc" },
  });
  return rows.map(({ payload }) => jobPayloads["connection-alert"].parse(payload));
}

function settings(data: Prisma.ShipStationConnectionUncheckedUpdateInput) {
  return database().shipStationConnection.update({ where: { siteId: scope.siteId }, data });
}

describe("a shop that ShipStation does not call any more", () => {
  test("is told once, with its usual rhythm, what waits and why; and once when it is over", async () => {
    await aStoredOrder(shop, "1001");
    await aStoredOrder(shop, "1002", { status: "Shipped" });
    await aRefusal(scope, "unauthorized", 401, { at: hours(1), userName: shop.userName });
    await aRefusal(scope, "unauthorized", 401, { at: hours(2), userName: "W-ShipStation" });

    await watchConnections(hours(23));
    expect(await mails()).toEqual([]);
    for (const now of [24.1, 24.2, 30, 60]) await watchConnections(hours(now));

    expect(await mails()).toEqual([
      {
        event: "down",
        since: start.toISOString(),
        until: null,
        usualGapMinutes: 30,
        ordersWaiting: 1,
        oldestWaitingAt: expect.any(String),
        causes: ["wrong-password", "unknown-user"],
      },
    ]);
    await aContact(scope, { at: hours(61) });
    await aContact(scope, { at: hours(61.5) });
    for (const now of [61.6, 61.7]) await watchConnections(hours(now));

    expect((await mails()).slice(1)).toMatchObject([
      { event: "over", since: start.toISOString(), until: hours(61).toISOString() },
    ]);
    expect(await database().connectionIncident.findMany({ where: { siteId: scope.siteId } })).toMatchObject([
      { kind: "silence", since: start, endedAt: hours(61), isTold: true },
    ]);
  });

  test("is told once by however many workers, at both ends", async () => {
    const everybody = (now: Date) => Promise.all(Array.from({ length: 6 }, () => watchConnections(now)));

    await everybody(hours(25));
    await aContact(scope, { at: hours(26) });
    await everybody(hours(26.1));

    expect((await mails()).map(({ event }) => event)).toEqual(["down", "over"]);
    expect(await database().connectionIncident.count({ where: { siteId: scope.siteId } })).toBe(1);
  });

  test("hears that ShipStation switched its automatic import off, and nothing of a cause nobody knows", async () => {
    await database().shipStationStore.create({
      data: { siteId: scope.siteId, checkedAt: start, autoRefresh: false },
    });

    await watchConnections(hours(25));

    expect(await mails()).toMatchObject([{ causes: ["auto-import-off"], ordersWaiting: 0 }]);
  });

  test("is told at once when five requests in a row fail", async () => {
    for (let at = 1; at <= 5; at++) await aRefusal(scope, "server", 500, { at: minutes(at) });

    await watchConnections(minutes(6));

    expect(await mails()).toMatchObject([{ event: "down", causes: ["our-error"] }]);
  });
});

describe("nobody is told", () => {
  test("again within a day of the same cause, nor that such an incident is over", async () => {
    const fails = async (from: number) => {
      for (let at = 1; at <= 5; at++) await aRefusal(scope, "server", 500, { at: minutes(from + at) });
      await watchConnections(minutes(from + 6));
      await aContact(scope, { at: minutes(from + 10) });
      await watchConnections(minutes(from + 11));
    };

    await fails(0);
    await fails(20);
    expect((await mails()).map(({ event }) => event)).toEqual(["down", "over"]);
    await fails(24 * 60 + 10);

    expect((await mails()).map(({ event }) => event)).toEqual(["down", "over", "down", "over"]);
    expect(await database().connectionIncident.count({ where: { siteId: scope.siteId } })).toBe(3);
  });

  test("who switched the alert off, but the incident is noted", async () => {
    await settings({ alertDown: false });

    await watchConnections(hours(25));
    await settings({ alertDown: true });
    await aContact(scope, { at: hours(26) });
    await watchConnections(hours(26.1));

    expect(await mails()).toEqual([]);
    expect(await database().connectionIncident.count({ where: { siteId: scope.siteId } })).toBe(1);
  });

  test("of a pause, of a shop that never imported, or of one that is not enabled", async () => {
    await settings({ pausedAt: start });
    const fresh = await aConnectedShop(`N${shops}`);
    for (let at = 1; at <= 6; at++)
      await aRefusal(fresh.scope, "unauthorized", 401, { at: minutes(at), userName: fresh.userName });
    const disabled = await aConnectedShop(`D${shops}`);
    await aContact(disabled.scope, { at: start });
    await database().site.update({ where: { id: disabled.siteId }, data: { shipStationEnabledAt: null } });

    await watchConnections(hours(48));

    expect(await database().connectionIncident.count({ where: { openedAt: hours(48) } })).toBe(0);
  });
});
