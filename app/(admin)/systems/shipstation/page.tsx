import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { SupportButton } from "@/components/shell/support-contact";
import { ConnectionSheet } from "@/components/shipstation/connection-sheet";
import { HealthCard } from "@/components/shipstation/health-card";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { localDay } from "@/lib/kernel/local-day";
import { systemClock } from "@/lib/kernel/utc";
import { pauseExportAction, resumeExportAction } from "../../_connection/actions";
import { sheetValuesOf } from "../../_connection/sheet-values-of";
import { FirstVisitCard } from "./_components/first-visit-card";
import { ImportCard } from "./_components/import-card";
import { ReconcileCard } from "./_components/reconcile-card";
import { StoreCard } from "./_components/store-card";
import { LastImportCard, LastNoticeCard } from "./_components/traffic-cards";
import { overviewOf } from "./_page/overview-of";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shipStationOverview"))("title") };
}

/** How ShipStation and the store get on, and what can be done about it. */
export default async function ShipStationOverviewPage() {
  const actor = await requireActor("systems.read");
  const { scope, site, role } = actor;
  const now = systemClock();
  const overview = await overviewOf(scope, now);
  const t = await getTranslations("shipStationOverview");

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          <>
            {site.isShipStationEnabled && <ConnectionSheet {...(await sheetValuesOf(actor))} />}
            <LinkButton href="/systems/shipstation/requests">{t("actions.log")}</LinkButton>
            <LinkButton href="/systems/shipstation/test" variant="primary">
              {t("actions.test")}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        {!site.isShipStationEnabled && (
          <Banner tone="warning" action={<SupportButton about="activation" />}>
            {t("notEnabled")}
          </Banner>
        )}
        {site.isShipStationEnabled && overview.hasVisited && (
          <HealthCard
            health={overview.health}
            acts={
              may(role, "systems.configure") ? { pause: pauseExportAction, resume: resumeExportAction } : null
            }
          />
        )}
        {!overview.hasVisited && <FirstVisitCard />}
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <LastImportCard run={overview.run} />
          <LastNoticeCard notice={overview.notice} waiting={overview.noticesWaiting} />
          <StoreCard snapshot={overview.snapshot} drift={overview.drift} hasApiKey={overview.hasApiKey} />
          {overview.hasApiKey && (
            <ImportCard last={overview.importNow} today={localDay(now, site.timeZone)} />
          )}
          {overview.hasApiKey && <ReconcileCard run={overview.reconcile} />}
        </div>
      </div>
    </>
  );
}
