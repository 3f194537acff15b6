/** ShipStation's five places for an order, in the order of its connection form, and "never there". */
export const shipStationStatuses = [
  "awaiting_payment",
  "awaiting_shipment",
  "shipped",
  "cancelled",
  "on_hold",
] as const;
export type ShipStationStatus = (typeof shipStationStatuses)[number];

export const mappingTargets = [...shipStationStatuses, "do_not_send"] as const;
export type MappingTarget = (typeof mappingTargets)[number];

/** Status name → target. A status without an entry is unmapped. */
export type StatusMapping = Readonly<Record<string, MappingTarget>>;

export const statusModes = ["site_names", "ship_station_words"] as const;
export type StatusMode = (typeof statusModes)[number];

export const unmappedPolicies = ["hold_back", "send_on_hold"] as const;
export type UnmappedPolicy = (typeof unmappedPolicies)[number];

/** Everything that decides what a status says in the feed. */
export type MappingRules = {
  readonly mapping: StatusMapping;
  readonly mode: StatusMode;
  readonly unmappedPolicy: UnmappedPolicy;
};

/** ShipStation's own words, one for each place: what the feed carries in ship_station_words mode. */
const words: Record<ShipStationStatus, string> = {
  awaiting_payment: "unpaid",
  awaiting_shipment: "paid",
  shipped: "shipped",
  cancelled: "cancelled",
  on_hold: "on_hold",
};

/** The field of ShipStation's connection form that holds each place's names; always in English there. */
export const formFieldNames: Record<ShipStationStatus, string> = {
  awaiting_payment: "Unpaid Status",
  awaiting_shipment: "Paid Status",
  shipped: "Shipped Status",
  cancelled: "Cancelled Status",
  on_hold: "On-Hold Status",
};

const recommended: Readonly<Record<string, ShipStationStatus>> = {
  New: "awaiting_payment",
  Processing: "awaiting_shipment",
  "Ready to Ship": "awaiting_shipment",
  Backorder: "on_hold",
  Held: "on_hold",
  Shipped: "shipped",
  Complete: "shipped",
  Return: "shipped",
  Canceled: "cancelled",
};

/** The recommended home of a status; null for the merchant's own. */
export function recommendedTarget(status: string, newOrdersPaid: boolean): ShipStationStatus | null {
  if (status === "New" && newOrdersPaid) return "awaiting_shipment";
  return Object.hasOwn(recommended, status) ? (recommended[status] ?? null) : null;
}

export function recommendedMapping(statuses: readonly string[], newOrdersPaid: boolean): StatusMapping {
  const mapping: Record<string, MappingTarget> = {};
  for (const status of statuses) {
    const target = recommendedTarget(status, newOrdersPaid);
    if (target) mapping[status] = target;
  }
  return mapping;
}

export function targetOf(mapping: StatusMapping, status: string): MappingTarget | null {
  return Object.hasOwn(mapping, status) ? (mapping[status] ?? null) : null;
}

export function unmappedStatuses(statuses: readonly string[], mapping: StatusMapping): string[] {
  return statuses.filter((status) => targetOf(mapping, status) === null);
}

/** Where ShipStation will put an order of this status; null when it is not sent at all. */
export function destination(rules: MappingRules, status: string): ShipStationStatus | null {
  const target = targetOf(rules.mapping, status);
  if (target === "do_not_send") return null;
  if (target === null) return rules.unmappedPolicy === "send_on_hold" ? "on_hold" : null;
  return target;
}

/** The OrderStatus text of the feed; null when the order is not sent. */
export function feedStatus(rules: MappingRules, status: string): string | null {
  const place = destination(rules, status);
  if (place === null) return null;
  if (rules.mode === "ship_station_words") return words[place];
  // An unmapped status must not travel under a name that the merchant has not pasted into ShipStation.
  return targetOf(rules.mapping, status) === null ? words.on_hold : status;
}

/** The text to paste into one field of ShipStation's form; compared there case-sensitively. "" means: leave empty. */
export function formFieldText(
  rules: MappingRules,
  statuses: readonly string[],
  place: ShipStationStatus,
): string {
  if (rules.mode === "ship_station_words") return words[place];
  const names = statuses.filter((status) => targetOf(rules.mapping, status) === place);
  if (place === "on_hold" && rules.unmappedPolicy === "send_on_hold" && !names.includes(words.on_hold)) {
    names.push(words.on_hold);
  }
  return names.join(",");
}

/** All five, in the form's order. */
export function formFieldTexts(
  rules: MappingRules,
  statuses: readonly string[],
): { place: ShipStationStatus; field: string; text: string }[] {
  return shipStationStatuses.map((place) => ({
    place,
    field: formFieldNames[place],
    text: formFieldText(rules, statuses, place),
  }));
}
