import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";
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
  const found = await db.$queryRaw<{ total: number; requests: number; keys: string[] }[]>`
    WITH latest AS MATERIALIZED (${latest(scope, filter)}), entry AS (
      SELECT COALESCE(run_id, id) AS key, max(at) AS at, max(id) AS id FROM latest GROUP BY 1
    )
    SELECT (SELECT count(*)::int FROM entry) AS total, (SELECT count(*)::int FROM latest) AS requests,
      ARRAY(SELECT key FROM entry ORDER BY at DESC, id DESC
        LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) AS keys`;
  const { total = 0, requests = 0, keys: wanted = [] } = found[0] ?? {};
  const rows = await db.contact.findMany({
    where: { siteId: scope.siteId, OR: [{ runId: { in: wanted } }, { id: { in: wanted } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const byKey = new Map(entriesOf(rows.map(contactFromRow)).map((entry) => [entry.key, entry]));
  return {
    rows: wanted.flatMap((key) => byKey.get(key) ?? []),
    total,
    isCut: requests >= mostListed || (looksAtNewest(filter) && (await hasMoreThanListed(scope, db))),
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

/** The latest requests that match: so many at most. */
function latest(scope: SiteScope, filter: ContactFilter): Prisma.Sql {
  const newestFirst = Prisma.sql`ORDER BY at DESC, id DESC LIMIT ${mostListed}`;
  if (!looksAtNewest(filter))
    return Prisma.sql`SELECT id, run_id, at FROM contact WHERE ${conditions(scope, filter)} ${newestFirst}`;
  return Prisma.sql`SELECT id, run_id, at FROM (
    SELECT * FROM contact WHERE site_id = ${scope.siteId} ${newestFirst}) newest WHERE ${conditions(scope, filter)}`;
}

/** A text of one or two characters has no trigram to be found by, so it is looked for in what is listed anyway. */
function looksAtNewest({ search, userName, ip }: ContactFilter): boolean {
  const texts = [search, userName, ip].map((text) => [...text.trim()].length).filter((length) => length > 0);
  return texts.length > 0 && texts.every((length) => length < 3);
}

async function hasMoreThanListed({ siteId }: SiteScope, db: Db): Promise<boolean> {
  const next = await db.contact.findMany({
    where: { siteId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: mostListed,
    take: 1,
    select: { id: true },
  });
  return next.length > 0;
}

function conditions({ siteId }: SiteScope, filter: ContactFilter): Prisma.Sql {
  const all = [Prisma.sql`site_id = ${siteId}`];
  if (filter.since) all.push(Prisma.sql`at >= ${filter.since}`);
  if (filter.until) all.push(Prisma.sql`at < ${filter.until}`);
  if (filter.action) all.push(Prisma.sql`action = ${filter.action}`);
  if (filter.status !== null) all.push(Prisma.sql`status = ${filter.status}`);
  if (filter.result) {
    all.push(Prisma.sql`contact_class(status, held_back, outcome, details) = ${filter.result}`);
  }
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

/** The text anywhere, with its percent signs and underscores meaning themselves. */
function anywhere(text: string): string {
  const plain = text.replaceAll("\0", "").toWellFormed().trim();
  return `%${plain.replace(/[\\%_]/g, "\\$&")}%`;
}
