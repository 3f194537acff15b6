import type { Actor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { statusLabel } from "@/lib/orders/order-status";
import { orderStatusesOf, ordersByIds } from "@/lib/orders/reads";
import { env } from "@/lib/platform/env";
import { endpointUrl, suggestedUserName } from "@/lib/shipstation/connection";
import { connectionOf } from "@/lib/shipstation/reads";
import { resultClass } from "@/lib/shipstation/request-log/contact";
import { exchangeView, orderIdsIn } from "@/lib/shipstation/request-log/exchange-view";
import {
  besideContact,
  bodyRetentionDaysOf,
  contactById,
  exchangeOfContact,
} from "@/lib/shipstation/request-log/reads";

/** All that the page of one request shows; null when the site has none of this id. */
export async function requestPageOf(actor: Actor, id: string, locale: string) {
  const { scope, site, role } = actor;
  const contact = await contactById(scope, id);
  if (!contact) return null;
  const [exchange, beside, connection, bodyDays] = await Promise.all([
    exchangeOfContact(scope, id),
    besideContact(scope, contact),
    connectionOf(scope),
    bodyRetentionDaysOf(scope),
  ]);
  const orderIds = contact.orderId ? [contact.orderId] : exchange ? orderIdsIn(exchange) : [];
  const [orders, statuses] = await Promise.all([ordersByIds(scope, orderIds), orderStatusesOf(scope)]);
  const labels = new Map(statuses.map((status) => [status.name, statusLabel(status, locale)]));
  const user = connection.connectionUser;
  return {
    contact,
    result: resultClass(contact),
    beside,
    bodyDays,
    view: exchange && exchangeView(exchange, false),
    endpoint: endpointUrl(site.publicUrl, env().appOrigin),
    orders: orders.map(({ number, status }) => ({ number, statusLabel: labels.get(status) ?? status })),
    /** A notice that was read: it can be processed again. */
    isNotice: contact.action === "shipnotify" && contact.method === "POST" && processable(contact.outcome),
    isExport: contact.outcome === "ok" && contact.windowStart !== null,
    rightUserName: user?.userName ?? suggestedUserName(site.tag),
    passwordChanged:
      user?.passwordChangedAt && user.passwordChangedBy
        ? { at: user.passwordChangedAt, by: user.passwordChangedBy }
        : null,
    mayReveal: may(role, "customers.reveal"),
    mayConfigure: may(role, "systems.configure"),
    mayReadOrders: may(role, "orders.see"),
  };
}

function processable(outcome: string): boolean {
  return [
    "recorded",
    "updated",
    "repeated",
    "order-unknown",
    "order-mismatch",
    "unavailable",
    "server",
  ].includes(outcome);
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPageOf>>>;
