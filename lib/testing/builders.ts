import { randomBytes } from "node:crypto";
import type { SiteScope } from "@/lib/access/site-scope";
import { lockOrder } from "@/lib/orders/mark-order-shipping";
import type { OrderContent } from "@/lib/orders/order";
import { orderByNumber } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { inTransaction } from "@/lib/platform/database/transaction";
import { recordShipment } from "@/lib/shipments/record-shipment";
import { anOrderContent } from "@/lib/testing/feed-orders";
import { addApiToken } from "@/lib/users/add-api-token";

export const storefront = { kind: "intake", name: "Storefront" } as const;

let orders = 10_000;

/** Hands an order over as the storefront does, and answers it as it is stored. */
export async function anOrder(
  scope: SiteScope,
  over: Partial<OrderContent> = {},
  now = new Date(),
): Promise<StoredOrder> {
  const content = anOrderContent({ number: String(++orders), ...over });
  const received = await receiveOrder(scope, storefront, content, now);
  if (!received.ok) throw new Error(`The order was refused: ${received.problem}.`);
  const order = await orderByNumber(scope, content.number);
  if (!order) throw new Error("The order was received and is not there.");
  return order;
}

/** A token of the order intake, as the storefront holds it. */
export async function anIntakeToken(scope: SiteScope, now = new Date()): Promise<string> {
  const token = `wsm_test_${randomBytes(24).toString("base64url")}`;
  const by = { userId: "usr_owner", name: "Owner" };
  await inTransaction((tx) => addApiToken(scope, { name: "Storefront", token }, by, now, tx));
  return token;
}

/** ShipStation says that it shipped these units by line id; everything when none are named. */
export function aParcel(
  scope: SiteScope,
  number: string,
  now: Date,
  items: Readonly<Record<string, number>> = {},
) {
  return inTransaction(async (tx) => {
    const order = await lockOrder(scope, { number }, tx);
    if (!order) throw new Error(`There is no order ${number}.`);
    const report = {
      key: `parcel ${Object.entries(items).join()}`,
      payloadHash: "hash",
      source: "notice",
      carrier: "USPS",
      service: "Priority",
      trackingNumber: "9400",
      shipDate: "2026-11-24",
      labelCreatedAt: null,
      costCents: null,
      customerCode: "",
      customerNotes: "",
      internalNotes: "",
      notesToCustomer: "",
      notifyCustomer: null,
      customFields: ["", "", ""],
      requestedWarehouse: "",
      recipient: null,
      items: Object.entries(items).map(([lineItemId, quantity]) => ({
        lineItemId,
        quantity,
        sku: "",
        name: "",
        upc: "",
      })),
    } as const;
    const rules = { statusWhenComplete: "Shipped", orderFlags: [], isMailDue: false };
    return recordShipment(scope, order, report, rules, { kind: "shipstation", name: "ShipStation" }, now, tx);
  });
}
