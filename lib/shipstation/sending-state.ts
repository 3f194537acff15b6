import {
  destination,
  type MappingRules,
  type ShipStationStatus,
  targetOf,
} from "@/lib/shipstation/status-mapping";

/** What becomes of an order in one word: where ShipStation puts it, or why it stays here. */
export type SendingState =
  | { readonly kind: "sent"; readonly place: ShipStationStatus }
  | { readonly kind: "held"; readonly problems: number }
  | { readonly kind: "unmapped" | "not-sent" | "sample" };

type Order = { readonly status: string; readonly problemCount: number; readonly isSample: boolean };

/** For lists: the same answer as holdReasonsUnder, from counts alone. The merchant's own choice goes before faults. */
export function sendingState(rules: MappingRules, order: Order): SendingState {
  if (order.isSample) return { kind: "sample" };
  const target = targetOf(rules.mapping, order.status);
  if (target === "do_not_send") return { kind: "not-sent" };
  const place = destination(rules, order.status);
  if (order.problemCount > 0)
    return { kind: "held", problems: order.problemCount + (place === null ? 1 : 0) };
  return place === null ? { kind: "unmapped" } : { kind: "sent", place };
}

/** The statuses that keep their orders here until somebody maps them; those the merchant chose not to send are not meant. */
export function holdingStatuses(rules: MappingRules, statuses: readonly string[]): string[] {
  if (rules.unmappedPolicy === "send_on_hold") return [];
  return statuses.filter((status) => targetOf(rules.mapping, status) === null);
}

/** The statuses whose orders ShipStation keeps in this place. */
export function statusesIn(
  rules: MappingRules,
  statuses: readonly string[],
  place: ShipStationStatus,
): string[] {
  return statuses.filter((status) => destination(rules, status) === place);
}
