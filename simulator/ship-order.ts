import { carrierFor, serviceFor } from "@/simulator/carriers";
import type { FaultOf } from "@/simulator/faults";
import { shapedNotice } from "@/simulator/notice-shapes";
import { type ParcelItem, pack, spreadOver } from "@/simulator/parcels";
import { type NoticeAnswer, type NoticeRequest, sendNotice } from "@/simulator/send-notice";
import type { Settings } from "@/simulator/settings";
import type { NoticeItem, ShipNotice } from "@/simulator/ship-notice-xml";
import type { OrderStore, StoredOrder } from "@/simulator/store";

/** One label. What is left out is filled in as a packer would: the wished carrier, everything still open. */
export type Parcel = {
  readonly items?: readonly ParcelItem[];
  readonly carrier?: string;
  readonly service?: string;
  readonly tracking?: string;
  readonly costCents?: number;
  readonly notifyCustomer?: boolean | null;
  readonly notesToCustomer?: string;
  readonly internalNotes?: string;
  readonly shipDate?: Date;
  readonly recipient?: Partial<ShipNotice["recipient"]>;
};

export type ShipOptions = {
  /** A number spreads the open units over so many parcels; parcels without items share them in the same way. */
  readonly parcels?: number | readonly Parcel[];
  readonly attempts?: number;
};

export type SentNotice = {
  readonly notice: ShipNotice;
  readonly request: NoticeRequest;
  readonly answers: readonly NoticeAnswer[];
  readonly accepted: boolean;
};

export type Shipping = {
  /** Every parcel has a label and the store accepted every notice. */
  readonly ok: boolean;
  /** Why there is no label at all. */
  readonly problem: string | null;
  readonly notices: readonly SentNotice[];
};

export type Packer = {
  readonly settings: Settings;
  readonly store: OrderStore;
  readonly nextTracking: (carrier: string) => string;
};

/** Prints the labels and sends one notice for each, in order. */
export async function shipOrder(
  packer: Packer,
  orderNumber: string,
  options: ShipOptions,
): Promise<Shipping> {
  const order = packer.store.byNumber(orderNumber);
  if (!order) return refuse(`Order ${orderNumber} was never imported.`);

  const parcels =
    typeof options.parcels === "number"
      ? Array.from({ length: options.parcels }, (): Parcel => ({}))
      : (options.parcels ?? [{}]);
  const packed = packParcels(order, parcels);
  if (!packed.ok) return refuse(packed.problem);

  const settings = { ...packer.settings, noticeAttempts: options.attempts ?? packer.settings.noticeAttempts };
  const labels = parcels.map((parcel, at) => {
    const items = packed.parcels[at] ?? [];
    packer.store.label(orderNumber, items);
    return labelled(packer, order, parcel, items);
  });
  const fault = settings.faults.take("notice");
  const notices: SentNotice[] = [];
  for (const notice of fault === "out-of-order" ? labels.toReversed() : labels) {
    notices.push(await announce(settings, notice, fault));
    if (fault === "duplicate") notices.push(await announce(settings, notice, fault));
  }
  return { ok: notices.every((sent) => sent.accepted), problem: null, notices };
}

/** Without a fault that was taken before, the next one that is switched on shapes the notice. */
export async function announce(
  settings: Settings,
  notice: ShipNotice,
  fault: FaultOf<"notice"> | null = settings.faults.take("notice"),
): Promise<SentNotice> {
  const request = shapedNotice(notice, fault);
  const answers = await sendNotice(settings, request);
  return { notice, request, answers, accepted: answers.at(-1)?.accepted ?? false };
}

function packParcels(order: StoredOrder, parcels: readonly Parcel[]) {
  const named = parcels.flatMap((parcel) => (parcel.items ? [parcel.items] : []));
  if (parcels.length < 1) return { ok: false, problem: "A shipment has at least one parcel." } as const;
  if (named.length === parcels.length) return pack(order, named);
  if (named.length > 0)
    return { ok: false, problem: "Either every parcel names its items, or none does." } as const;

  const spread = spreadOver(order, parcels.length);
  if (spread) return { ok: true, parcels: spread } as const;
  const problem = `Order ${order.orderNumber} has fewer open units than ${parcels.length} parcel(s) need.`;
  return { ok: false, problem } as const;
}

function labelled(
  { settings, nextTracking }: Packer,
  order: StoredOrder,
  parcel: Parcel,
  items: readonly NoticeItem[],
): ShipNotice {
  const now = settings.clock();
  const carrier = parcel.carrier ?? carrierFor(order);
  const units = items.reduce((sum, item) => sum + item.quantity, 0);
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    customerCode: order.customerCode,
    customerNotes: order.customerNotes,
    internalNotes: parcel.internalNotes ?? order.internalNotes,
    notesToCustomer: parcel.notesToCustomer ?? "",
    notifyCustomer: parcel.notifyCustomer === undefined ? true : parcel.notifyCustomer,
    labelCreatedAt: now,
    shipDate: parcel.shipDate ?? now,
    carrier,
    service: parcel.service ?? serviceFor(carrier, order),
    trackingNumber: parcel.tracking ?? nextTracking(carrier),
    shippingCostCents: parcel.costCents ?? 645 + 130 * units,
    customFields: order.customFields,
    requestedWarehouse: order.requestedWarehouse,
    recipient: { ...order.shipTo, ...parcel.recipient },
    items,
  };
}

function refuse(problem: string): Shipping {
  return { ok: false, problem, notices: [] };
}
