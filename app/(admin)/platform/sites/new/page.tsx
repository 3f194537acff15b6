import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { requireOperator } from "@/lib/access/require-actor";
import { currencies, timeZones } from "@/lib/sites/site";
import { NewSite } from "./_components/new-site";

export async function generateMetadata() {
  const t = await getTranslations("platform");
  return { title: t("newSite") };
}

export default async function NewSitePage() {
  await requireOperator();
  const t = await getTranslations("platform");
  return (
    <>
      <PageHeader title={t("newSite")} breadcrumb={[{ label: t("title"), href: "/platform/sites" }]} />
      <NewSite locale={await getLocale()} timeZones={timeZones()} currencies={currencies()} />
    </>
  );
}
