import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeEntry, ChangeSubject } from "@/lib/activity/change";
import type { ChangeFilter } from "@/lib/activity/change-filter";
import { changeFromRow } from "@/lib/activity/reads";
import type { Page } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

const newestFirst = [
  { at: "desc" },
  { id: "desc" },
] as const satisfies Prisma.ChangeOrderByWithRelationInput[];

/** A list goes back so many entries; what is older is reached by its dates, or in the file. */
export const mostListed = 10_000;

type Listed = Page<ChangeEntry> & {
  /** There are older ones that are not listed. */
  readonly isCut: boolean;
};

/** One page of the site's history, newest first. */
export async function changesPage(
  scope: SiteScope,
  filter: ChangeFilter,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  db: Db = database(),
): Promise<Listed> {
  const where = whereOf(scope, filter);
  const skip = (page - 1) * pageSize;
  const take = Math.max(0, Math.min(pageSize, mostListed - skip));
  const [rows, counted] = await Promise.all([
    take === 0 ? [] : db.change.findMany({ where, orderBy: [...newestFirst], skip, take }),
    db.change.count({ where, orderBy: [...newestFirst], take: mostListed + 1 }),
  ]);
  const total = Math.min(counted, mostListed);
  return { rows: rows.map(changeFromRow), total, isCut: counted > mostListed, page, pageSize };
}

/** All of it in portions, for a file. */
export async function* changesInPortions(
  scope: SiteScope,
  filter: ChangeFilter,
  portion = 500,
  db: Db = database(),
): AsyncGenerator<ChangeEntry[]> {
  const where = whereOf(scope, filter);
  let last: string | null = null;
  for (;;) {
    const rows: Parameters<typeof changeFromRow>[0][] = await db.change.findMany({
      where,
      orderBy: [...newestFirst],
      take: portion,
      ...(last !== null && { skip: 1, cursor: { siteId_id: { siteId: scope.siteId, id: last } } }),
    });
    if (rows.length > 0) yield rows.map(changeFromRow);
    if (rows.length < portion) return;
    last = rows.at(-1)?.id ?? null;
  }
}

/** One entry; null for another site's. */
export async function changeById(
  scope: SiteScope,
  id: string,
  db: Db = database(),
): Promise<ChangeEntry | null> {
  const row = await db.change.findUnique({ where: { siteId_id: { siteId: scope.siteId, id } } });
  return row && changeFromRow(row);
}

/**
 * What can be filtered by: who ever changed something here, by the name they had last, and what was ever done. Each is
 * found by stepping from one value to the next along an index: the history is long and its values are few.
 */
export async function historyChoices(scope: SiteScope, filter: ChangeFilter, db: Db = database()) {
  const [people, kinds, actions] = await Promise.all([
    peopleOf(scope, db),
    machineKindsOf(scope, db),
    actionsOf(scope, filter.area, db),
  ]);
  return { people, kinds, actions };
}

function peopleOf({ siteId }: SiteScope, db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const theirs = Prisma.sql`c.site_id = ${siteId} AND c.actor_kind = 'person'`;
  return db.$queryRaw`
    WITH RECURSIVE person AS (
      (SELECT c.actor_id FROM change c WHERE ${theirs} AND c.actor_id IS NOT NULL ORDER BY c.actor_id LIMIT 1)
      UNION ALL
      SELECT (SELECT c.actor_id FROM change c WHERE ${theirs} AND c.actor_id > person.actor_id
        ORDER BY c.actor_id LIMIT 1)
      FROM person WHERE person.actor_id IS NOT NULL
    )
    SELECT person.actor_id AS id, (SELECT c.actor_name FROM change c WHERE ${theirs} AND c.actor_id = person.actor_id
      ORDER BY c.at DESC, c.id DESC LIMIT 1) AS name
    FROM person WHERE person.actor_id <> ''`;
}

async function machineKindsOf({ siteId }: SiteScope, db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ kind: string }[]>`
    SELECT kind FROM unnest(ARRAY['intake', 'shipstation', 'system']) AS kind
    WHERE EXISTS (SELECT FROM change c WHERE c.site_id = ${siteId} AND c.actor_kind = kind)`;
  return rows.map(({ kind }) => kind);
}

async function actionsOf({ siteId }: SiteScope, area: ChangeSubject | null, db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT c.subject, c.action FROM change c WHERE c.site_id = ${siteId} ORDER BY c.subject, c.action LIMIT 1)
      UNION ALL
      SELECT next.subject, next.action FROM step CROSS JOIN LATERAL (
        SELECT c.subject, c.action FROM change c
        WHERE c.site_id = ${siteId} AND (c.subject, c.action) > (step.subject, step.action)
        ORDER BY c.subject, c.action LIMIT 1) next
    )
    SELECT DISTINCT action FROM step WHERE ${area === null ? Prisma.sql`subject <> 'order'` : Prisma.sql`subject = ${area}`}`;
  return rows.map(({ action }) => action);
}

function whereOf({ siteId }: SiteScope, { area, author, action, from, before }: ChangeFilter) {
  return {
    siteId,
    subject: area ?? { not: "order" },
    // Both columns, as the index of authors has them; a machine has no id.
    ...(author &&
      ("personId" in author
        ? { actorKind: "person", actorId: author.personId }
        : { actorKind: author.kind, actorId: null })),
    ...(action !== null && { action }),
    ...((from || before) && { at: { ...(from && { gte: from }), ...(before && { lt: before }) } }),
  } satisfies Prisma.ChangeWhereInput;
}
