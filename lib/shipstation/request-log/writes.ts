import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { Db } from "@/lib/platform/database/transaction";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { runGap } from "@/lib/shipstation/request-log/contact-run";

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

const parameterOf = (fact: (typeof facts)[number]) => `$${facts.indexOf(fact) + 2}`;
const after = facts.length + 2;

/**
 * The import that a later page goes on with: the latest one of the same user and window. Without dates the window moves
 * with the clock, so there the pages follow each other by their numbers; one that is asked again is of the same import.
 */
const runOfLaterPage = `
  SELECT run_id FROM contact
  WHERE $${after + 3}::boolean AND site_id = $1 AND at >= ${parameterOf("at")}::timestamptz - $${after + 4}::interval
    AND action = 'export' AND run_id IS NOT NULL AND is_test = ${parameterOf("is_test")}
    AND lower(user_name) = lower(${parameterOf("user_name")})
    AND COALESCE((details ->> 'isDated')::boolean, false) = $${after + 2}::boolean
    AND CASE WHEN $${after + 2}::boolean
      THEN window_start = ${parameterOf("window_start")} AND window_end = ${parameterOf("window_end")}
      ELSE page IN (${parameterOf("page")}, ${parameterOf("page")} - 1) END
  ORDER BY at DESC, id DESC LIMIT 1`;

const valueOf = (fact: (typeof facts)[number]) =>
  fact === "run_id" ? `COALESCE((${runOfLaterPage}), ${parameterOf(fact)})` : parameterOf(fact);

// The log is no acknowledgement: its commit does not wait for the disk, and holds up nobody's that does.
const contactStatement = {
  name: "request-log-entry",
  text: `
    WITH unhurried AS (
      SELECT set_config('synchronous_commit', 'off', true)
    ), entry AS (
      INSERT INTO contact (site_id, ${facts.join(", ")})
      VALUES ((SELECT $1::text FROM unhurried), ${facts.map(valueOf).join(", ")})
      ON CONFLICT (site_id, id) DO NOTHING
    )
    INSERT INTO contact_body (site_id, contact_id, at, sealed, is_truncated)
    SELECT $1, $2, $3, $${after}::bytea, $${after + 1}::boolean
    WHERE $${after}::bytea IS NOT NULL
    ON CONFLICT (site_id, contact_id) DO NOTHING`,
};

/**
 * Stores a request once, whatever its outcome, with what was asked and answered where that is kept. A later page of an
 * import joins the one it goes on with; the run of `contact` is the one that begins where there is none.
 */
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
    contact.details.isDated === true,
    contact.runId !== null && contact.page !== 1,
    runGap,
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
