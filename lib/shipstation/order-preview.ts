import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type ExportWarning, exportWarnings } from "@/lib/shipstation/export-warnings";
import type { StoredFeedOrder } from "@/lib/shipstation/feed/feed-order";
import { feedOrderByNumber } from "@/lib/shipstation/feed/reads";
import { type HoldReason, holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { type SendingVerdict, sendingVerdict } from "@/lib/shipstation/order-sending/order-sending";
import { orderSendingOf } from "@/lib/shipstation/order-sending/reads";
import { orderToSend } from "@/lib/shipstation/order-to-send";
import { isExportPaused, mappingRulesOf } from "@/lib/shipstation/reads";
import { destination, type MappingRules, type ShipStationStatus } from "@/lib/shipstation/status-mapping";
import { UnexportableOrder } from "@/lib/shipstation/unexportable-order";
import type { ExportedOrder } from "@/lib/shipstation/wire/exported-order";
import { orderXml } from "@/lib/shipstation/wire/orders-xml";

/** What ShipStation will see of one order, or why it will not. */
export type OrderPreview = { readonly warnings: readonly ExportWarning[] } & (
  | {
      readonly isHeld: false;
      readonly place: ShipStationStatus;
      readonly verdict: SendingVerdict;
      readonly exported: ExportedOrder;
      /** The very `<Order>` of the feed. */
      readonly xml: string;
    }
  | { readonly isHeld: true; readonly reasons: readonly HoldReason[] }
);

/** The answer of the order's page; null when the site has no order of that number. */
export async function orderPreview(
  scope: SiteScope,
  number: string,
  now: Date,
  db: Db = database(),
): Promise<OrderPreview | null> {
  const order = await feedOrderByNumber(scope, number, now.getTime());
  if (!order) return null;
  const [rules, sending, isPaused] = await Promise.all([
    mappingRulesOf(scope, db),
    orderSendingOf(scope, order.content.id, now, db),
    isExportPaused(scope, db),
  ]);
  return previewOf(order, rules, sendingVerdict(sending, isPaused));
}

/** Asks in the feed's own order: what holds an order back there holds it back here. */
function previewOf(order: StoredFeedOrder, rules: MappingRules, verdict: SendingVerdict): OrderPreview {
  const warnings = exportWarnings(order.content);
  const { status } = order.content;
  const place = destination(rules, status);
  try {
    const exported = orderToSend(rules, order);
    if (exported === null || place === null)
      return { isHeld: true, reasons: holdReasonsUnder(rules, { ...order, status }), warnings };
    return { isHeld: false, place, verdict, exported, xml: orderXml(exported), warnings };
  } catch (cause) {
    if (!(cause instanceof UnexportableOrder)) throw cause;
    return { isHeld: true, reasons: [{ reason: cause.reason, path: cause.path }], warnings };
  }
}
