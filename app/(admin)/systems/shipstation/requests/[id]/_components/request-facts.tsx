import { useTranslations } from "next-intl";
import { useContactWords } from "@/components/request-log/use-contact-words";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { formatFor } from "@/lib/i18n/format";
import { useFormat } from "@/lib/i18n/use-format";
import type { RequestPage } from "../_page/request-page-of";

type RequestFactsProps = Pick<RequestPage, "contact" | "mayReadOrders">;

/** Everything the log knows of a request without its contents. */
export function RequestFacts({ contact, mayReadOrders }: RequestFactsProps) {
  const t = useTranslations("requestLog.detail");
  const words = useTranslations("requestLog");
  const { duration } = useContactWords();
  const format = useFormat();
  const utc = formatFor(format.locale, "UTC");
  const { windowStart, windowEnd } = contact;
  const span = (on: typeof format) => windowStart && windowEnd && on.span(windowStart, windowEnd);
  const order = contact.orderId !== null && mayReadOrders && contact.orderNumber !== null && (
    <TextLink href={`/orders/${encodeURIComponent(contact.orderNumber)}`}>{contact.orderNumber}</TextLink>
  );
  const facts: (Fact | false)[] = [
    { term: t("time"), value: format.date(contact.at, "full") },
    { term: t("utc"), value: utc.date(contact.at, "full") },
    { term: t("action"), value: words(`action.${contact.action}`) },
    windowStart !== null && { term: t("windowStore"), value: span(format) },
    windowStart !== null && { term: t("windowUtc"), value: span(utc) },
    contact.page !== null && {
      term: t("page"),
      value:
        contact.pages === null ? contact.page : t("pageOf", { page: contact.page, pages: contact.pages }),
    },
    contact.ordersSent !== null && { term: t("sent"), value: format.number(contact.ordersSent) },
    contact.heldBack !== null && { term: t("heldBack"), value: format.number(contact.heldBack) },
    contact.orderNumber !== null && { term: t("order"), value: order || contact.orderNumber },
    contact.trackingNumber !== null && { term: t("tracking"), value: contact.trackingNumber },
    { term: t("code"), value: `${contact.method} → ${contact.status}` },
    { term: t("duration"), value: duration(contact.durationMs) },
    { term: t("user"), value: contact.userName || words("noUser") },
    { term: t("source"), value: t(`sources.${contact.credentialSource}` as never) },
    { term: t("ip"), value: contact.callerIp },
    { term: t("agent"), value: contact.userAgent || "–" },
    {
      term: t("id"),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          <code className="font-mono text-[0.8125rem] break-all">{contact.id}</code>
          <CopyButton label={t("id")} value={contact.id} />
        </span>
      ),
    },
  ];
  return <DescriptionList facts={facts.filter((fact) => fact !== false)} />;
}
