import { useTranslations } from "next-intl";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Ago } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import { type ConnectionHealth, requestsIn } from "@/lib/shipstation/health/connection-health";

/** What the state rests on. */
export function HealthFacts({ health }: { readonly health: ConnectionHealth }) {
  const t = useTranslations("health.facts");
  const format = useFormat();
  const { requests, failed } = requestsIn(health.hours);
  const facts: Fact[] = [
    { term: t("lastImport"), value: <ImportText lastImport={health.lastImport} /> },
    { term: t("lastNotice"), value: <NoticeText lastNotice={health.lastNotice} /> },
    {
      term: t("errors"),
      value:
        requests === 0
          ? t("noRequests")
          : t("errorShare", { share: format.percent(failed / requests), failed, requests }),
    },
    {
      term: t("duration"),
      value: health.medianMs === null ? "–" : t("milliseconds", { n: Math.round(health.medianMs) }),
    },
    {
      term: t("autoImport"),
      value: health.autoImport === null ? t("autoUnknown") : t(health.autoImport ? "autoOn" : "autoOff"),
    },
  ];
  return <DescriptionList facts={facts} />;
}

function ImportText({ lastImport }: Pick<ConnectionHealth, "lastImport">) {
  const t = useTranslations("health.facts");
  const format = useFormat();
  if (!lastImport) return t("none");
  const { at, windowStart, windowEnd, pages, ordersSent, heldBack } = lastImport;
  const parts = [
    ...(windowStart && windowEnd ? [t("window", { window: format.span(windowStart, windowEnd) })] : []),
    t("pages", { n: pages }),
    t("sent", { n: ordersSent }),
    ...(heldBack > 0 ? [t("heldBack", { n: heldBack })] : []),
  ];
  return (
    <>
      <Ago at={at} /> <span className="block text-muted">{parts.join(" · ")}</span>
    </>
  );
}

function NoticeText({ lastNotice }: Pick<ConnectionHealth, "lastNotice">) {
  const t = useTranslations("health.facts");
  if (!lastNotice) return t("none");
  const { at, orderNumber, trackingNumber } = lastNotice;
  return (
    <>
      <Ago at={at} />{" "}
      <span className="block text-muted">
        {orderNumber !== "" && (
          <TextLink href={`/orders/${encodeURIComponent(orderNumber)}`}>
            {t("order", { number: orderNumber })}
          </TextLink>
        )}
        {orderNumber !== "" && trackingNumber !== "" && " · "}
        {trackingNumber}
      </span>
    </>
  );
}
