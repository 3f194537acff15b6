import {
  destination,
  type MappingRules,
  type ShipStationStatus,
  shipStationStatuses,
} from "@/lib/shipstation/status-mapping";

type StatusCount = { readonly status: string; readonly orders: number };

export type MappingEffect = {
  /** Orders in each of ShipStation's places, before and after; not_sent is everything else. */
  readonly places: readonly { place: ShipStationStatus | "not_sent"; before: number; after: number }[];
  /** Orders that will be sent again, because their status goes elsewhere. */
  readonly moved: number;
  readonly movedStatuses: readonly string[];
  /** Orders that become shippable. */
  readonly becomeShippable: number;
  /** Shipped ones that would go back to a queue: they could be shipped twice. */
  readonly shippedAgain: number;
  /** Orders that ShipStation has and would not hear of again. */
  readonly silenced: number;
  /** Places that a working connection needs and nothing is mapped to. */
  readonly emptyPlaces: readonly ShipStationStatus[];
};

/** What saving would do to the orders there are. Pure: the page shows it while the merchant edits. */
export function mappingEffect(
  before: MappingRules,
  after: MappingRules,
  counts: readonly StatusCount[],
): MappingEffect {
  const moves = counts.map(({ status, orders }) => ({
    status,
    orders,
    from: destination(before, status),
    to: destination(after, status),
  }));
  const ordersWhere = (test: (move: (typeof moves)[number]) => boolean) =>
    moves.filter(test).reduce((sum, move) => sum + move.orders, 0);
  const changed = moves.filter((move) => move.from !== move.to);

  return {
    places: [...shipStationStatuses, "not_sent" as const].map((place) => ({
      place,
      before: ordersWhere((move) => (move.from ?? "not_sent") === place),
      after: ordersWhere((move) => (move.to ?? "not_sent") === place),
    })),
    moved: changed.reduce((sum, move) => sum + move.orders, 0),
    movedStatuses: changed.map((move) => move.status),
    becomeShippable: ordersWhere(
      (move) => move.from !== "awaiting_shipment" && move.to === "awaiting_shipment",
    ),
    shippedAgain: ordersWhere(
      (move) =>
        move.from === "shipped" && (move.to === "awaiting_shipment" || move.to === "awaiting_payment"),
    ),
    silenced: ordersWhere((move) => move.from !== null && move.to === null),
    emptyPlaces: (["awaiting_shipment", "shipped"] as const).filter(
      (place) => !counts.some(({ status }) => destination(after, status) === place),
    ),
  };
}
