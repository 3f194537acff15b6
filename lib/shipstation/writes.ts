import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Db, Transaction } from "@/lib/platform/database/transaction";
import type { StatusMapping } from "@/lib/shipstation/status-mapping";

type ConnectionFields = Omit<Prisma.ShipStationConnectionUncheckedCreateInput, "siteId" | "version">;

/** Stores these fields and raises the version; the row is made on the first save. */
export async function storeConnection(
  scope: SiteScope,
  fields: ConnectionFields,
  tx: Transaction,
): Promise<void> {
  await tx.shipStationConnection.upsert({
    where: { siteId: scope.siteId },
    create: { siteId: scope.siteId, ...fields, version: 1 },
    update: { ...fields, version: { increment: 1 } },
  });
}

/** What a check of the key found; not a save, so the version stays. */
export async function storeApiKeyCheck(
  scope: SiteScope,
  check: { state: "not_checked" | "accepted" | "refused"; cause: string | null; checkedAt: Date },
  db: Db,
): Promise<void> {
  await db.shipStationConnection.updateMany({
    where: { siteId: scope.siteId },
    data: {
      apiKeyState: check.state,
      apiKeyCheckCause: check.cause,
      apiKeyCheckedAt: check.checkedAt,
      ...(check.state === "accepted" && { apiKeyAcceptedAt: check.checkedAt }),
    },
  });
}

/** Takes the site's clock until commit: every stamp, and so every held-or-not, is before or after this. */
export async function holdSiteClock(scope: SiteScope, tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT site_id FROM site_clock WHERE site_id = ${scope.siteId} FOR UPDATE`;
}

export async function replaceMapping(
  scope: SiteScope,
  mapping: StatusMapping,
  tx: Transaction,
): Promise<void> {
  await tx.statusMapping.deleteMany({ where: { siteId: scope.siteId } });
  await tx.statusMapping.createMany({
    data: Object.entries(mapping).map(([status, target]) => ({ siteId: scope.siteId, status, target })),
  });
}

export async function forgetMapping(scope: SiteScope, status: string, db: Db): Promise<void> {
  await db.statusMapping.deleteMany({ where: { siteId: scope.siteId, status } });
}

/** Stamps the orders of these statuses, so that the next import carries them again. Answers how many. */
export async function restampOrders(
  scope: SiteScope,
  statuses: readonly string[],
  tx: Transaction,
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT restamp_orders(${scope.siteId}, ${[...statuses]}::text[]) AS count`;
  return Number(rows[0]?.count ?? 0);
}

/** The size for windows not yet served; served ones keep theirs, so that their pages never move. */
export async function storePageSize(scope: SiteScope, size: number, tx: Transaction): Promise<void> {
  await holdSiteClock(scope, tx);
  await tx.$executeRaw`
    INSERT INTO export_page_size (site_id, after_ms, size)
    SELECT site_id, served_ms, ${size} FROM site_clock WHERE site_id = ${scope.siteId}
    ON CONFLICT (site_id, after_ms) DO UPDATE SET size = excluded.size`;
}

type Receipt = {
  readonly receivedAt: Date;
  readonly orderNumber: string;
  readonly orderId: string | null;
  readonly payloadHash: string;
  readonly outcome: string;
  readonly query?: string;
  readonly body?: string;
};

export async function insertReceipt(scope: SiteScope, receipt: Receipt, db: Db): Promise<void> {
  await db.noticeReceipt.create({
    data: {
      siteId: scope.siteId,
      id: newId("rcp"),
      receivedAt: receipt.receivedAt,
      orderNumber: receipt.orderNumber,
      orderId: receipt.orderId,
      payloadHash: receipt.payloadHash,
      outcome: receipt.outcome,
      query: receipt.query ?? null,
      body: receipt.body ?? null,
    },
  });
}

/** Notes that the writer could not carry an order; the page goes out without it. */
export async function noteExportError(
  scope: SiteScope,
  error: { orderId: string; problem: string; seenAt: Date },
  db: Db,
): Promise<void> {
  await db.exportError.upsert({
    where: { siteId_orderId: { siteId: scope.siteId, orderId: error.orderId } },
    create: { siteId: scope.siteId, ...error },
    update: { problem: error.problem, seenAt: error.seenAt },
  });
}
