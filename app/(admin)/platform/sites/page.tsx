import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { requireOperator } from "@/lib/access/require-actor";
import { sitesOfPlatform } from "@/lib/sites/reads";
import { SiteTable } from "./_components/site-table";

export async function generateMetadata() {
  const t = await getTranslations("platform");
  return { title: t("title") };
}

export default async function SitesPage() {
  await requireOperator();
  const sites = await sitesOfPlatform();
  const t = await getTranslations("platform");
  const nobody = await getTranslations("requestLog.nobody");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          <>
            <LinkButton href="/platform/requests">{nobody("link")}</LinkButton>
            <LinkButton href="/platform/sites/new" variant="primary">
              {t("newSite")}
            </LinkButton>
          </>
        }
      />
      <Card flush>
        <SiteTable sites={sites} />
      </Card>
    </>
  );
}
