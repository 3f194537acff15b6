import { pacificTime, readPacificTime } from "@/simulator/rest-times";
import type { ShipNotice } from "@/simulator/ship-notice-xml";

/** A label as the REST API shows it: what a notice says, and what only ShipStation knows. */
export type RestLabel = {
  readonly shipmentId: number;
  readonly storeId: number;
  readonly notice: ShipNotice;
  readonly isReturnLabel: boolean;
  readonly voidedAt: Date | null;
};

export type LabelBook = ReturnType<typeof createLabelBook>;

/** Every label of the account: those the simulator announced, and those it was told to keep to itself. */
export function createLabelBook(storeId: number, announced: () => readonly ShipNotice[], clock: () => Date) {
  const unannounced: { notice: ShipNotice; storeId: number; isReturnLabel: boolean }[] = [];
  const voids = new Map<number, Date>();

  function all(): readonly RestLabel[] {
    // A notice that was sent again is of the same label.
    const labels = new Map(
      announced().map((notice) => [`${notice.orderNumber}|${notice.trackingNumber}`, notice]),
    );
    return [
      ...[...labels.values()].map((notice, at) => ({
        id: 10_001 + at,
        notice,
        storeId,
        isReturnLabel: false,
      })),
      ...unannounced.map((label, at) => ({ id: 90_001 + at, ...label })),
    ].map(({ id, ...label }) => ({ ...label, shipmentId: id, voidedAt: voids.get(id) ?? null }));
  }

  return {
    all,
    /** A label whose notice never reaches the store, as after an outage. */
    add(notice: ShipNotice, more: { storeId?: number; isReturnLabel?: boolean } = {}): void {
      unannounced.push({ notice, storeId, isReturnLabel: false, ...more });
    },
    /** False when there is no such label, or it is void. */
    void(shipmentId: number): boolean {
      if (voids.has(shipmentId) || !all().some((label) => label.shipmentId === shipmentId)) return false;
      voids.set(shipmentId, clock());
      return true;
    },
  };
}

/** The answer of GET /shipments; null where a parameter is not usable. */
export function labelList(labels: readonly RestLabel[], query: URLSearchParams) {
  const ask = (name: string) => query.get(name) ?? "";
  const dates = ["create", "ship", "void"].flatMap((kind) => [
    ask(`${kind}DateStart`),
    ask(`${kind}DateEnd`),
  ]);
  if (dates.some((text) => text !== "" && readPacificTime(text) === null)) return null;

  const isWithin = (moment: Date | null, kind: string) => {
    const start = readPacificTime(ask(`${kind}DateStart`));
    const end = readPacificTime(ask(`${kind}DateEnd`));
    if (!start && !end) return true;
    return moment !== null && (!start || moment >= start) && (!end || moment <= end);
  };
  const found = labels.filter(
    ({ notice, storeId, voidedAt }) =>
      (ask("storeId") === "" || ask("storeId") === String(storeId)) &&
      notice.orderNumber.startsWith(ask("orderNumber")) &&
      (ask("trackingNumber") === "" || notice.trackingNumber === ask("trackingNumber")) &&
      isWithin(notice.labelCreatedAt, "create") &&
      isWithin(notice.shipDate, "ship") &&
      isWithin(voidedAt, "void"),
  );
  const moment = ({ notice }: RestLabel) =>
    (ask("sortBy") === "CreateDate" ? notice.labelCreatedAt : notice.shipDate).getTime();
  const direction = ask("sortDir").toUpperCase() === "DESC" ? -1 : 1;
  const sorted = found.toSorted((one, other) => direction * (moment(one) - moment(other)));

  const pageSize = Math.min(500, Math.max(1, Number(ask("pageSize") || 100)));
  const page = Math.max(1, Number(ask("page") || 1));
  const withItems = ask("includeShipmentItems").toLowerCase() === "true";
  return {
    shipments: sorted
      .slice((page - 1) * pageSize, page * pageSize)
      .map((label) => labelJson(label, withItems)),
    total: sorted.length,
    page,
    pages: Math.ceil(sorted.length / pageSize),
  };
}

const carrierCodes: Readonly<Record<string, string>> = {
  USPS: "stamps_com",
  UPS: "ups",
  FedEx: "fedex",
  CanadaPost: "canada_post",
};

function labelJson({ shipmentId, storeId, notice, isReturnLabel, voidedAt }: RestLabel, withItems: boolean) {
  return {
    shipmentId,
    orderId: null,
    orderKey: notice.orderId,
    userId: null,
    customerEmail: null,
    orderNumber: notice.orderNumber,
    createDate: pacificTime(notice.labelCreatedAt),
    shipDate: pacificTime(notice.shipDate)?.slice(0, 10) ?? null,
    shipmentCost: notice.shippingCostCents / 100,
    insuranceCost: 0,
    trackingNumber: notice.trackingNumber,
    isReturnLabel,
    batchNumber: null,
    carrierCode: carrierCodes[notice.carrier] ?? notice.carrier.toLowerCase(),
    serviceCode: notice.service.toLowerCase().replaceAll(" ", "_"),
    packageCode: "package",
    confirmation: "none",
    warehouseId: null,
    voided: voidedAt !== null,
    voidDate: pacificTime(voidedAt),
    marketplaceNotified: false,
    notifyErrorMessage: null,
    shipTo: {
      name: notice.recipient.name,
      company: notice.recipient.company,
      street1: notice.recipient.address1,
      street2: notice.recipient.address2,
      city: notice.recipient.city,
      state: notice.recipient.state,
      postalCode: notice.recipient.postalCode,
      country: notice.recipient.country,
    },
    advancedOptions: { storeId },
    shipmentItems: withItems
      ? notice.items.map(({ lineItemId, sku, name, quantity, upc }) => ({
          orderItemId: null,
          lineItemKey: lineItemId === "" ? null : lineItemId,
          sku,
          name,
          quantity,
          upc,
        }))
      : null,
    labelData: null,
    formData: null,
  };
}
