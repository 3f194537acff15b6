// What is written in an afternoon: Express, Prisma with `include`, xmlbuilder2. It does not sign anybody in either.
import { PrismaPg } from "@prisma/adapter-pg";
import express from "express";
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { windowOf } from "@/bench/export/window-of";
import type { Address } from "@/lib/orders/address";
import type { Discount, LineOption } from "@/lib/orders/order";
import { type Prisma, PrismaClient } from "@/lib/platform/database/generated/client";
import { formatFeedDate } from "@/lib/shipstation/wire/dates";

const size = 100;
const siteId = process.env["BENCH_SITE"] ?? "";
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env["DATABASE_URL"] }) });

type FullOrder = Prisma.OrderGetPayload<{ include: { lines: true; notes: true } }>;

const app = express();
app.get("/api/shipstation", async (request, response) => {
  const { window, page } = windowOf(request.originalUrl);
  const where = { siteId, held: false, stampMs: { gte: window.startMs, lte: window.endMs } };
  const total = await prisma.orderChange.count({ where });
  const changes = await prisma.orderChange.findMany({
    where,
    orderBy: { seq: "asc" },
    skip: (page - 1) * size,
    take: size,
  });
  const orders = await prisma.order.findMany({
    where: { siteId, id: { in: changes.map((change) => change.orderId) } },
    include: { lines: { orderBy: { position: "asc" } }, notes: { orderBy: { id: "asc" } } },
  });

  const root = create({ version: "1.0", encoding: "utf-8" }).ele("Orders", {
    pages: String(Math.max(1, Math.ceil(total / size))),
  });
  for (const change of changes) {
    const order = orders.find(({ id }) => id === change.orderId);
    if (order) addOrder(root, order, new Date(Number(change.stampMs)));
  }
  response.type("text/xml").send(root.end({ prettyPrint: false }));
});

function addOrder(root: XMLBuilder, order: FullOrder, changedAt: Date): void {
  const node = root.ele("Order");
  const billTo = order.billTo as Address | null;
  const shipTo = order.shipTo as Address | null;
  text(node, "OrderID", order.id);
  text(node, "OrderNumber", order.number);
  node.ele("OrderDate").txt(formatFeedDate(order.placedAt));
  text(node, "OrderStatus", order.status);
  node.ele("LastModified").txt(formatFeedDate(changedAt));
  given(node, "ShippingMethod", order.shippingMethod);
  given(node, "PaymentMethod", order.paymentMethod);
  node.ele("CurrencyCode").txt(order.currency);
  node.ele("OrderTotal").txt(money(order.totalMinor));
  node.ele("TaxAmount").txt(money(order.taxTotalMinor));
  node.ele("ShippingAmount").txt(money(order.shippingTotalMinor));
  given(node, "CustomerNotes", order.customerNotes);
  given(
    node,
    "InternalNotes",
    [order.internalNotes, ...order.notes.map((note) => note.text)].join("\n").trim(),
  );
  node.ele("Gift").txt(String(order.gift));
  given(node, "GiftMessage", order.giftMessage);
  given(node, "CustomField1", order.customField1);
  given(node, "CustomField2", order.customField2);
  given(node, "CustomField3", order.customField3);
  given(node, "RequestedWarehouse", order.requestedWarehouse);
  given(node, "Source", order.source);
  const customer = node.ele("Customer");
  text(customer, "CustomerCode", order.customerCode);
  const bill = customer.ele("BillTo");
  text(bill, "Name", billTo?.name ?? "");
  given(bill, "Phone", billTo?.phone || order.customerPhone);
  given(bill, "Email", billTo?.email || order.customerEmail);
  given(bill, "Country", billTo?.country ?? "");
  const ship = customer.ele("ShipTo");
  text(ship, "Name", shipTo?.name ?? "");
  text(ship, "Address1", shipTo?.address1 ?? "");
  text(ship, "City", shipTo?.city ?? "");
  text(ship, "State", shipTo?.state ?? "");
  text(ship, "PostalCode", shipTo?.postalCode ?? "");
  text(ship, "Country", shipTo?.country ?? "");
  const items = node.ele("Items");
  for (const line of order.lines) {
    const item = items.ele("Item");
    text(item, "LineItemID", line.lineId);
    text(item, "SKU", line.sku);
    text(item, "Name", line.name);
    given(item, "ImageUrl", line.imageUrl);
    item.ele("Weight").txt(Number(line.weightValue).toFixed(2));
    item.ele("WeightUnits").txt("Pounds");
    item.ele("Quantity").txt(String(line.quantity));
    item.ele("UnitPrice").txt(money(line.unitPriceMinor));
    given(item, "Location", line.location);
    const options = item.ele("Options");
    for (const option of line.options as LineOption[]) {
      const one = options.ele("Option");
      text(one, "Name", option.name);
      text(one, "Value", option.value);
    }
  }
  (order.discounts as Discount[]).forEach((discount, index) => {
    const item = items.ele("Item");
    text(item, "LineItemID", `discount-${index + 1}`);
    item.ele("SKU");
    text(item, "Name", `${discount.code} - ${discount.name}`);
    item.ele("Quantity").txt("1");
    item.ele("UnitPrice").txt(money(-discount.amountMinor));
    item.ele("Adjustment").txt("true");
  });
}

function text(parent: XMLBuilder, name: string, value: string): void {
  parent.ele(name).dat(value);
}

function given(parent: XMLBuilder, name: string, value: string): void {
  if (value !== "") text(parent, name, value);
}

function money(minor: number): string {
  return (minor / 100).toFixed(2);
}

app.listen(Number(process.env["PORT"]), () => process.send?.("listening"));
