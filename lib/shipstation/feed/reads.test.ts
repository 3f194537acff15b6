import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { exportWindow } from "@/lib/shipstation/export-window";
import { usualMarks } from "@/lib/shipstation/feed/feed-marks";
import { feedOrderByNumber, pageOfWindow } from "@/lib/shipstation/feed/reads";
import { closeWindow, databaseNowMs } from "@/lib/shipstation/feed/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

useTestDatabase();

const marked = `a${usualMarks.field}b${usualMarks.line}c`;

test("an order whose texts have marks in them is read as it is, and every other of its page once", async () => {
  const shop = await aConnectedShop("MARKS");
  const { scope } = shop;
  const numbers = ["1001", "1002", "1003"];
  for (const number of numbers) await aStoredOrder(shop, number);
  const db = database();
  await db.order.updateMany({ where: { number: "1002" }, data: { customerNotes: marked } });
  await db.orderLine.updateMany({
    where: { order: { siteId: scope.siteId, number: "1002" } },
    data: { name: marked },
  });
  const nowMs = await databaseNowMs();
  const window = exportWindow({ start: new Date(nowMs - 600_000), end: new Date(nowMs) }, nowMs);
  await closeWindow(scope, window.endMs);

  const { orders } = await pageOfWindow(scope, { ...window, page: 1 });

  expect(orders.map(({ content }) => content.number).toSorted()).toEqual(numbers);
  const read = orders.find(({ content }) => content.number === "1002");
  expect(read?.content.customerNotes).toBe(marked);
  expect(read?.content.lines.map(({ name }) => name)).toEqual(read?.content.lines.map(() => marked));
  expect(read?.content.lines.length).toBeGreaterThan(0);
  expect((await feedOrderByNumber(scope, "1002", nowMs))?.content).toEqual(read?.content);
});
