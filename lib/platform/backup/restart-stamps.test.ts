import { beforeEach, describe, expect, test } from "vitest";
import { restartStamps } from "@/lib/platform/backup/restart-stamps";
import { database } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { pageOfWindow } from "@/lib/shipstation/feed/reads";
import { closeWindow, databaseNowMs } from "@/lib/shipstation/feed/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;
let shops = 0;

beforeEach(async () => {
  shop = await aConnectedShop(`SHOP${++shops}`);
});

const tenMinutesMs = 600_000;

/** The numbers of the orders in the windows that end after everything was served. */
async function sentAfter(servedMs: number): Promise<string[]> {
  const window = { startMs: servedMs + 1, endMs: servedMs + tenMinutesMs };
  await closeWindow(shop.scope, window.endMs);
  const page = await pageOfWindow(shop.scope, { ...window, page: 1 });
  return page.orders.map(({ content }) => content.number);
}

async function clock(): Promise<{ lastMs: number; servedMs: number }> {
  const { lastMs, servedMs } = await database().siteClock.findUniqueOrThrow({
    where: { siteId: shop.siteId },
  });
  return { lastMs: Number(lastMs), servedMs: Number(servedMs) };
}

async function anImport(startMs: number, endMs: number): Promise<void> {
  await closeWindow(shop.scope, endMs);
  await database().contact.create({
    data: {
      siteId: shop.siteId,
      id: `req_${endMs}`,
      at: new Date(endMs),
      action: "export",
      outcome: "ok",
      status: 200,
      durationMs: 5,
      method: "GET",
      callerIp: "",
      windowStart: new Date(startMs),
      windowEnd: new Date(endMs),
    },
  });
}

describe("after a restore", () => {
  test("a change is in a window that cannot have been served before", async () => {
    await aStoredOrder(shop, "1001");
    const beforeMs = await databaseNowMs();

    await restartStamps(env().databaseUrl);
    await aStoredOrder(shop, "1002");

    const { servedMs, lastMs } = await clock();
    expect(servedMs).toBeGreaterThanOrEqual(beforeMs + tenMinutesMs);
    expect(lastMs).toBeGreaterThan(servedMs);
    expect(await sentAfter(servedMs)).toEqual(["1002"]);
  });

  test("what no import had asked for is sent again, for a pause of later is forgotten", async () => {
    await aStoredOrder(shop, "1001");
    const servedMs = await databaseNowMs();
    await anImport(servedMs, servedMs);
    await aStoredOrder(shop, "1002");

    await restartStamps(env().databaseUrl);

    expect(await sentAfter((await clock()).servedMs)).toEqual(["1002"]);
  });

  test("what the last import had begun to fetch is sent again, what came earlier is not", async () => {
    await aStoredOrder(shop, "1001");
    const firstMs = await databaseNowMs();
    await anImport(firstMs - 60_000, firstMs);
    await aStoredOrder(shop, "1002");
    const secondMs = (await databaseNowMs()) + 1;
    await anImport(firstMs + 1, secondMs);

    await restartStamps(env().databaseUrl);

    expect(await sentAfter((await clock()).servedMs)).toEqual(["1002"]);
  });

  test("a shop that ShipStation never asked is sent nothing by itself", async () => {
    await aStoredOrder(shop, "1001");

    await restartStamps(env().databaseUrl);

    expect(await sentAfter((await clock()).servedMs)).toEqual([]);
  });
});
