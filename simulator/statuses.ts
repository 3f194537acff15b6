/** ShipStation's five order statuses, in the order of the five fields of its connection form. */
export const shipStationStatuses = [
  "awaiting_payment",
  "awaiting_shipment",
  "shipped",
  "cancelled",
  "on_hold",
] as const;
export type ShipStationStatus = (typeof shipStationStatuses)[number];

/** The five status fields of ShipStation's connection form, as a merchant types them: comma lists. */
export type StatusFields = {
  readonly unpaid: string;
  readonly paid: string;
  readonly shipped: string;
  readonly cancelled: string;
  readonly onHold: string;
};

const fieldOf: Readonly<Record<ShipStationStatus, keyof StatusFields>> = {
  awaiting_payment: "unpaid",
  awaiting_shipment: "paid",
  shipped: "shipped",
  cancelled: "cancelled",
  on_hold: "onHold",
};

export const recommendedStatusFields: StatusFields = {
  unpaid: "New",
  paid: "Processing,Ready to Ship",
  shipped: "Shipped,Complete,Return",
  cancelled: "Canceled",
  onHold: "Backorder,Held",
};

/** The whole text is compared and its case counts; the first field that lists it wins. */
export function resolveStatus(fields: StatusFields, text: string): ShipStationStatus | null {
  return shipStationStatuses.find((status) => listOf(fields[fieldOf[status]]).includes(text)) ?? null;
}

/** What REST shows of the five fields: one row for each word. */
export function statusMappings(
  fields: StatusFields,
): { orderStatus: ShipStationStatus; statusKey: string }[] {
  return shipStationStatuses.flatMap((orderStatus) =>
    listOf(fields[fieldOf[orderStatus]]).map((statusKey) => ({ orderStatus, statusKey })),
  );
}

/** The same the other way round. */
export function statusFieldsOf(
  rows: readonly { readonly orderStatus: string; readonly statusKey: string }[],
): StatusFields {
  const field = (status: ShipStationStatus) =>
    rows
      .filter(({ orderStatus }) => orderStatus === status)
      .map(({ statusKey }) => statusKey)
      .join(",");
  return {
    unpaid: field("awaiting_payment"),
    paid: field("awaiting_shipment"),
    shipped: field("shipped"),
    cancelled: field("cancelled"),
    onHold: field("on_hold"),
  };
}

/** Words that stand in more than one field: what ShipStation makes of them is written nowhere. */
export function ambiguousWords(fields: StatusFields): string[] {
  const words = statusMappings(fields).map((mapping) => mapping.statusKey);
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];
}

function listOf(field: string): string[] {
  return field
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
