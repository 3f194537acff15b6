import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Ago } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { ImportRun } from "@/lib/shipstation/overview/reads";

export function LastImportCard({ run }: { readonly run: ImportRun | null }) {
  const t = useTranslations("shipStationOverview.lastImport");
  const format = useFormat();
  return (
    <Card title={t("title")}>
      {run === null ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <DescriptionList
          facts={[
            { term: t("when"), value: <Ago at={run.at} /> },
            {
              term: t("window"),
              value: run.from && run.to ? format.span(run.from, run.to) : t("lastDay"),
            },
            { term: t("pages"), value: t("pagesOf", { asked: run.pagesAsked, pages: run.pages }) },
            { term: t("orders"), value: format.number(run.ordersSent) },
            { term: t("held"), value: format.number(run.heldBack) },
            {
              term: t("caller"),
              value: [run.userName, run.userAgent, run.callerIp].filter((word) => word !== "").join(" · "),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** "UPS Ground": many a service begins with the name of its carrier. */
function carrierAndService({
  carrier,
  service,
}: {
  readonly carrier: string;
  readonly service: string;
}): string {
  const names = service.toLowerCase().startsWith(carrier.toLowerCase()) ? [service] : [carrier, service];
  return names.join(" ").trim();
}

type LastNoticeCardProps = {
  readonly notice: {
    readonly at: Date;
    readonly orderNumber: string;
    readonly carrier: string;
    readonly service: string;
    readonly trackingNumber: string;
  } | null;
  /** Notices that found no order and wait for somebody. */
  readonly waiting: number;
};

export function LastNoticeCard({ notice, waiting }: LastNoticeCardProps) {
  const t = useTranslations("shipStationOverview.lastNotice");
  return (
    <Card title={t("title")}>
      {notice === null ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <DescriptionList
          facts={[
            { term: t("when"), value: <Ago at={notice.at} /> },
            {
              term: t("order"),
              value: (
                <TextLink href={`/orders/${encodeURIComponent(notice.orderNumber)}`}>
                  {notice.orderNumber}
                </TextLink>
              ),
            },
            { term: t("carrier"), value: carrierAndService(notice) || t("unknown") },
            { term: t("tracking"), value: notice.trackingNumber || t("unknown") },
          ]}
        />
      )}
      {waiting > 0 && (
        <p className="mt-3">
          <TextLink href="/systems/shipstation/requests/inbox">{t("waiting", { count: waiting })}</TextLink>
        </p>
      )}
    </Card>
  );
}
