import { createHash } from "node:crypto";
import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type LockedOrder, lockNamedOrder, lockOrder } from "@/lib/orders/mark-order-shipping";
import { inPlainTransaction, type Statements, together } from "@/lib/platform/database/plain-transaction";
import { recordShipment, type ShippingRules } from "@/lib/shipments/record-shipment";
import type { ShipmentReport } from "@/lib/shipments/shipment-report";
import { feedOnlyLineIds } from "@/lib/shipstation/feed-line-ids";
import { linkedOrderId } from "@/lib/shipstation/notice-inbox/reads";
import { sealNotice } from "@/lib/shipstation/notice-inbox/sealed-notice";
import { holdNotice, settleNotices } from "@/lib/shipstation/notice-inbox/writes";
import { beforePages } from "@/lib/shipstation/notices-first";
import { type ShippingSettings, shippingSettingsOf } from "@/lib/shipstation/reads";
import { destination } from "@/lib/shipstation/status-mapping";
import { noticeKey, noticePayloadHash, type ShipNotice } from "@/lib/shipstation/wire/ship-notice";
import { insertReceipt } from "@/lib/shipstation/writes";

export type ReceivedNotice = {
  readonly notice: ShipNotice;
  /** order_number of the query; "" when it was missing. */
  readonly queryOrderNumber: string;
  /** The body as it came, kept when its order is not found. */
  readonly body: string;
  /** The query without credentials, kept likewise. */
  readonly query: string;
  /** The request of the log that brought it. */
  readonly contactId?: string | null;
  /** The number of the order that staff linked it to, whatever it says itself. */
  readonly linkedTo?: string;
};

export type NoticeProblem = {
  readonly code: "order-unknown" | "order-mismatch" | "order-number-missing";
  readonly orderNumber: string;
};

export type NoticeOutcome = {
  readonly outcome: "recorded" | "updated" | "repeated";
  readonly orderId: string;
  readonly orderNumber: string;
  /** What staff should look at, such as over-shipped. */
  readonly flags: readonly string[];
};

/** Records what ShipStation shipped, in one transaction; the caller answers 200 only after it has committed. */
export function receiveShipNotice(
  scope: SiteScope,
  received: ReceivedNotice,
  now: Date,
): Promise<Result<NoticeOutcome, NoticeProblem>> {
  return beforePages(() => storeNotice(scope, received, now));
}

function storeNotice(
  scope: SiteScope,
  received: ReceivedNotice,
  now: Date,
): Promise<Result<NoticeOutcome, NoticeProblem>> {
  return inPlainTransaction(async (tx) => {
    // In this order, as whoever settles it by hand: first the notice, then its order.
    const [wasKept, taken] = await together(tx, [
      () => holdNotice(scope, noticePayloadHash(received.notice), tx),
      () => takeNotice(scope, received, now, tx),
    ]);
    if (taken.ok) {
      if (!wasKept) return taken;
      // It had come before its order, and comes again now: nobody needs to look at it any more.
      const settled = { at: now, by: "ShipStation", how: "arrived-again" } as const;
      await settleNotices(scope, noticePayloadHash(received.notice), settled, tx);
      return taken;
    }
    if (taken.problem.code === "order-number-missing") return taken;
    const id = newId("rcp");
    const kept = sealNotice(received, scope.siteId, id);
    await insertReceipt(
      scope,
      { id, ...receiptOf(received, now), ...kept, orderId: null, outcome: taken.problem.code },
      tx,
    );
    return taken;
  });
}

/** The same within a transaction, for a notice that is kept already: one that finds no order leaves no trace. */
export async function takeNotice(
  scope: SiteScope,
  received: ReceivedNotice,
  now: Date,
  tx: Statements,
): Promise<Result<NoticeOutcome, NoticeProblem>> {
  const { notice } = received;
  const orderNumber = notice.orderNumber || received.queryOrderNumber;
  if (orderNumber === "" && notice.orderId === "")
    return refuse({ code: "order-number-missing", orderNumber });
  const [found, settings] = await together(tx, [
    () => findOrder(scope, received, tx),
    () => shippingSettingsOf(scope, tx),
  ]);
  if (!found.ok) return refuse({ code: found.problem, orderNumber: orderNumber || notice.orderId });

  const order = found.value;
  const recorded = await recordShipment(
    scope,
    order,
    shipmentReport(order, notice, noticePayloadHash(notice)),
    shippingRules(settings, order, notice),
    { kind: "shipstation", name: "ShipStation" },
    now,
    tx,
  );
  await insertReceipt(
    scope,
    { ...receiptOf(received, now), orderId: order.id, outcome: recorded.outcome },
    tx,
  );
  const { outcome, flags } = recorded;
  return ok({ outcome, orderId: order.id, orderNumber: order.number, flags });
}

