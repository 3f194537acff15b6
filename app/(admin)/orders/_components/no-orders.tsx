import { Inbox, SearchX, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { hasFilter, type ListQuery } from "../_list/list-query";

/** Nothing yet, nothing held back, or nothing that matches: never the same words. */
export function NoOrders({ query }: { readonly query: ListQuery }) {
  const t = useTranslations("orders");
  const shared = useTranslations("shared");
  const showAll = (words: string) => (
    <LinkButton href="/orders" scroll={false}>
      {words}
    </LinkButton>
  );
  if (!hasFilter(query)) {
    return (
      <EmptyState
        icon={<Inbox className="size-5" />}
        title={t("nothingYet")}
        action={<LinkButton href="/docs/api">{t("nothingYetLink")}</LinkButton>}
      >
        {t("nothingYetBody")}
      </EmptyState>
    );
  }
  if (query.view === "held" && query.search === "" && query.statuses.length === 0) {
    return (
      <EmptyState
        icon={<ShieldCheck className="size-5" />}
        title={t("nothingHeld")}
        action={showAll(t("showAll"))}
      >
        {t("nothingHeldBody")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX className="size-5" />}
      title={t("noMatch")}
      action={showAll(shared("clearFilters"))}
    >
      {t("noMatchBody")}
    </EmptyState>
  );
}
