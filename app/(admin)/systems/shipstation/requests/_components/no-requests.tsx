import { Radio, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { logPath } from "../_list/log-query";

/** Nothing came yet, or nothing matches: never the same words. */
export function NoRequests({ isFirst }: { readonly isFirst: boolean }) {
  const t = useTranslations("requestLog.empty");
  const shared = useTranslations("shared");
  if (isFirst) {
    return (
      <EmptyState
        icon={<Radio className="size-5" />}
        title={t("title")}
        action={<LinkButton href="/systems/shipstation/test">{t("action")}</LinkButton>}
      >
        {t("text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX className="size-5" />}
      title={t("noneTitle")}
      action={
        <LinkButton href={logPath} scroll={false}>
          {shared("clearFilters")}
        </LinkButton>
      }
    >
      {t("noneText")}
    </EmptyState>
  );
}
