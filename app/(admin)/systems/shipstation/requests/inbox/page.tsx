import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { openNoticesCount } from "@/lib/shipstation/notice-inbox/reads";
import { LogTabs } from "../_components/log-tabs";
import { logPath, type SearchParams } from "../_list/log-query";
import { NoticesTable } from "./_components/notices-table";
import { inboxOf, inboxPageSize } from "./_list/inbox-of";
import { dismissNoticeAction, linkNoticeAction, processNoticeAgainAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLog.tabs"))("inbox") };
}

export default async function InboxPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const { scope, role } = await requireActor("systems.read");
  const asked = await searchParams;
  const isSettled = asked["settled"] === "1";
  const page = Math.max(1, Math.trunc(Number(asked["page"] ?? 1)) || 1);
  const [{ rows, total }, open] = await Promise.all([
    inboxOf(scope, { isSettled, page }),
    openNoticesCount(scope),
  ]);

  const t = await getTranslations("requestLog");
  const hrefOf = (settled: boolean, at = 1) =>
    `${logPath}/inbox${settled ? "?settled=1" : ""}${at > 1 ? `${settled ? "&" : "?"}page=${at}` : ""}`;
  return (
    <>
      <PageHeader title={t("tabs.inbox")} description={t("inbox.about")} />
      <LogTabs current="inbox" openNotices={open} />
      <TabsNav
        label={t("inbox.tabs.label")}
        tabs={[
          { href: hrefOf(false), label: t("inbox.tabs.open"), isCurrent: !isSettled },
          { href: hrefOf(true), label: t("inbox.tabs.settled"), isCurrent: isSettled },
        ]}
      />
      <Card flush>
        <NoticesTable
          rows={rows}
          acts={
            may(role, "systems.configure")
              ? {
                  processAgain: processNoticeAgainAction,
                  link: linkNoticeAction,
                  dismiss: dismissNoticeAction,
                }
              : null
          }
          empty={
            <EmptyState
              icon={<Inbox className="size-5" />}
              title={t(isSettled ? "inbox.emptySettledTitle" : "inbox.emptyTitle")}
            >
              {t(isSettled ? "inbox.emptySettledText" : "inbox.emptyText")}
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          pageSize={inboxPageSize}
          total={total}
          hrefOf={(at) => hrefOf(isSettled, at)}
        />
      </Card>
    </>
  );
}
