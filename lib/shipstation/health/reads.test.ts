import { beforeEach, describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { requestsIn } from "@/lib/shipstation/health/connection-health";
import { connectionFactsOf, connectionHealthOf } from "@/lib/shipstation/health/reads";
import { aContact, aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-23T20:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

let scope: SiteScope;
let userName: string;
let shops = 0;

beforeEach(async () => {
  ({ scope, userName } = await aConnectedShop(`SHOP${++shops}`));
});

describe("the state", () => {
  test("of a shop that ShipStation never came to", async () => {
    expect(await connectionHealthOf(scope, now)).toMatchObject({
      state: "never",
      lastImport: null,
      lastNotice: null,
      medianMs: null,
      autoImport: null,
    });
  });

  test("is learned from the gaps between imports, and the pages of one are no imports", async () => {
    for (const begun of [490, 370, 250, 130, 10]) {
      await aContact(scope, { at: minutesAgo(begun), runId: `run-${begun}` });
      await aContact(scope, { at: minutesAgo(begun - 1), runId: `run-${begun}`, page: 2 });
    }

    const health = await connectionHealthOf(scope, now);

    expect(health).toMatchObject({ state: "healthy", usualGapMs: 120 * 60_000 });
    expect((await connectionHealthOf(scope, minutesAgo(-350))).state).toBe("healthy");
    expect((await connectionHealthOf(scope, minutesAgo(-352))).state).toBe("late");
  });

  test("keeps the rhythm it had, however long the silence", async () => {
    for (const begun of [120, 90, 60, 30]) await aContact(scope, { at: minutesAgo(begun) });

    const later = await connectionHealthOf(scope, minutesAgo(-30 * 24 * 60));

    expect(later).toMatchObject({ state: "down", reason: "silence", usualGapMs: 30 * 60_000 });
  });

  test("two attempts within a minute on the first day are no rhythm", async () => {
    for (const at of [3, 2, 1]) await aContact(scope, { at: minutesAgo(at) });

    expect((await connectionFactsOf(scope)).usualGapMs).toBeNull();
  });

  test("does not hear our own test, a browser, a stranger or another shop", async () => {
    const neighbour = await aConnectedShop(`NEXT${shops}`);
    await aContact(scope, { at: minutesAgo(1), isTest: true });
    await aContact(neighbour.scope, { at: minutesAgo(1) });
    for (let at = 1; at <= 6; at++) {
      await aRefusal(scope, "browser", 403, { at: minutesAgo(at) });
      await aRefusal(scope, "unauthorized", 401, { at: minutesAgo(at), userName: "" });
      await aRefusal(scope, "unauthorized", 401, { at: minutesAgo(at), userName: "admin" });
    }

    const health = await connectionHealthOf(scope, now);

    expect(health).toMatchObject({ state: "never", recentFailures: 0, failuresInARow: 0 });
    expect(requestsIn(health.hours)).toEqual({ requests: 0, failed: 0 });
  });

  test("is down when our own user comes five times with a wrong password, and well at the next import", async () => {
    await aContact(scope, { at: minutesAgo(60) });
    for (let at = 50; at >= 10; at -= 10) {
      const attempt = { at: minutesAgo(at), userName: ` ${userName.toUpperCase()} ` };
      await aRefusal(scope, "unauthorized", 401, attempt);
    }
    expect(await connectionHealthOf(scope, now)).toMatchObject({
      state: "down",
      reason: "failures",
      cause: "wrong-password",
    });

    for (let at = 9; at > 0; at--) await aContact(scope, { at: minutesAgo(at) });

    expect((await connectionHealthOf(scope, now)).state).toBe("healthy");
  });

  test("notices about an order that is not here make it failing, and never down", async () => {
    await aContact(scope, { at: minutesAgo(60) });
    for (let at = 1; at <= 6; at++)
      await aRefusal(scope, "order-unknown", 404, { at: minutesAgo(at), action: "shipnotify" });

    expect(await connectionHealthOf(scope, now)).toMatchObject({
      state: "failing",
      recentFailures: 6,
      failuresInARow: 0,
      cause: "order-unknown",
    });
  });

  test("is paused as long as somebody paused it, and an import meanwhile is a sign of life", async () => {
    await database().shipStationConnection.update({
      where: { siteId: scope.siteId },
      data: { pausedAt: minutesAgo(600), pausedBy: "Olivia" },
    });
    await aContact(scope, { at: minutesAgo(5), outcome: "paused" });

    expect(await connectionHealthOf(scope, now)).toMatchObject({
      state: "paused",
      paused: { at: minutesAgo(600), by: "Olivia" },
      lastImportAt: minutesAgo(5),
    });
  });
});

describe("the figures", () => {
  test("of the last import are those of its pages together", async () => {
    const window = { windowStart: minutesAgo(40), windowEnd: minutesAgo(10) };
    const page = { ...window, runId: "run", pages: 3 };
    await aContact(scope, { at: minutesAgo(90), ordersSent: 7 });
    await aContact(scope, { at: minutesAgo(12), ...page, page: 1, ordersSent: 100 });
    await aContact(scope, { at: minutesAgo(11), ...page, page: 2, ordersSent: 99, heldBack: 1 });
    await aContact(scope, { at: minutesAgo(10), ...page, page: 3, ordersSent: 32 });

    expect((await connectionHealthOf(scope, now)).lastImport).toEqual({
      at: minutesAgo(10),
      ...window,
      pages: 3,
      ordersSent: 231,
      heldBack: 1,
      from: "198.51.100.7",
      userAgent: "ShipStation",
    });
  });

  test("of the last notice, also when it only repeated what was known", async () => {
    const notice = { action: "shipnotify", trackingNumber: "1Z", orderNumber: "10042" };
    await aContact(scope, { at: minutesAgo(30), ...notice, outcome: "recorded", orderNumber: "10041" });
    await aContact(scope, { at: minutesAgo(20), ...notice, outcome: "repeated" });
    await aRefusal(scope, "order-unknown", 404, { at: minutesAgo(10), ...notice, orderNumber: "9" });

    expect((await connectionHealthOf(scope, now)).lastNotice).toEqual({
      at: minutesAgo(20),
      orderNumber: "10042",
      trackingNumber: "1Z",
    });
  });

  test("of the day stand in the hour they happened in", async () => {
    await aContact(scope, { at: now, durationMs: 10 });
    await aContact(scope, { at: minutesAgo(59), durationMs: 30 });
    await aContact(scope, { at: minutesAgo(61), durationMs: 80 });
    await aRefusal(scope, "server", 500, { at: minutesAgo(24 * 60), durationMs: 40 });
    await aContact(scope, { at: minutesAgo(24 * 60 + 1), durationMs: 9_000 });

    const { hours, medianMs } = await connectionHealthOf(scope, now);

    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ from: minutesAgo(24 * 60), answered: 0, failed: 1 });
    expect(hours[22]).toEqual({ from: minutesAgo(120), answered: 1, failed: 0 });
    expect(hours[23]).toEqual({ from: minutesAgo(60), answered: 2, failed: 0 });
    expect(requestsIn(hours)).toEqual({ requests: 4, failed: 1 });
    expect(medianMs).toBe(35);
  });

  test("of ShipStation's own settings, once it was asked", async () => {
    await database().shipStationStore.create({
      data: { siteId: scope.siteId, checkedAt: minutesAgo(5), autoRefresh: false },
    });

    expect((await connectionHealthOf(scope, now)).autoImport).toBe(false);
  });
});
