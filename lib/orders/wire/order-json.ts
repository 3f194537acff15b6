import { formatMinor } from "@/lib/kernel/money";
import type { Address } from "@/lib/orders/address";
import type { StoredLine, StoredOrder } from "@/lib/orders/stored-order";
import type { Shipment } from "@/lib/shipments/shipment";
import { trackingUrl } from "@/lib/shipments/tracking-url";

export type HeldBecause = { readonly reason: string; readonly path: string };

/** An order as the intake answers it: the body it was handed over with, and everything that happened since. */
export function orderJson(
  order: StoredOrder,
  { held, shipments }: { readonly held: readonly HeldBecause[]; readonly shipments: readonly Shipment[] },
) {
  const { items, status, ...body } = orderBody(order);
  return {
    id: order.id,
    number: order.number,
    status,
    changedAt: order.changedAt.toISOString(),
    shippedAt: order.shippedAt?.toISOString() ?? null,
    shipping: order.shippingProgress,
    held: held.map(({ reason, path }) => ({ reason, path })),
    flags: [...order.flags],
    ...body,
    items: items.map((item, index) => ({
      ...item,
      quantityShipped: order.lines[index]?.quantityShipped ?? 0,
    })),
    shipments: shipments.map(shipmentJson),
  };
}

/** The body that makes this order: handing it over changes nothing. */
export function orderBody(order: StoredOrder) {
  const amount = (minor: number) => formatMinor(minor, order.currency);
  return {
    placedAt: order.placedAt.toISOString().replace(".000Z", "Z"),
    status: order.status,
    currency: order.currency,
    customer: order.customer,
    billTo: order.billTo && { ...addressBody(order.billTo), email: order.billTo.email },
    shipTo: order.shipTo && addressBody(order.shipTo),
    shippingMethod: order.shippingMethod,
    paymentMethod: order.paymentMethod,
    items: order.lines.map((line) => itemBody(line, amount)),
    discounts: order.discounts.map(({ code, name, amountMinor }) => ({
      code,
      name,
      amount: amount(amountMinor),
    })),
    fees: order.fees.map(({ name, amountMinor }) => ({ name, amount: amount(amountMinor) })),
    taxTotal: amount(order.taxTotalMinor),
    shippingTotal: amount(order.shippingTotalMinor),
    total: amount(order.totalMinor),
    customerNotes: order.customerNotes,
    internalNotes: order.internalNotes,
    gift: order.gift,
    giftMessage: order.giftMessage,
    customFields: [...order.customFields],
    source: order.source,
    requestedWarehouse: order.requestedWarehouse,
  };
}

function addressBody({
  name,
  company,
  address1,
  address2,
  city,
  state,
  postalCode,
  country,
  phone,
}: Address) {
  return { name, company, address1, address2, city, state, postalCode, country, phone };
}

function itemBody(line: StoredLine, amount: (minor: number) => string) {
  return {
    id: line.lineId,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    unitPrice: amount(line.unitPriceMinor),
    weight: line.weight,
    imageUrl: line.imageUrl,
    location: line.location,
    upc: line.upc,
    options: line.options.map(({ name, value }) => ({ name, value })),
    requiresShipping: line.requiresShipping,
    quantityRefunded: line.quantityRefunded,
  };
}

function shipmentJson(shipment: Shipment) {
  return {
    id: shipment.id,
    trackingNumber: shipment.trackingNumber,
    carrier: shipment.carrier,
    service: shipment.service,
    trackingUrl: trackingUrl(shipment.carrier, shipment.trackingNumber),
    shipDate: shipment.shipDate,
    labelCreatedAt: shipment.labelCreatedAt?.toISOString() ?? null,
    // ShipStation names no currency: two decimals of whatever its account is kept in.
    cost: shipment.costCents === null ? null : formatMinor(shipment.costCents, "USD"),
    notesToCustomer: shipment.notesToCustomer,
    internalNotes: shipment.internalNotes,
    recipient: shipment.recipient,
    items: shipment.items.map(({ lineId, sku, name, quantity }) => ({ lineId, sku, name, quantity })),
    flags: [...shipment.flags],
    voidedAt: shipment.voidedAt?.toISOString() ?? null,
    source: shipment.source,
  };
}
