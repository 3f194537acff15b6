import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { requireOperator } from "@/lib/access/require-actor";
import { scopeForOperator } from "@/lib/access/scope-for-operator";
import { changesOf } from "@/lib/activity/reads";
import { isLocale } from "@/lib/i18n/locale";
import { siteById } from "@/lib/sites/reads";
import { currencies, timeZones } from "@/lib/sites/site";
import { ShipStationBadge, SuspensionBadge } from "../_components/site-badges";
import { SiteHistory } from "./_components/site-history";
import { SiteSettings } from "./_components/site-settings";
import { ShipStationSwitch, SuspensionSwitch } from "./_components/site-switches";

type SitePageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("platform");
  return { title: t("title") };
}

export default async function SitePage({ params }: SitePageProps) {
  const operator = await requireOperator();
  const site = await siteById((await params).id);
  if (!site) notFound();
  const { id, name } = site;
  const t = await getTranslations("platform");
  const changes = await changesOf(scopeForOperator(operator, id), "site", id);
  const isEnabled = site.shipStationEnabledAt !== null;
  const isSuspended = site.suspendedAt !== null;

  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ label: t("title"), href: "/platform/sites" }]}
        description={`${t("columns.tag")} ${site.tag}`}
        beside={isSuspended && <SuspensionBadge isSuspended />}
      />
      <div className="grid max-w-3xl gap-4">
        <Card title={t("site.shipStation")} actions={<ShipStationBadge isEnabled={isEnabled} />}>
          <ShipStationSwitch siteId={id} name={name} isEnabled={isEnabled} />
        </Card>
        <Card title={t("site.suspension")} actions={<SuspensionBadge isSuspended={isSuspended} />}>
          <SuspensionSwitch siteId={id} name={name} isSuspended={isSuspended} />
        </Card>
        <SiteSettings
          values={{
            siteId: id,
            siteName: name,
            locale: isLocale(site.locale) ? site.locale : "fr",
            timeZone: site.timeZone,
            currency: site.currency,
          }}
          timeZones={timeZones()}
          currencies={currencies()}
        />
        <Card title={t("site.history")}>
          <SiteHistory changes={changes} />
        </Card>
      </div>
    </>
  );
}
