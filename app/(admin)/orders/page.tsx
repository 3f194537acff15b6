import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/access/require-actor";
import { pageCount } from "@/lib/kernel/paging";
import { systemClock } from "@/lib/kernel/utc";
import { mostFound, newestLookedAt } from "@/lib/orders/order-list";
import { ActiveFilters } from "./_components/active-filters";
import { NoOrders } from "./_components/no-orders";
import { OrderSearch } from "./_components/order-search";
import { OrderViews } from "./_components/order-views";
import { OrdersTable } from "./_components/orders-table";
import { PageSizePicker } from "./_components/page-size-picker";
import { listHref, listQuery, type SearchParams } from "./_list/list-query";
import { ordersListOf } from "./_list/orders-list-of";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("title") };
}

export default async function OrdersPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const { scope } = await requireActor("orders.see");
  const query = listQuery(await searchParams);
  const list = await ordersListOf(scope, query, await getLocale(), systemClock());
  const { total, pageSize, rows, cut } = list.page;
  // An old link to a page that is no more shows the last one there is.
  if (rows.length === 0 && total > 0) redirect(listHref(query, { page: pageCount(total, pageSize) }));

  const t = await getTranslations("orders");
  return (
    <>
      <PageHeader title={t("title")} />
      <OrderViews query={query} counts={list.viewCounts} />
      <div className="grid gap-3">
        <OrderSearch query={query} statuses={list.statuses} />
        <ActiveFilters query={query} statuses={list.statuses} />
        <p role="status" className="text-muted">
          {t("resultCount", { n: total })}
          {cut === "found-more" && ` ${t("foundMore", { most: mostFound })}`}
          {cut === "looked-at-newest" && ` ${t("lookedAtNewest", { most: newestLookedAt })}`}
        </p>
        <Card flush>
          <OrdersTable caption={t("caption")} rows={rows} empty={<NoOrders query={query} />} />
          {total > 0 && (
            <div className="border-t border-line">
              <Pagination
                page={query.page}
                pageSize={pageSize}
                total={total}
                hrefOf={(page) => listHref(query, { page })}
              />
              <div className="px-4 pb-3 sm:px-5">
                <PageSizePicker query={query} />
              </div>
            </div>
          )}
        </Card>
      </div>
    </>
  );
}
