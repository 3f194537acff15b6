import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";

/** One import by ShipStation: all its pages together. */
export type ImportRun = {
  readonly at: Date;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly pages: number;
  readonly pagesAsked: number;
  readonly ordersSent: number;
  readonly heldBack: number;
  readonly userName: string;
  readonly callerIp: string;
  readonly userAgent: string;
};

/** The last import that got an answer, our own test apart; null before the first. */
export async function lastImportRun(scope: SiteScope, db: Db = database()): Promise<ImportRun | null> {
  const { siteId } = scope;
  const good = { siteId, action: "export", outcome: "ok", isTest: false } as const;
  const [last] = await db.contact.findMany({
    where: good,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
  });
  if (!last) return null;
  const pages =
    last.runId === null
      ? [last]
      : await db.contact.findMany({ where: { ...good, runId: last.runId }, orderBy: { at: "asc" } });
  // A page that was asked for twice counts once.
  const byPage = [...new Map(pages.map((one) => [one.page ?? 1, one])).values()];
  return {
    at: last.at,
    from: last.windowStart,
    to: last.windowEnd,
    pages: last.pages ?? 1,
    pagesAsked: byPage.length,
    ordersSent: byPage.reduce((sum, one) => sum + (one.ordersSent ?? 0), 0),
    heldBack: Math.max(0, ...byPage.map((one) => one.heldBack ?? 0)),
    userName: last.userName,
    callerIp: last.callerIp,
    userAgent: last.userAgent,
  };
}

/** The last ship notice that was taken; null before the first. */
export async function lastNotice(scope: SiteScope, db: Db = database()) {
  const [last] = await db.noticeReceipt.findMany({
    where: { siteId: scope.siteId, orderId: { not: null } },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: 1,
  });
  if (!last?.orderId) return null;
  const { siteId } = scope;
  const order = await db.order.findUnique({
    where: { siteId_id: { siteId, id: last.orderId } },
    select: { number: true },
  });
  const [parcel] = await db.shipment.findMany({
    where: { siteId, orderId: last.orderId, payloadHash: last.payloadHash },
    orderBy: { id: "desc" },
    take: 1,
    select: { carrier: true, service: true, trackingNumber: true },
  });
  return {
    at: last.receivedAt,
    orderNumber: order?.number ?? last.orderNumber,
    carrier: parcel?.carrier ?? "",
    service: parcel?.service ?? "",
    trackingNumber: parcel?.trackingNumber ?? "",
  };
}
