import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { Db } from "@/lib/platform/database/transaction";
import type { Contact } from "@/lib/shipstation/request-log/contact";

const facts = [
  "id",
  "at",
  "action",
  "outcome",
  "status",
  "duration_ms",
  "method",
  "caller_ip",
  "user_agent",
  "user_name",
  "credential_source",
  "window_start",
  "window_end",
  "page",
  "pages",
  "orders_sent",
  "held_back",
  "order_number",
  "order_id",
  "tracking_number",
  "run_id",
  "details",
  "is_test",
] as const;

// The log is no acknowledgement: its commit does not wait for the disk, and holds up nobody's that does.
const contactStatement = {
  name: "request-log-entry",
  text: `
    WITH unhurried AS (
      SELECT set_config('synchronous_commit', 'off', true)
    ), entry AS (
      INSERT INTO contact (site_id, ${facts.join(", ")})
      VALUES ((SELECT $1::text FROM unhurried), ${facts.map((_, index) => `$${index + 2}`).join(", ")})
      ON CONFLICT (site_id, id) DO NOTHING
    )
    INSERT INTO contact_body (site_id, contact_id, at, sealed, is_truncated)
    SELECT $1, $2, $3, $${facts.length + 2}::bytea, $${facts.length + 3}::boolean
    WHERE $${facts.length + 2}::bytea IS NOT NULL
    ON CONFLICT (site_id, contact_id) DO NOTHING`,
};

/** Stores a request once, whatever its outcome, with what was asked and answered where that is kept. */
export async function insertContact(
  { siteId }: SiteScope,
  contact: Contact,
  body: { readonly sealed: Buffer; readonly isTruncated: boolean } | null,
): Promise<void> {
  await runPrepared(contactStatement, [
    siteId,
    contact.id,
    contact.at,
    contact.action,
    contact.outcome,
    contact.status,
    contact.durationMs,
    contact.method,
    contact.callerIp,
    contact.userAgent,
    contact.userName,
    contact.credentialSource,
    contact.windowStart,
    contact.windowEnd,
    contact.page,
    contact.pages,
    contact.ordersSent,
    contact.heldBack,
    contact.orderNumber,
    contact.orderId,
    contact.trackingNumber,
    contact.runId,
    contact.details,
    contact.isTest,
    body?.sealed ?? null,
    body?.isTruncated ?? false,
  ]);
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
