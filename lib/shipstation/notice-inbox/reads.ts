import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { type NoticeReceipt, Prisma } from "@/lib/platform/database/generated/client";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import type { Db } from "@/lib/platform/database/transaction";
import { openNotice } from "@/lib/shipstation/notice-inbox/sealed-notice";
import { keptNotice, type UnknownNotice } from "@/lib/shipstation/notice-inbox/unknown-notice";

/** How many notices wait for somebody: one that comes every hour counts once. */
export async function openNoticesCount(scope: SiteScope, db: Db = database()): Promise<number> {
  return countGroups(scope, false, db);
}

/** Notices that found no order, the latest first: those that wait, or those that are settled. */
export async function unknownNotices(
  scope: SiteScope,
  asked: { readonly isSettled: boolean; readonly page: number; readonly pageSize: number },
  db: Db = database(),
): Promise<Page<UnknownNotice>> {
  const { isSettled, page, pageSize } = asked;
  const rows = await db.$queryRaw<GroupRow[]>`
    SELECT notice.*, r.order_number, r.query, r.body, r.contact_id, o.number AS settled_number
    FROM (${groups(scope, isSettled)} ORDER BY max(received_at) DESC, max(id) DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) notice
    JOIN notice_receipt r ON r.site_id = ${scope.siteId} AND r.id = notice.receipt_id
    LEFT JOIN LATERAL (
      SELECT order_id FROM notice_receipt went
      WHERE went.site_id = r.site_id AND went.payload_hash = r.payload_hash AND went.order_id IS NOT NULL
      ORDER BY received_at DESC LIMIT 1
    ) went ON true
    LEFT JOIN shop_order o ON o.site_id = r.site_id AND o.id = went.order_id
    ORDER BY notice.last_at DESC, notice.receipt_id DESC`;
  return {
    rows: rows.map((row) => unknownNotice(scope, row)),
    total: await countGroups(scope, isSettled, db),
    page,
    pageSize,
  };
}

/** A kept notice by its receipt. */
export async function receiptById(scope: SiteScope, id: string, db: Db = database()) {
  const row = await db.noticeReceipt.findUnique({ where: { siteId_id: { siteId: scope.siteId, id } } });
  return row && keptReceipt(row);
}

/** The receipt that keeps the notice of a request, where its order was not found. */
export async function keptReceiptOfContact(scope: SiteScope, contactId: string, db: Db = database()) {
  const rows = await db.noticeReceipt.findMany({
    where: { siteId: scope.siteId, contactId, body: { not: null } },
    orderBy: { receivedAt: "asc" },
    take: 1,
  });
  return rows[0] ? keptReceipt(rows[0]) : null;
}

function keptReceipt(row: NoticeReceipt) {
  const { payloadHash, orderNumber, contactId } = row;
  return { payloadHash, orderNumber, contactId, kept: openNotice(row) };
}

type Settlement = { readonly settledBy: string | null; readonly settledHow: string | null };

/** How a notice was settled; null while nobody did. */
export async function settlementOf(
  scope: SiteScope,
  payloadHash: string,
  tx: Statements = database(),
): Promise<Settlement | null> {
  const [row] = await tx.$queryRaw<Settlement[]>`
    SELECT settled_by AS "settledBy", settled_how AS "settledHow" FROM notice_receipt
    WHERE site_id = ${scope.siteId} AND payload_hash = ${payloadHash} AND settled_at IS NOT NULL
    ORDER BY settled_at DESC LIMIT 1`;
  return row ?? null;
}

/** The order staff linked a notice to; null when nobody did. */
export async function linkedOrderId(
  scope: SiteScope,
  payloadHash: string,
  tx: Statements = database(),
): Promise<string | null> {
  const settled = await settlementOf(scope, payloadHash, tx);
  if (settled?.settledHow !== "linked") return null;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT order_id AS id FROM notice_receipt
    WHERE site_id = ${scope.siteId} AND payload_hash = ${payloadHash} AND order_id IS NOT NULL
    ORDER BY received_at DESC LIMIT 1`;
  return row?.id ?? null;
}

async function countGroups(scope: SiteScope, isSettled: boolean, db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total FROM (${groups(scope, isSettled)}) notice`;
  return Number(rows[0]?.total ?? 0);
}

/** One row for each notice, whatever number of times it came; settled once is settled. */
function groups({ siteId }: SiteScope, isSettled: boolean): Prisma.Sql {
  const having = isSettled
    ? Prisma.sql`bool_or(settled_at IS NOT NULL)`
    : Prisma.sql`bool_and(settled_at IS NULL)`;
  return Prisma.sql`
    SELECT count(*) AS times, min(received_at) AS first_at, max(received_at) AS last_at,
      (array_agg(id ORDER BY received_at DESC, id DESC))[1] AS receipt_id, max(settled_at) AS settled_at,
      (array_agg(settled_by ORDER BY settled_at DESC NULLS LAST))[1] AS settled_by,
      (array_agg(settled_how ORDER BY settled_at DESC NULLS LAST))[1] AS settled_how
    FROM notice_receipt WHERE site_id = ${siteId} AND outcome = 'order-unknown'
    GROUP BY payload_hash HAVING ${having}`;
}

type GroupRow = {
  times: bigint;
  first_at: Date;
  last_at: Date;
  receipt_id: string;
  settled_at: Date | null;
  settled_by: string | null;
  settled_how: string | null;
  settled_number: string | null;
  order_number: string;
  query: string | null;
  body: string | null;
  contact_id: string | null;
};

function unknownNotice({ siteId }: SiteScope, row: GroupRow): UnknownNotice {
  const kept = openNotice({ siteId, id: row.receipt_id, body: row.body, query: row.query });
  const notice = kept && keptNotice(kept);
  return {
    receiptId: row.receipt_id,
    contactId: row.contact_id,
    orderNumber: row.order_number || (notice?.orderId ?? ""),
    carrier: notice?.carrier ?? "",
    trackingNumber: notice?.trackingNumber ?? "",
    times: Number(row.times),
    firstAt: row.first_at,
    lastAt: row.last_at,
    settled: row.settled_at && {
      at: row.settled_at,
      by: row.settled_by ?? "",
      how: row.settled_how ?? "",
      orderNumber: row.settled_how === "dismissed" ? null : row.settled_number,
    },
  };
}