function receiptOf({ notice, queryOrderNumber, contactId }: ReceivedNotice, now: Date) {
  return {
    receivedAt: now,
    orderNumber: (notice.orderNumber || queryOrderNumber).slice(0, 200),
    payloadHash: noticePayloadHash(notice),
    contactId: contactId ?? null,
  };
}

/** Keeps a trace of a notice that could not be read; what it said is not kept. */
export async function keepRefusedNotice(
  scope: SiteScope,
  refused: {
    readonly orderNumber: string;
    readonly bytes: Uint8Array;
    readonly fault: string;
    readonly contactId: string;
  },
  now: Date,
): Promise<void> {
  const payloadHash = createHash("sha256").update(refused.bytes).digest("hex");
  await inPlainTransaction((tx) =>
    insertReceipt(
      scope,
      {
        receivedAt: now,
        orderNumber: refused.orderNumber.slice(0, 200),
        orderId: null,
        payloadHash,
        outcome: refused.fault,
        contactId: refused.contactId,
      },
      tx,
    ),
  );
}

/** By OrderID and by number, within the site. Two names for two different orders are refused, never guessed. */
async function findOrder(
  scope: SiteScope,
  { notice, queryOrderNumber, linkedTo }: ReceivedNotice,
  tx: Statements,
): Promise<Result<LockedOrder, "order-unknown" | "order-mismatch">> {
  const said = { id: notice.orderId, number: notice.orderNumber, otherNumber: queryOrderNumber };
  const named = await lockNamedOrder(scope, linkedTo === undefined ? said : { number: linkedTo }, tx);
  if (named.ok) return named;
  if (named.problem === "several") return refuse("order-mismatch");
  if (linkedTo !== undefined) return refuse("order-unknown");

  // Staff said whose it is when it came before; ShipStation repeats itself every hour until it is answered 200.
  const id = await linkedOrderId(scope, noticePayloadHash(notice), tx);
  const linked = id === null ? null : await lockOrder(scope, { id }, tx);
  return linked ? ok(linked) : refuse("order-unknown");
}

/** What the site wants of the order that a parcel of it left, and of its customer. */
export function shippingRules(
  settings: ShippingSettings,
  order: LockedOrder,
  notice: ShipNotice,
): ShippingRules {
  const place = destination(settings.rules, order.status);
  const isMailDue =
    settings.customerMail === "store_unless_told" &&
    notice.notifyCustomer === true &&
    order.customerEmail !== "";
  // The parcel is gone all the same: it is recorded, and staff is told. A shipped order stays where it is.
  if (place === "cancelled")
    return { statusWhenComplete: null, orderFlags: ["shipped-after-cancel"], isMailDue };
  if (place === "awaiting_payment")
    return { statusWhenComplete: null, orderFlags: ["shipped-unpaid"], isMailDue };
  if (place === "shipped") return { statusWhenComplete: null, orderFlags: [], isMailDue };
  return { statusWhenComplete: settings.afterShippingStatus, orderFlags: [], isMailDue };
}

/** The parcel in the words of the shop. */
export function shipmentReport(order: LockedOrder, notice: ShipNotice, payloadHash: string): ShipmentReport {
  return {
    key: noticeKey(notice),
    payloadHash,
    source: "notice",
    carrier: notice.carrier,
    service: notice.service,
    trackingNumber: notice.trackingNumber,
    shipDate: notice.shipDate,
    labelCreatedAt: notice.labelCreatedAt,
    costCents: notice.shippingCostCents,
    customerCode: notice.customerCode,
    customerNotes: notice.customerNotes,
    internalNotes: notice.internalNotes,
    notesToCustomer: notice.notesToCustomer,
    notifyCustomer: notice.notifyCustomer,
    customFields: notice.customFields,
    requestedWarehouse: notice.requestedWarehouse,
    recipient: notice.recipient,
    items: articlesOf(order, notice),
  };
}

/** ShipStation names every line it was sent, fees and discounts too; those were in no parcel. */
function articlesOf(order: LockedOrder, { items }: ShipNotice): ShipNotice["items"] {
  const feedOnly = feedOnlyLineIds({
    lines: order.lines,
    fees: { length: order.feeCount },
    discounts: { length: order.discountCount },
  });
  const articles = items.filter((item) => !feedOnly.has(item.lineItemId));
  // No items at all would mean the whole order: a notice of a fee alone is kept as it is, and flagged.
  return articles.length > 0 ? articles : items;
}
