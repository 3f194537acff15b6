import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import { waitingFigures } from "@/lib/orders/figures/reads";
import { lateAfterMs } from "@/lib/orders/late-after";
import { type OrdersPage, ordersPage } from "@/lib/orders/list/reads";
import { everyOrder, type OrderListFilter, type OrderListRow } from "@/lib/orders/order-list";
import { statusLabel } from "@/lib/orders/order-status";
import { orderStatusesOf } from "@/lib/orders/reads";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import {
  holdingStatuses,
  type SendingState,
  sendingState,
  statusesIn,
} from "@/lib/shipstation/sending-state";
import type { MappingRules } from "@/lib/shipstation/status-mapping";
import { type ListQuery, type OrderView, orderViews, placeOfView } from "./list-query";

export type ListedOrder = OrderListRow & { readonly statusLabel: string; readonly sending: SendingState };

export type StatusOption = { readonly name: string; readonly label: string; readonly orderCount: number };

export type OrdersList = {
  readonly page: Page<ListedOrder> & Pick<OrdersPage, "cut">;
  readonly statuses: readonly StatusOption[];
  readonly viewCounts: Readonly<Record<OrderView, number>>;
};

/** The list as the address asks for it, with what the filters and tabs say. */
export async function ordersListOf(
  scope: SiteScope,
  query: ListQuery,
  locale: string,
  now: Date,
): Promise<OrdersList> {
  const [rules, known] = await Promise.all([mappingRulesOf(scope), orderStatusesOf(scope)]);
  const names = known.map((status) => status.name);
  const lateBefore = new Date(now.getTime() - lateAfterMs);
  const heldStatuses = holdingStatuses(rules, names);
  const awaitingStatuses = statusesIn(rules, names, "awaiting_shipment");
  const [page, waiting] = await Promise.all([
    ordersPage(scope, {
      ...filterOf(query, rules, names, lateBefore),
      page: query.page,
      pageSize: query.pageSize,
    }),
    waitingFigures(scope, { awaitingStatuses, heldStatuses, lateBefore }),
  ]);

  const statuses = known.map((status) => ({
    name: status.name,
    label: statusLabel(status, locale),
    orderCount: status.orders,
  }));
  const labels = new Map(statuses.map(({ name, label }) => [name, label]));
  return {
    page: {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        statusLabel: labels.get(row.status) ?? row.status,
        sending: sendingState(rules, row),
      })),
    },
    statuses,
    viewCounts: { ...placeCounts(rules, statuses), held: waiting.held, late: waiting.late },
  };
}

/** A view narrows the statuses further; nothing in common means no order, not every order. */
function filterOf(
  query: ListQuery,
  rules: MappingRules,
  names: readonly string[],
  lateBefore: Date,
): OrderListFilter {
  const filter = { ...everyOrder, search: query.search, statuses: query.statuses };
  if (query.view === "held") return { ...filter, isHeld: true, heldStatuses: holdingStatuses(rules, names) };
  const place = placeOfView(query.view);
  if (place === null) return filter;
  const inPlace = statusesIn(rules, names, place);
  const wanted =
    query.statuses.length === 0 ? inPlace : inPlace.filter((name) => query.statuses.includes(name));
  return {
    ...filter,
    // No status has an empty name, so this finds nothing.
    statuses: wanted.length === 0 ? [""] : wanted,
    placedBefore: query.view === "late" ? lateBefore : null,
  };
}

function placeCounts(rules: MappingRules, statuses: readonly StatusOption[]) {
  const names = statuses.map((status) => status.name);
  const countOf = (wanted: readonly string[]) =>
    statuses.filter(({ name }) => wanted.includes(name)).reduce((sum, { orderCount }) => sum + orderCount, 0);
  const counts = orderViews.map((view): [OrderView, number] => {
    const place = placeOfView(view);
    return [view, countOf(place === null ? names : statusesIn(rules, names, place))];
  });
  return Object.fromEntries(counts) as Record<OrderView, number>;
}
