import type { Address } from "@/lib/orders/address";
import { type OrderLine, shippableQuantity } from "@/lib/orders/order";
import type { Shipment } from "@/lib/shipments/shipment";
import { trackingUrl } from "@/lib/shipments/tracking-url";

/** What the customer is told about one parcel. Internal notes have no place in it. */
export type ShippedParcel = {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly carrier: string;
  readonly service: string;
  readonly shippedOn: Date;
  /** A calendar day has no zone; a moment is told in the store's. */
  readonly isCalendarDay: boolean;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
  readonly items: readonly ParcelItem[];
  /** How much of the order is in it; null when it is all of it. */
  readonly part: { readonly units: number; readonly ofUnits: number; readonly isRestOpen: boolean } | null;
  readonly note: string;
  readonly address: Address | null;
};

export type ParcelItem = {
  readonly name: string;
  readonly sku: string;
  readonly quantity: number;
  /** Only an https address; "" for none. */
  readonly imageUrl: string;
};

type ShippedOrder = {
  readonly number: string;
  readonly shipTo: Address | null;
  readonly billTo: Address | null;
  readonly lines: readonly OrderLine[];
};

/** `parcels` are all of the order, voided ones too; what came after this parcel is not counted, so a late mail says the same. */
export function shippedParcel(
  order: ShippedOrder,
  parcels: readonly Shipment[],
  parcel: Shipment,
): ShippedParcel {
  return {
    orderNumber: order.number,
    customerName: order.shipTo?.name || order.billTo?.name || "",
    carrier: parcel.carrier,
    service: parcel.service,
    shippedOn: parcel.shipDate === null ? parcel.createdAt : new Date(`${parcel.shipDate}T00:00:00Z`),
    isCalendarDay: parcel.shipDate !== null,
    trackingNumber: parcel.trackingNumber.trim(),
    trackingUrl: trackingUrl(parcel.carrier, parcel.trackingNumber),
    items: parcel.items.map((item) => itemOf(item, order.lines)),
    part: partOf(order, parcels, parcel),
    note: parcel.notesToCustomer.trim(),
    address: order.shipTo,
  };
}

function itemOf(item: Shipment["items"][number], lines: readonly OrderLine[]): ParcelItem {
  const line = lines.find(({ lineId }) => lineId === item.lineId);
  const imageUrl = line?.imageUrl ?? "";
  return {
    name: line?.name || item.name || line?.sku || item.sku,
    sku: line?.sku || item.sku,
    quantity: item.quantity,
    imageUrl: imageUrl.startsWith("https://") && URL.canParse(imageUrl) ? imageUrl : "",
  };
}

function partOf(order: ShippedOrder, parcels: readonly Shipment[], parcel: Shipment): ShippedParcel["part"] {
  const ofUnits = order.lines.reduce((sum, line) => sum + shippableQuantity(line), 0);
  const units = countedUnits(parcel);
  if (units >= ofUnits) return null;
  const before = parcels.filter(
    (other) => other.id !== parcel.id && other.voidedAt === null && other.id < parcel.id,
  );
  const shipped = before.reduce((sum, other) => sum + countedUnits(other), units);
  return { units, ofUnits, isRestOpen: shipped < ofUnits };
}

function countedUnits(parcel: Shipment): number {
  return parcel.items.reduce((sum, item) => sum + item.quantityCounted, 0);
}
