import type { Address } from "@/lib/orders/address";
import { type OrderContent, type OrderLine, shippableQuantity } from "@/lib/orders/order";
import type { Dice } from "@/lib/sample-shop/dice";
import type { SampleEvent } from "@/lib/sample-shop/sample-order";
import type { ShippingChoice } from "@/lib/sample-shop/shipping";
import { trackingNumber } from "@/lib/sample-shop/tracking-numbers";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";

export type Label = {
  readonly content: OrderContent;
  readonly shipping: ShippingChoice;
  readonly timeZone: string;
  readonly source: ShipmentReport["source"];
};

/** A parcel with these lines as it is reported at that moment; `share` is its part of what all labels cost. */
export function parcelEvent(
  label: Label,
  { lines, share }: { readonly lines: readonly OrderLine[]; readonly share: number },
  at: Date,
  dice: Dice,
): SampleEvent {
  const report = reportOf(label, lines, at, dice);
  return {
    kind: "parcel",
    at,
    report: { ...report, costCents: Math.round(label.shipping.labelCents * share) },
  };
}

function reportOf(
  { content, shipping, timeZone, source }: Label,
  lines: readonly OrderLine[],
  at: Date,
  dice: Dice,
): ShipmentReport {
  const number = trackingNumber(shipping.carrier, dice);
  return {
    key: `sample ${number}`,
    payloadHash: `sample ${number}`,
    source,
    carrier: shipping.carrier,
    service: shipping.service,
    trackingNumber: number,
    shipDate: calendarDay(at, timeZone),
    labelCreatedAt: at,
    costCents: shipping.labelCents,
    customerCode: content.customer.code,
    customerNotes: content.customerNotes,
    internalNotes: "",
    notesToCustomer: "",
    // The shop's own mail stays out of it: these people do not exist.
    notifyCustomer: false,
    customFields: content.customFields,
    requestedWarehouse: content.requestedWarehouse,
    recipient: content.shipTo && recipientOf(content.shipTo),
    items: lines
      .filter((line) => shippableQuantity(line) > 0)
      .map((line) => ({
        lineItemId: line.lineId,
        sku: line.sku,
        name: line.name,
        upc: line.upc,
        quantity: shippableQuantity(line),
      })),
  };
}

function recipientOf({ name, company, address1, address2, city, state, postalCode, country }: Address) {
  return { name, company, address1, address2, city, state, postalCode, country };
}

/** "YYYY-MM-DD" where the shop is. */
function calendarDay(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}
