import type { PreparedStatement } from "@/lib/platform/database/prepared-statement";
import { type JoinedContact, runGapMs } from "@/lib/shipstation/request-log/contact-run";

/** Where in the bytes of all bodies the one of a row stands, counted from 1 as PostgreSQL does. */
type BodyPlace = { readonly from: number; readonly bytes: number; readonly isTruncated: boolean };

/** The columns of a row, with their types, and what of a request is in each. */
const columns: readonly (readonly [name: string, type: string, of: (contact: JoinedContact) => unknown])[] = [
  ["site_id", "text", ({ siteId }) => siteId],
  ["id", "text", ({ id }) => id],
  ["at", "timestamptz", ({ at }) => at],
  ["action", "text", ({ action }) => action],
  ["outcome", "text", ({ outcome }) => outcome],
  ["status", "int", ({ status }) => status],
  ["duration_ms", "int", ({ durationMs }) => durationMs],
  ["method", "text", ({ method }) => method],
  ["caller_ip", "text", ({ callerIp }) => callerIp],
  ["user_agent", "text", ({ userAgent }) => userAgent],
  ["user_name", "text", ({ userName }) => userName],
  ["credential_source", "text", ({ credentialSource }) => credentialSource],
  ["window_start", "timestamptz", ({ windowStart }) => windowStart],
  ["window_end", "timestamptz", ({ windowEnd }) => windowEnd],
  ["page", "int", ({ page }) => page],
  ["pages", "int", ({ pages }) => pages],
  ["orders_sent", "int", ({ ordersSent }) => ordersSent],
  ["held_back", "int", ({ heldBack }) => heldBack],
  ["order_number", "text", ({ orderNumber }) => orderNumber],
  ["order_id", "text", ({ orderId }) => orderId],
  ["tracking_number", "text", ({ trackingNumber }) => trackingNumber],
  ["run_id", "text", ({ runId }) => runId],
  ["details", "jsonb", ({ details }) => details],
  ["is_test", "boolean", ({ isTest }) => isTest],
];
const names = columns.map(([name]) => name);

/** One row for contactStatement. */
export function contactCells(contact: JoinedContact, body: BodyPlace): Record<string, unknown> {
  return {
    ...Object.fromEntries(columns.map(([name, , of]) => [name, of(contact)])),
    goes_on_at_page: contact.goesOnAtPage,
    body_from: body.from,
    body_bytes: body.bytes,
    is_truncated: body.isTruncated,
  };
}

/** The import that a later page goes on with, where it is stored already; contact-run.ts has the same rule. */
const runOfLaterPage = `
  CASE WHEN given.goes_on_at_page IS NOT NULL THEN run_of_later_page(
    given.site_id, given.user_name, given.is_test, COALESCE((given.details ->> 'isDated')::boolean, false),
    given.window_start, given.window_end, given.goes_on_at_page, given.at - interval '${runGapMs} ms')
  END`;

const valueOf = (name: string) =>
  name === "run_id" ? `COALESCE(${runOfLaterPage}, given.run_id)` : `given.${name}`;

/**
 * $1 are the rows as JSON, $2 the bytes of all their bodies. The log is no acknowledgement: its commit does not wait for
 * the disk, and holds up nobody's that does.
 */
export const contactStatement: PreparedStatement = {
  name: "request-log-entries",
  text: `
    WITH unhurried AS MATERIALIZED (
      SELECT set_config('synchronous_commit', 'off', true)
    ), given AS MATERIALIZED (
      SELECT row.* FROM unhurried, jsonb_to_recordset($1::jsonb) AS row(
        ${columns.map(([name, type]) => `${name} ${type}`).join(", ")},
        goes_on_at_page int, body_from int, body_bytes int, is_truncated boolean)
    ), entry AS (
      INSERT INTO contact (${names.join(", ")})
      SELECT ${names.map(valueOf).join(", ")} FROM given
      ON CONFLICT (site_id, id) DO NOTHING
    )
    INSERT INTO contact_body (site_id, contact_id, at, sealed, is_truncated)
    SELECT site_id, id, at, substring($2::bytea FROM body_from FOR body_bytes), is_truncated
    FROM given WHERE body_bytes > 0
    ON CONFLICT (site_id, contact_id) DO NOTHING`,
};
