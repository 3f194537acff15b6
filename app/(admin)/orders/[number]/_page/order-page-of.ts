import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeEntry } from "@/lib/activity/change";
import { changesOf } from "@/lib/activity/reads";
import { promisesByKey } from "@/lib/jobs/reads";
import { statusLabel } from "@/lib/orders/order-status";
import { orderByNumber, orderStatusesOf } from "@/lib/orders/reads";
import type { StoredOrder } from "@/lib/orders/stored-order";
import { env } from "@/lib/platform/env";
import { customerMail } from "@/lib/shipments/customer-mail";
import { shipmentsOf } from "@/lib/shipments/reads";
import { type OrderPreview, orderPreview } from "@/lib/shipstation/order-preview";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { type SendingState, sendingState } from "@/lib/shipstation/sending-state";
import { destination } from "@/lib/shipstation/status-mapping";
import type { Parcel } from "../_components/shipments-card";
import type { StatusChoice } from "../_components/status-changer";

type OrderPageData = {
  readonly order: StoredOrder;
  readonly preview: OrderPreview;
  readonly sending: SendingState;
  readonly parcels: readonly Parcel[];
  readonly history: readonly ChangeEntry[];
  readonly statusLabel: string;
  readonly statusLabels: ReadonlyMap<string, string>;
  readonly statusChoices: readonly StatusChoice[];
};

/** All that the page of one order shows; null when the site has no order of that number. */
export async function orderPageOf(
  scope: SiteScope,
  number: string,
  locale: string,
  now: Date,
): Promise<OrderPageData | null> {
  const [order, preview, statuses, rules] = await Promise.all([
    orderByNumber(scope, number),
    orderPreview(scope, number, now),
    orderStatusesOf(scope),
    mappingRulesOf(scope),
  ]);
  if (!order || !preview) return null;
  const [parcels, history] = await Promise.all([
    parcelsOf(scope, order),
    changesOf(scope, "order", order.id),
  ]);

  const statusChoices = statuses.map((status) => ({
    name: status.name,
    label: statusLabel(status, locale),
    place: destination(rules, status.name),
  }));
  const statusLabels = new Map(statusChoices.map(({ name, label }) => [name, label]));
  return {
    order,
    preview,
    sending: sendingState(rules, { ...order, problemCount: order.problems.length }),
    parcels,
    history,
    statusLabel: statusLabels.get(order.status) ?? order.status,
    statusLabels,
    statusChoices,
  };
}

/** The parcels, each with what became of telling the customer. */
async function parcelsOf(scope: SiteScope, order: StoredOrder): Promise<Parcel[]> {
  const shipments = await shipmentsOf(scope, order.id);
  if (shipments.length === 0) return [];
  const keyOf = (shipmentId: string) => `${shipmentId}|order-shipped`;
  const promises = await promisesByKey(
    scope,
    shipments.map(({ id }) => keyOf(id)),
  );
  const { customerMail: policy } = await connectionOf(scope);
  return shipments.map((shipment) => ({
    shipment,
    mail: customerMail({
      hasMailServer: env().smtpUrl !== null,
      source: shipment.source,
      notifyCustomer: shipment.notifyCustomer,
      customerEmail: order.customer.email,
      policy,
      promise: promises.get(keyOf(shipment.id)) ?? null,
    }),
  }));
}
