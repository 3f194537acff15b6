"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { LinkButton } from "@/components/ui/link-button";

export type OpenedSite = {
  readonly siteId: string;
  readonly siteName: string;
  readonly ownerName: string;
  readonly link: string | null;
  readonly isMailed: boolean;
};

/** The new site, and how its owner gets in. */
export function SiteOpened({ site }: { readonly site: OpenedSite }) {
  const t = useTranslations("platform.opened");
  const owner = site.ownerName;
  return (
    <Card title={t("title", { name: site.siteName })} className="max-w-3xl">
      <div className="grid gap-4">
        {site.link === null ? (
          <Banner role="status" tone="success">
            {t("member", { owner })}
          </Banner>
        ) : (
          <>
            <Banner role="status" tone={site.isMailed ? "success" : "warning"}>
              {t(site.isMailed ? "mail" : "noMail", { owner })}
            </Banner>
            <CopyField label={t("link", { owner })} value={site.link} help={t("linkHelp")} />
          </>
        )}
        <div>
          <LinkButton href={`/platform/sites/${site.siteId}`} variant="primary">
            {t("toSite")}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
