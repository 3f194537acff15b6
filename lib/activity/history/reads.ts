import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeEntry } from "@/lib/activity/change";
import type { ChangeFilter } from "@/lib/activity/change-filter";
import { changeFromRow } from "@/lib/activity/reads";
import type { Page } from "@/lib/kernel/paging";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

const newestFirst = [
  { at: "desc" },
  { id: "desc" },
] as const satisfies Prisma.ChangeOrderByWithRelationInput[];

/** One page of the site's history, newest first. */
export async function changesPage(
  scope: SiteScope,
  filter: ChangeFilter,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  db: Db = database(),
): Promise<Page<ChangeEntry>> {
  const where = whereOf(scope, filter);
  const [rows, total] = await Promise.all([
    db.change.findMany({ where, orderBy: [...newestFirst], skip: (page - 1) * pageSize, take: pageSize }),
    db.change.count({ where }),
  ]);
  return { rows: rows.map(changeFromRow), total, page, pageSize };
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

/** What can be filtered by: who ever changed something here, by the name they had last, and what was ever done. */
export async function historyChoices(scope: SiteScope, filter: ChangeFilter, db: Db = database()) {
  const { siteId } = scope;
  const [people, kinds, actions] = await Promise.all([
    db.change.findMany({
      where: { siteId, actorKind: "person", actorId: { not: null } },
      distinct: ["actorId"],
      orderBy: { id: "desc" },
      select: { actorId: true, actorName: true },
    }),
    db.change.groupBy({ by: ["actorKind"], where: { siteId, actorKind: { not: "person" } } }),
    db.change.groupBy({
      by: ["action"],
      where: whereOf(scope, { ...filter, author: null, action: null, from: null, before: null }),
    }),
  ]);
  return {
    people: people.flatMap(({ actorId, actorName }) => (actorId ? [{ id: actorId, name: actorName }] : [])),
    kinds: kinds.map(({ actorKind }) => actorKind),
    actions: actions.map(({ action }) => action),
  };
}

function whereOf({ siteId }: SiteScope, { area, author, action, from, before }: ChangeFilter) {
  return {
    siteId,
    subject: area ?? { not: "order" },
    ...(author && ("personId" in author ? { actorId: author.personId } : { actorKind: author.kind })),
    ...(action !== null && { action }),
    ...((from || before) && { at: { ...(from && { gte: from }), ...(before && { lt: before }) } }),
  } satisfies Prisma.ChangeWhereInput;
}
