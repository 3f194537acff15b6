import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTimeZone, getTranslations } from "next-intl/server";
import { ContactsTable } from "@/components/request-log/contacts-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { pageCount } from "@/lib/kernel/paging";
import { systemClock } from "@/lib/kernel/utc";
import { openNoticesCount } from "@/lib/shipstation/notice-inbox/reads";
import { contactEntries, hasContacts, mostListed } from "@/lib/shipstation/request-log/list/reads";
import { bodyRetentionDaysOf } from "@/lib/shipstation/request-log/reads";
import { LiveSwitch } from "./_components/live-switch";
import { LogFilters } from "./_components/log-filters";
import { LogTabs } from "./_components/log-tabs";
import { NoRequests } from "./_components/no-requests";
import { RetentionForm } from "./_components/retention-form";
import { filterOf, logHref, logPath, logQuery, type SearchParams } from "./_list/log-query";
import { countNewRequestsAction, saveRetentionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLog"))("title") };
}

const pageSize = 50;

export default async function RequestLogPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const { scope, role } = await requireActor("systems.read");
  const query = logQuery(await searchParams);
  const now = systemClock();
  const filter = filterOf(query, await getTimeZone(), now);
  const entries = await contactEntries(scope, { ...filter, page: query.page, pageSize });
  const { total, rows } = entries;
  // An old link to a page that is no more shows the last one there is.
  if (rows.length === 0 && total > 0) redirect(logHref(query, { page: pageCount(total, pageSize) }));

  const t = await getTranslations("requestLog");
  const isFirst = total === 0 && !(await hasContacts(scope));
  return (
    <>
      <PageHeader title={t("title")} description={t("about")} />
      <LogTabs current="requests" openNotices={await openNoticesCount(scope)} />
      <div className="grid gap-3">
        {!isFirst && <LogFilters query={query} />}
        {!isFirst && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p role="status" className="text-muted">
              {t("count", { n: total })}
              {entries.isCut && ` ${t("cut", { most: mostListed })}`}
            </p>
            <LiveSwitch since={now.toISOString()} count={countNewRequestsAction} />
          </div>
        )}
        <Card flush>
          <ContactsTable
            entries={rows}
            empty={<NoRequests isFirst={isFirst} />}
            hrefOf={({ id }) => `${logPath}/${id}`}
          />
          {total > 0 && (
            <div className="border-t border-line">
              <Pagination
                page={query.page}
                pageSize={pageSize}
                total={total}
                hrefOf={(page) => logHref(query, { page })}
              />
            </div>
          )}
        </Card>
        {may(role, "systems.configure") && (
          <Disclosure summary={t("retention.title")}>
            <Card>
              <RetentionForm days={await bodyRetentionDaysOf(scope)} save={saveRetentionAction} />
            </Card>
          </Disclosure>
        )}
      </div>
    </>
  );
}
