import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type ResultClass, refusedStatuses } from "@/lib/shipstation/request-log/contact";
import { type ContactEntry, entriesOf } from "@/lib/shipstation/request-log/contact-entry";
import type { ContactFilter } from "@/lib/shipstation/request-log/contact-filter";
import { contactFromRow } from "@/lib/shipstation/request-log/reads";

/** A list goes back so many requests; what is older is reached by its dates or a search. */
export const mostListed = 10_000;

type Listed = Page<ContactEntry> & {
  /** There may be older ones that are not listed. */
  readonly isCut: boolean;
};

/** One page of the log, the latest first. An import is one entry with all its pages, also when one page matches. */
export async function contactEntries(
  scope: SiteScope,
  { page, pageSize, ...filter }: ContactFilter & { readonly page: number; readonly pageSize: number },
  db: Db = database(),
): Promise<Listed> {
  const latest = Prisma.sql`(SELECT id, run_id, at FROM contact WHERE ${conditions(scope, filter)}
    ORDER BY at DESC, id DESC LIMIT ${mostListed}) latest`;
  const counted = await db.$queryRaw<{ total: bigint; requests: bigint }[]>`
    SELECT count(DISTINCT COALESCE(run_id, id)) AS total, count(*) AS requests FROM ${latest}`;
  const keys = await db.$queryRaw<{ key: string }[]>`
    SELECT COALESCE(run_id, id) AS key FROM ${latest}
    GROUP BY COALESCE(run_id, id) ORDER BY max(at) DESC, max(id) DESC
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  const wanted = keys.map(({ key }) => key);
  const rows = await db.contact.findMany({
    where: { siteId: scope.siteId, OR: [{ runId: { in: wanted } }, { id: { in: wanted } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const byKey = new Map(entriesOf(rows.map(contactFromRow)).map((entry) => [entry.key, entry]));
  return {
    rows: wanted.flatMap((key) => byKey.get(key) ?? []),
    total: Number(counted[0]?.total ?? 0),
    isCut: Number(counted[0]?.requests ?? 0) >= mostListed,
    page,
    pageSize,
  };
}

/** How many requests came after a moment, for a list that is open. */
export async function contactsAfter(scope: SiteScope, moment: Date, db: Db = database()): Promise<number> {
  return db.contact.count({ where: { siteId: scope.siteId, at: { gt: moment } } });
}

/** Whether anything ever came: "nothing yet" and "nothing matches" are different words. */
export async function hasContacts(scope: SiteScope, db: Db = database()): Promise<boolean> {
  const rows = await db.contact.findMany({ where: { siteId: scope.siteId }, take: 1, select: { id: true } });
  return rows.length > 0;
}

function conditions({ siteId }: SiteScope, filter: ContactFilter): Prisma.Sql {
  const all = [Prisma.sql`site_id = ${siteId}`];
  if (filter.since) all.push(Prisma.sql`at >= ${filter.since}`);
  if (filter.until) all.push(Prisma.sql`at < ${filter.until}`);
  if (filter.action) all.push(Prisma.sql`action = ${filter.action}`);
  if (filter.status !== null) all.push(Prisma.sql`status = ${filter.status}`);
  if (filter.result) all.push(ofClass(filter.result));
  if (filter.isHeldBack) all.push(Prisma.sql`held_back > 0`);
  if (filter.userName !== "") all.push(Prisma.sql`user_name ILIKE ${anywhere(filter.userName)}`);
  if (filter.ip !== "") all.push(Prisma.sql`caller_ip ILIKE ${anywhere(filter.ip)}`);
  if (filter.search !== "") {
    const like = anywhere(filter.search);
    // People paste a tracking number with the blanks of the label.
    const tracking = anywhere(filter.search.replace(/\s+/g, ""));
    all.push(Prisma.sql`(id ILIKE ${like} OR order_number ILIKE ${like}
      OR replace(tracking_number, ' ', '') ILIKE ${tracking})`);
  }
  return Prisma.join(all, " AND ");
}

/** resultClass of contact.ts, in the database's words. */
function ofClass(result: ResultClass): Prisma.Sql {
  const refused = Prisma.join([...refusedStatuses]);
  const isOdd = Prisma.sql`(COALESCE(held_back, 0) > 0 OR outcome = 'paused'
    OR jsonb_array_length(COALESCE(details -> 'flags', '[]'::jsonb)) > 0)`;
  switch (result) {
    case "refused":
      return Prisma.sql`status IN (${refused})`;
    case "error":
      return Prisma.sql`status >= 400 AND status NOT IN (${refused})`;
    case "warning":
      return Prisma.sql`status < 400 AND ${isOdd}`;
    case "ok":
      return Prisma.sql`status < 400 AND NOT ${isOdd}`;
  }
}

/** The text anywhere, with its percent signs and underscores meaning themselves. */
function anywhere(text: string): string {
  const plain = text.replaceAll("\0", "").toWellFormed().trim();
  return `%${plain.replace(/[\\%_]/g, "\\$&")}%`;
}
