import { useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { SiteListRow } from "@/lib/sites/reads";
import { ShipStationBadge, SuspensionBadge } from "./site-badges";

export function SiteTable({ sites }: { readonly sites: readonly SiteListRow[] }) {
  const t = useTranslations("platform");
  const format = useFormat();
  const columns: Column<SiteListRow>[] = [
    {
      key: "site",
      header: t("columns.site"),
      isTitle: true,
      cell: (site) => <TextLink href={`/platform/sites/${site.id}`}>{site.name}</TextLink>,
    },
    {
      key: "tag",
      header: t("columns.tag"),
      cell: (site) => <span className="font-mono text-[0.8125rem]">{site.tag}</span>,
    },
    {
      key: "owners",
      header: t("columns.owners"),
      cell: (site) =>
        site.owners.length === 0 ? (
          <span className="text-muted">{t("noOwner")}</span>
        ) : (
          format.list(site.owners)
        ),
    },
    { key: "people", header: t("columns.people"), align: "end", cell: (site) => format.number(site.people) },
    {
      key: "shipStation",
      header: t("columns.shipStation"),
      cell: (site) => <ShipStationBadge isEnabled={site.isShipStationEnabled} />,
    },
    {
      key: "status",
      header: t("columns.status"),
      cell: (site) => <SuspensionBadge isSuspended={site.isSuspended} />,
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={sites} rowKey={(site) => site.id} />;
}
