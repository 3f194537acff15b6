import { History } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { changeSubjects } from "@/lib/activity/change";
import { changesPage, historyChoices, mostListed } from "@/lib/activity/history/reads";
import { pageCount } from "@/lib/kernel/paging";
import { HistoryFilters } from "./_components/history-filters";
import { HistoryTable } from "./_components/history-table";
import { auditHref, auditQuery, changeFilter, hasFilter, type SearchParams } from "./_list/audit-query";
import { historyRows, historyWords } from "./_list/history-rows";

const pageSize = 50;

export async function generateMetadata() {
  return { title: (await getTranslations("changeHistory"))("title") };
}

export default async function ChangeHistoryPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const { scope, site, role } = await requireActor("systems.read");
  const query = auditQuery(await searchParams);
  const filter = changeFilter(query, site.timeZone);
  const [list, choices] = await Promise.all([
    changesPage(scope, filter, { page: query.page, pageSize }),
    historyChoices(scope, filter),
  ]);
  // An old link to a page that is no more shows the last one there is.
  if (list.rows.length === 0 && list.total > 0)
    redirect(auditHref(query, { page: pageCount(list.total, pageSize) }));
  const t = await getTranslations("changeHistory");
  const words = await historyWords(scope, []);
  const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label);

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          may(role, "users.manage") && (
            <a
              href={auditHref(query, {}, "/systems/audit/export")}
              download
              className={buttonLook("secondary", "medium")}
            >
              {t("export")}
            </a>
          )
        }
      />
      <div className="grid gap-3">
        <HistoryFilters
          query={query}
          people={[
            ...choices.people.map(({ id, name }) => ({ value: `person.${id}`, label: name })).sort(byLabel),
            ...choices.kinds.flatMap((kind) =>
              kind === "shipstation" || kind === "intake" || kind === "system"
                ? [{ value: kind, label: t(`actors.${kind}`) }]
                : [],
            ),
          ]}
          areas={changeSubjects.map((subject) => ({ value: subject, label: words.area(subject) }))}
          actions={choices.actions
            .map((action) => ({ value: action, label: words.action({ action }) }))
            .sort(byLabel)}
        />
        <p role="status" className="text-muted">
          {t("resultCount", { n: list.total })}
          {list.isCut && ` ${t("cut", { most: mostListed })}`}
        </p>
        <Card flush>
          <HistoryTable
            rows={await historyRows(scope, list.rows)}
            empty={
              <EmptyState
                title={t(hasFilter(query) ? "noneFound" : "empty")}
                icon={<History className="size-5" />}
              />
            }
          />
          <Pagination
            page={query.page}
            pageSize={pageSize}
            total={list.total}
            hrefOf={(page) => auditHref(query, { page })}
          />
        </Card>
      </div>
    </>
  );
}
