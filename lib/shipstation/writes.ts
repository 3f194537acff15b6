import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Statements, send } from "@/lib/platform/database/plain-transaction";
import type { Db, Transaction } from "@/lib/platform/database/transaction";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";
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

/** Begins a pause; false when there is one already. Not a save of the form, so the version stays. */
export async function storePause(
  { siteId }: SiteScope,
  pause: { readonly at: Date; readonly by: string },
  tx: Transaction,
): Promise<boolean> {
  const fields = { pausedAt: pause.at, pausedBy: pause.by, pausedFromMs: null, pausedUntilMs: null };
  await tx.shipStationConnection.createMany({ data: [{ siteId }], skipDuplicates: true });
  const begun = await tx.shipStationConnection.updateMany({
    where: { siteId, pausedAt: null },
    data: fields,
  });
  return begun.count > 0;
}

/**
 * Notes what an import asked for and got nothing of. False when the export is not paused (any more): the row is what a
 * resume holds too, so a window is either noted before it or answered in full after it.
 */
export async function notePausedWindow(
  { siteId }: SiteScope,
  window: { readonly startMs: number; readonly endMs: number },
  db: Db,
): Promise<boolean> {
  const noted = await db.$executeRaw`
    UPDATE ship_station_connection
    SET paused_from_ms = LEAST(paused_from_ms, ${window.startMs}::bigint),
      paused_until_ms = GREATEST(paused_until_ms, ${window.endMs}::bigint)
    WHERE site_id = ${siteId} AND paused_at IS NOT NULL`;
  return noted > 0;
}

type MissedWindows = { readonly fromMs: number; readonly untilMs: number };

/** Ends the pause and answers what was missed in it (null: nothing was asked for); null when there is no pause. */
export async function endPause(
  { siteId }: SiteScope,
  tx: Transaction,
): Promise<{ readonly missed: MissedWindows | null } | null> {
  const rows = await tx.$queryRaw<{ paused_from_ms: bigint | null; paused_until_ms: bigint | null }[]>`
    SELECT paused_from_ms, paused_until_ms FROM ship_station_connection
    WHERE site_id = ${siteId} AND paused_at IS NOT NULL FOR UPDATE`;
  const row = rows[0];
  if (!row) return null;
  await tx.shipStationConnection.update({
    where: { siteId },
    data: { pausedAt: null, pausedBy: null, pausedFromMs: null, pausedUntilMs: null },
  });
  if (row.paused_from_ms === null || row.paused_until_ms === null) return { missed: null };
  return { missed: { fromMs: Number(row.paused_from_ms), untilMs: Number(row.paused_until_ms) } };
}

/** The columns of a connection without an API key. */
export const noApiKey = {
  apiKeySealed: null,
  apiKeyFirst4: null,
  apiKeyLast4: null,
  apiSecretSealed: null,
  apiSecretLast4: null,
  apiKeySetAt: null,
  apiKeySetBy: null,
  apiKeyState: "not_checked",
  apiKeyCheckedAt: null,
  apiKeyCheckCause: null,
  apiKeyAcceptedAt: null,
  apiKeyExpiresOn: null,
} as const satisfies Partial<ConnectionFields>;

/** Forgets who ShipStation signs in as, and the key; all other settings stay. */
export async function clearConnection(scope: SiteScope, now: Date, tx: Transaction): Promise<void> {
  await storeConnection(
    scope,
    {
      connectionUserId: null,
      userEnteredAt: null,
      userEnteredBy: null,
      ...noApiKey,
      updatedAt: now,
    },
    tx,
  );
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
  readonly id?: string;
  readonly receivedAt: Date;
  readonly orderNumber: string;
  readonly orderId: string | null;
  readonly payloadHash: string;
  readonly outcome: string;
  /** Sealed. */
  readonly query?: string;
  readonly body?: string;
  readonly contactId: string | null;
};

export async function insertReceipt({ siteId }: SiteScope, receipt: Receipt, tx: Statements): Promise<void> {
  await send(
    tx,
    Prisma.sql`
    /* prepared: receipt */
    INSERT INTO notice_receipt (site_id, id, received_at, order_number, order_id, payload_hash, outcome, query, body,
      contact_id)
    VALUES (${siteId}, ${receipt.id ?? newId("rcp")}, ${receipt.receivedAt}, ${receipt.orderNumber}, ${receipt.orderId},
      ${receipt.payloadHash}, ${receipt.outcome}, ${receipt.query ?? null}, ${receipt.body ?? null},
      ${receipt.contactId})`,
  );
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

/** Adds the reason to the order's problems, unless the order has changed since it was read. */
export async function holdAsRead(
  { siteId }: SiteScope,
  held: { readonly orderId: string; readonly lastStampMs: number; readonly reason: HoldReason },
  tx: Transaction,
): Promise<void> {
  // Whoever changes the order holds its row; once it is ours, what they stamped is there to be seen.
  await tx.$queryRaw`
    SELECT id FROM shop_order WHERE site_id = ${siteId} AND id = ${held.orderId} FOR UPDATE`;
  const reason = JSON.stringify([held.reason]);
  await tx.$executeRaw`
    UPDATE shop_order SET problems = problems || ${reason}::jsonb
    WHERE site_id = ${siteId} AND id = ${held.orderId} AND NOT problems @> ${reason}::jsonb
      AND NOT EXISTS (
        SELECT FROM order_change
        WHERE site_id = ${siteId} AND order_id = ${held.orderId} AND stamp_ms > ${held.lastStampMs}::bigint)`;
}
