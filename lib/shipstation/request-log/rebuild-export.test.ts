import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/shipstation/route";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";
import { feedDifference, ordersIn } from "./order-difference";
import { contactById, exchangeOfContact } from "./reads";
import { rebuildExport } from "./rebuild-export";

useTestDatabase();

let shop: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
});

async function anImport() {
  await GET(
    new Request("http://localhost:3000/api/shipstation?action=export", {
      headers: { authorization: shop.authorization },
    }),
  );
  await finishAfterAnswer();
  const [row] = await database().contact.findMany({
    where: { siteId: shop.siteId },
    orderBy: { id: "desc" },
    take: 1,
  });
  const contact = await contactById(shop.scope, row?.id ?? "");
  const exchange = await exchangeOfContact(shop.scope, row?.id ?? "");
  if (!contact || !exchange) throw new Error("The import is not in the log.");
  return { contact, sent: ordersIn(exchange.answer.body.text ?? "") };
}

const served = () => database().siteClock.findUniqueOrThrow({ where: { siteId: shop.siteId } });

test("what would be sent now is told order by order, and telling it changes nothing", async () => {
  const where = (number: string) => ({
    siteId_id: { siteId: shop.siteId, id: `ord_${shop.siteId}_${number}` },
  });
  for (const number of ["same", "moved", "dropped"]) await aStoredOrder(shop, number);
  const { contact, sent } = await anImport();
  expect(feedDifference(sent, await rebuildExport(shop.scope, contact))).toMatchObject({
    sentCount: 3,
    different: [],
  });

  await database().order.update({
    where: where("moved"),
    data: { status: "Shipped", customerEmail: "else@example.com" },
  });
  await database().order.update({ where: where("dropped"), data: { problems: ["no-ship-to"] } });
  const before = await served();
  const contacts = await database().contact.count();
  const { same, different, nowCount } = feedDifference(sent, await rebuildExport(shop.scope, contact));

  expect(same).toEqual(["same"]);
  expect(nowCount).toBe(2);
  expect(different).toMatchObject([
    {
      orderNumber: "moved",
      kind: "changed",
      fields: expect.arrayContaining([{ field: "OrderStatus", sent: "Processing", now: "Shipped" }]),
    },
    { orderNumber: "dropped", kind: "gone" },
  ]);
  // Customers' data stay masked here too.
  expect(JSON.stringify(different)).not.toContain("else@example.com");
  expect(JSON.stringify(different)).toContain("e•••@e•••.com");
  expect(await served()).toEqual(before);
  expect(await database().contact.count()).toBe(contacts);
  expect(await database().exportError.count()).toBe(0);
});

test("an item that is new has its place named", () => {
  const order = (items: string) =>
    `<Order>\n<OrderID>1</OrderID>\n<OrderNumber>10</OrderNumber>\n<Items>${items}</Items>\n</Order>\n`;
  const item = (sku: string) => `<Item><SKU>${sku}</SKU></Item>`;

  expect(feedDifference([order(item("A"))], [order(item("A") + item("B"))]).different).toEqual([
    {
      orderNumber: "10",
      kind: "changed",
      fields: [{ field: "Items / Item 2 / SKU", sent: null, now: "B" }],
    },
  ]);
});
