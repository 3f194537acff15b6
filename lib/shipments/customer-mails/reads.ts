import type { SiteScope } from "@/lib/access/site-scope";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import { mailsPerOrderADay, tooManyMails } from "@/lib/shipments/customer-mail";

const dayMs = 86_400_000;

/** Whether the customer of an order was promised as many mails of parcels in the last day as one may get. */
export async function isMailLimitReached(
  { siteId }: SiteScope,
  orderId: string,
  now: Date,
  tx: Statements,
): Promise<boolean> {
  const since = new Date(now.getTime() - dayMs);
  const rows = await tx.$queryRaw<{ promised: number }[]>`
    SELECT count(*)::int AS promised FROM (
      SELECT FROM shipment s JOIN outbox o ON o.site_id = s.site_id AND o.dedupe_key = s.id || '|order-shipped'
      WHERE s.site_id = ${siteId} AND s.order_id = ${orderId} AND o.created_at > ${since}
        AND o.last_error IS DISTINCT FROM ${tooManyMails}
      LIMIT ${mailsPerOrderADay}) mail`;
  return (rows[0]?.promised ?? 0) >= mailsPerOrderADay;
}
