import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type Checklist, checklistFrom, type KeyTrouble } from "@/lib/shipstation/checklist/checklist";

type Row = {
  is_enabled: boolean;
  active_user: string | null;
  entered_user: string | null;
  key_trouble: KeyTrouble | null;
  statuses: number;
  unmapped: number;
  has_contact: boolean;
  has_exported: boolean;
  has_notice: boolean;
};

/** How far the shop is with connecting ShipStation. Our own connection test ticks nothing. */
export async function checklistOf({ siteId }: SiteScope, db: Db = database()): Promise<Checklist> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.ship_station_enabled_at IS NOT NULL AS is_enabled,
      (SELECT min(u.id) FROM user_account u
        WHERE u.connection_site_id = s.id AND u.kind = 'connection' AND u.disabled_at IS NULL) AS active_user,
      n.connection_user_id AS entered_user,
      CASE WHEN n.api_key_set_at IS NULL THEN 'missing' WHEN n.api_key_state = 'not_checked' THEN 'not-checked'
        WHEN n.api_key_state = 'refused' THEN 'refused' END AS key_trouble,
      (SELECT count(*)::int FROM order_status t WHERE t.site_id = s.id) AS statuses,
      (SELECT count(*)::int FROM order_status t
        LEFT JOIN status_mapping m ON m.site_id = t.site_id AND m.status = t.name
        WHERE t.site_id = s.id AND m.status IS NULL) AS unmapped,
      ${hasContact(Prisma.sql`c.status < 400`)} AS has_contact,
      ${hasContact(Prisma.sql`c.action = 'export' AND c.outcome = 'ok' AND c.orders_sent > 0`)} AS has_exported,
      ${hasContact(
        Prisma.sql`c.action = 'shipnotify' AND c.outcome IN ('recorded', 'updated', 'repeated')`,
      )} AS has_notice
    FROM site s LEFT JOIN ship_station_connection n ON n.site_id = s.id
    WHERE s.id = ${siteId}`;
  const row = rows[0];
  return checklistFrom({
    isEnabled: row?.is_enabled ?? false,
    activeUserId: row?.active_user ?? null,
    enteredUserId: row?.entered_user ?? null,
    keyTrouble: row ? row.key_trouble : "missing",
    statuses: row?.statuses ?? 0,
    unmappedStatuses: row?.unmapped ?? 0,
    hasContact: row?.has_contact ?? false,
    hasExportedOrder: row?.has_exported ?? false,
    hasNotice: row?.has_notice ?? false,
  });
}

/** Whether there was such a request. The latest one is asked for: an index has it, and any one may be a long way off. */
function hasContact(such: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT true FROM contact c WHERE c.site_id = s.id AND NOT c.is_test AND ${such}
    ORDER BY c.at DESC LIMIT 1) IS NOT NULL`;
}
