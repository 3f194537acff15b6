import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { systemClock } from "@/lib/kernel/utc";
import { ordersPage } from "@/lib/orders/list/reads";
import { everyOrder } from "@/lib/orders/order-list";
import { env } from "@/lib/platform/env";
import { endpointUrl, suggestedUserName } from "@/lib/shipstation/connection";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import { sendingState } from "@/lib/shipstation/sending-state";
import { activeConnectionUser } from "@/lib/users/reads";
import { ConnectionCards } from "./_dashboard/connection-cards";
import { connectionCardsOf } from "./_dashboard/connection-cards-of";
import { dashboardRange, dashboardRanges } from "./_dashboard/dashboard-range";
import { LatestOrders } from "./_dashboard/latest-orders";
import { RangePicker } from "./_dashboard/range-picker";
import { ShopCharts } from "./_dashboard/shop-charts";
import { shopFiguresOf } from "./_dashboard/shop-figures-of";
import { ShopTiles } from "./_dashboard/shop-tiles";
import { SiteTagCard } from "./_dashboard/site-tag-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

type DashboardProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function DashboardPage({ searchParams }: DashboardProps) {
  const actor = await requireActor("dashboard.see");
  const { scope, site, role } = actor;
  const now = systemClock();
  const t = await getTranslations("dashboard");
  const range = dashboardRange((await searchParams)["range"]);
  const figures = may(role, "dashboard.charts")
    ? await shopFiguresOf(scope, site, dashboardRanges[range], now)
    : null;
  const [rules, latest, connectionUser, connection] = await Promise.all([
    mappingRulesOf(scope),
    ordersPage(scope, { ...everyOrder, page: 1, pageSize: 5 }),
    activeConnectionUser(scope),
    connectionCardsOf(actor, now),
  ]);
  return (
    <>
      <PageHeader title={t("title")} actions={figures && <RangePicker range={range} />} />
      <div className="grid gap-4">
        <ConnectionCards connection={connection} checkedAt={now} mayManageUsers={may(role, "users.manage")} />
        {figures && <ShopTiles figures={figures} currency={site.currency} />}
        {figures && <ShopCharts figures={figures} currency={site.currency} />}
        <SiteTagCard
          tag={site.tag}
          suggested={{
            userName: connectionUser?.userName ?? suggestedUserName(site.tag),
            existing: connectionUser,
          }}
          endpointUrl={endpointUrl(site.publicUrl, env().appOrigin)}
          isEnabled={site.isShipStationEnabled}
          mayManageUsers={may(role, "users.manage")}
          sheet={site.isShipStationEnabled ? connection.sheet : null}
        />
        {may(role, "orders.see") && (
          <LatestOrders orders={latest.rows.map((row) => ({ ...row, sending: sendingState(rules, row) }))} />
        )}
      </div>
    </>
  );
}
