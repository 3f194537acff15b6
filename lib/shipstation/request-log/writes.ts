import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import type { Contact } from "@/lib/shipstation/request-log/contact";

export type KeptBody = { readonly sealed: Buffer<ArrayBuffer>; readonly isTruncated: boolean };

/** Stores a request once, whatever its outcome, and what was said where it is kept: one statement, so all or nothing. */
export async function insertContact(
  { siteId }: SiteScope,
  contact: Contact,
  body: KeptBody | null,
  db: Db = database(),
): Promise<void> {
  await db.$executeRaw`
    WITH noted AS (
      INSERT INTO contact (site_id, id, at, action, outcome, status, duration_ms, method, caller_ip, user_agent,
        user_name, credential_source, window_start, window_end, page, pages, orders_sent, held_back, order_number,
        order_id, tracking_number, run_id, details, is_test)
      VALUES (${siteId}, ${contact.id}, ${contact.at}, ${contact.action}, ${contact.outcome}, ${contact.status}::int,
        ${contact.durationMs}::int, ${contact.method}, ${contact.callerIp}, ${contact.userAgent}, ${contact.userName},
        ${contact.credentialSource}, ${contact.windowStart}::timestamptz, ${contact.windowEnd}::timestamptz,
        ${contact.page}::int, ${contact.pages}::int, ${contact.ordersSent}::int, ${contact.heldBack}::int,
        ${contact.orderNumber}, ${contact.orderId}, ${contact.trackingNumber}, ${contact.runId},
        ${JSON.stringify(contact.details)}::jsonb, ${contact.isTest})
      ON CONFLICT DO NOTHING
    )
    INSERT INTO contact_body (site_id, contact_id, at, sealed, is_truncated)
    SELECT ${siteId}, ${contact.id}, ${contact.at}, ${body?.sealed ?? null}::bytea, ${body?.isTruncated ?? false}
    WHERE ${body !== null}
    ON CONFLICT DO NOTHING`;
}

/** Not a save of the General page, so its version stays. */
export async function storeBodyRetention({ siteId }: SiteScope, days: number, db: Db): Promise<void> {
  await db.shipStationConnection.upsert({
    where: { siteId },
    create: { siteId, bodyRetentionDays: days },
    update: { bodyRetentionDays: days },
  });
}

/** Removes what was asked and answered before a moment; the facts stay. */
export async function deleteBodiesBefore({ siteId }: SiteScope, moment: Date, db: Db): Promise<number> {
  return (await db.contactBody.deleteMany({ where: { siteId, at: { lt: moment } } })).count;
}

export async function deleteContactsBefore({ siteId }: SiteScope, moment: Date, db: Db): Promise<number> {
  return (await db.contact.deleteMany({ where: { siteId, at: { lt: moment } } })).count;
}
