import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { SiteScope } from "@/lib/access/site-scope";
import type { OrderContent } from "@/lib/orders/order";
import { orderByNumber } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import { orderBodySchema } from "@/lib/orders/schema";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { inTransaction } from "@/lib/platform/database/transaction";
import { anOrderContent } from "@/lib/testing/feed-orders";
import { addApiToken } from "@/lib/users/add-api-token";

export type OrderBody = z.input<typeof orderBodySchema>;

export const storefront = { kind: "intake", name: "Storefront" } as const;

/** What a storefront sends: the example of the intake's documentation. */
export function anOrderBody(over: Partial<OrderBody> = {}): OrderBody {
  return {
    placedAt: "2026-11-23T14:05:00Z",
    status: "Processing",
    currency: "USD",
    customer: { code: "jane@example.com", email: "jane@example.com", phone: "+1 512 555 0100", locale: "en" },
    billTo: anAddressBody({ email: "" }),
    shipTo: anAddressBody(),
    shippingMethod: "UPS Ground",
    paymentMethod: "Visa",
    items: [
      {
        id: "1",
        sku: "BRK-0042",
        name: "Brake pad set, front",
        quantity: 2,
        unitPrice: "39.90",
        weight: { value: 2.4, unit: "lb" },
        imageUrl: "https://shop.example/i/brk-0042.jpg",
        location: "A-12-3",
        upc: "",
        options: [{ name: "Vehicle", value: "2015 Honda Civic LX" }],
        requiresShipping: true,
        quantityRefunded: 0,
      },
    ],
    discounts: [{ code: "FALL10", name: "Fall sale", amount: "7.98" }],
    fees: [{ name: "Core charge", amount: "5.00" }],
    taxTotal: "6.41",
    shippingTotal: "9.95",
    total: "93.18",
    customerNotes: "Leave at the door",
    internalNotes: "VIP",
    gift: true,
    giftMessage: "Happy birthday",
    customFields: ["", "", ""],
    source: "Web",
    requestedWarehouse: "",
    ...over,
  };
}

export function anAddressBody<Over extends object>(over?: Over) {
  return {
    name: "Jane Roe",
    company: "",
    address1: "543 Oak St",
    address2: "",
    city: "Austin",
    state: "TX",
    postalCode: "78701",
    country: "US",
    phone: "",
    ...over,
  };
}

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
